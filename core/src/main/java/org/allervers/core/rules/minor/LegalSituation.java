package org.allervers.core.rules.minor;

/**
 * In which situation the law finds a minor on one day. It is worked out from dated facts and never stored; somebody whose
 * minority is not recognised is asked about as for an adult, and stays of the age that they declare.
 *
 * @terme situation du mineur au regard du droit
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4; Code civil, art. 413-1 ff.; Code de la santé publique, art. L. 1111-5
 */
public enum LegalSituation {
  /** Parents or other holders of parental authority are there, or can be reached. */
  PARENTS_PRESENT("parents présents ou joignables", "parents present or reachable"),
  /** Alone, and not yet in contact with child protection: situation 1. */
  NO_ASE_CONTACT(
      "isolé, sans contact avec l'ASE (situation 1)",
      "alone, no contact with child protection (situation 1)"),
  /** Alone and under evaluation, or waiting for it or for its outcome: situation 2. */
  UNDER_EVALUATION(
      "isolé, en cours d'évaluation (situation 2)", "alone, under evaluation (situation 2)"),
  /** Not recognised by child protection; the children's judge may be seized: situation 3. */
  REFUSED_BY_ASE(
      "non reconnu par l'ASE (situation 3)", "not recognised by child protection (situation 3)"),
  /** Not recognised by the children's judge: situation 4. */
  REFUSED_BY_JUDGE(
      "non reconnu par le juge des enfants (situation 4)",
      "not recognised by the children's judge (situation 4)"),
  /** Recognised and entrusted to child protection; the annex does not speak of it. */
  ENTRUSTED_TO_ASE("reconnu et confié à l'ASE", "recognised and entrusted to child protection"),
  /** Emancipated by marriage or by a judge. */
  EMANCIPATED("émancipé", "emancipated"),
  /** Family ties are broken, and the minor has basic and complementary cover in their own name. */
  BROKEN_TIES_OWN_COVER(
      "liens de famille rompus et couverture personnelle", "broken family ties and personal cover");

  private final String french;
  private final String english;

  LegalSituation(String french, String english) {
    this.french = french;
    this.english = english;
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
