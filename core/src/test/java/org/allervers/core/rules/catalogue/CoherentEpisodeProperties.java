package org.allervers.core.rules.catalogue;

import net.jqwik.api.Arbitrary;
import org.allervers.core.episode.Episode;
import org.allervers.core.testkit.CoherentDossiers;
import org.allervers.core.testkit.EpisodeContract;

/** The episodes of the testkit keep the testkit's own contract. */
class CoherentEpisodeProperties extends EpisodeContract {

  @Override
  protected Arbitrary<Episode> episodes() {
    return CoherentDossiers.dossiers().map(dossier -> dossier.episodes().get(0));
  }
}
