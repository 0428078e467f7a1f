package org.allervers.core.rules.minor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Profession;

/**
 * Who acts for a minor, as the texts tell professions apart.
 *
 * @terme professionnel qui agit (mineur)
 * @source Code de la santé publique, art. L. 1111-5, L. 1111-5-1 et L. 6211-3-1
 */
public enum ActingProfessional {
  /** A nurse of any kind. */
  NURSE("infirmier", "nurse"),
  /** A doctor of any speciality. */
  DOCTOR("médecin", "doctor"),
  /** A midwife. */
  MIDWIFE("sage-femme", "midwife"),
  /** Anybody who gives no care: social workers, mediators, peers; psychologists too, whom the health code does not list. */
  SOCIAL_WORKER("travailleur social, médiateur ou pair", "social worker, mediator or peer"),
  /** Trained staff of an authorised structure, for rapid tests alone. */
  TROD_STAFF("personnel formé au TROD", "staff trained for rapid tests");

  private static final Map<String, ActingProfessional> BY_PROFESSION = Map.of(
      "IDE", NURSE,
      "IDEC", NURSE,
      "IPA", NURSE,
      "PUERICULTRICE", NURSE,
      "MEDECIN", DOCTOR,
      "PSYCHIATRE", DOCTOR,
      "SAGE_FEMME", MIDWIFE);

  private static final Set<String> WITHOUT_CARE = Set.of(
      "PSYCHOLOGUE",
      "TRAVAILLEUR_SOCIAL",
      "ASSISTANT_SOCIAL",
      "EDUCATEUR_SPECIALISE",
      "CESF",
      "MONITEUR_EDUCATEUR",
      "MEDIATEUR_SANTE",
      "PAIR",
      "AIDE_DOMICILE",
      "CHAUFFEUR",
      "SECRETARIAT",
      "INTERPRETE");

  private final String french;
  private final String english;

  ActingProfessional(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /**
   * Returns whom a profession makes, or empty where the texts do not speak of it: care assistants act under a nurse or a
   * doctor, other health professions have their own law, and a function such as a head of service says no profession.
   */
  public static Optional<ActingProfessional> of(Code<Profession> profession) {
    ActingProfessional known = BY_PROFESSION.get(profession.value());
    if (known == null && WITHOUT_CARE.contains(profession.value())) {
      known = SOCIAL_WORKER;
    }
    return Optional.ofNullable(known);
  }

  /** Returns whether this is a health professional: nurse, doctor or midwife. */
  public boolean isHealthProfessional() {
    return this == NURSE || this == DOCTOR || this == MIDWIFE;
  }

  /** Returns the words that a professional reads, in French. */
  public String french() {
    return french;
  }

  /** Returns the same words in English. */
  public String english() {
    return english;
  }
}
