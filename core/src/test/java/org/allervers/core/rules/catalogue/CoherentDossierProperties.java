package org.allervers.core.rules.catalogue;

import net.jqwik.api.Arbitrary;
import org.allervers.core.Dossier;
import org.allervers.core.testkit.CoherentDossiers;
import org.allervers.core.testkit.DossierContract;

/** The dossiers of the testkit keep the testkit's own contracts, and right histories are not called wrong. */
class CoherentDossierProperties extends DossierContract {

  @Override
  protected Arbitrary<Dossier> dossiers() {
    return CoherentDossiers.dossiers();
  }
}
