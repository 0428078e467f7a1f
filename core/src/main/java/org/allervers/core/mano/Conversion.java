package org.allervers.core.mano;

import org.allervers.core.Dossier;

/** One part of the way from a person of Mano to a dossier. */
@FunctionalInterface
interface Conversion {

  /** Adds to the dossier what this part converts, and to the report what it had to do for it. */
  void apply(
      ManoPerson person, ManoContext context, Dossier.Builder dossier, ImportReport.Builder report);
}
