package org.allervers.indicators.dossier;

import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.identity.Identity;
import org.allervers.core.social.SocialFile;

/** Refuses to read what is sealed away: an empty chapter there would count as "not recorded", or as no service. */
final class Held {

  private Held() {}

  static Identity identity(Dossier dossier) {
    return part(dossier, Compartment.IDENTITY).identity();
  }

  static SocialFile social(Dossier dossier) {
    return part(dossier, Compartment.SOCIAL).social();
  }

  static Dossier coordination(Dossier dossier) {
    return part(dossier, Compartment.COORDINATION);
  }

  /** For what is spread over the compartments, such as acts. */
  static Dossier all(Dossier dossier) {
    for (Compartment compartment : Compartment.values()) {
      part(dossier, compartment);
    }
    return dossier;
  }

  static Dossier part(Dossier dossier, Compartment compartment) {
    if (!dossier.holds(compartment)) {
      throw new IllegalArgumentException(
          "the dossier must hold " + compartment + " to be counted here");
    }
    return dossier;
  }
}
