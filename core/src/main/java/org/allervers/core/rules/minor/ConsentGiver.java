package org.allervers.core.rules.minor;

/**
 * Whose consent an act needs.
 *
 * @terme auteur du consentement à un acte (mineur)
 */
public enum ConsentGiver {
  /** Nobody's if it cannot be obtained; the minor's own view is taken into account. */
  NOBODY_IF_IMPOSSIBLE(
      "aucun s'il ne peut être obtenu ; tenir compte de l'avis du mineur",
      "nobody's if it cannot be obtained; take the minor's view into account"),
  /** Nobody's: it is rescue. */
  NOBODY("aucun", "nobody's"),
  /** The person's own, as for an adult. */
  SELF("la personne elle-même", "the person"),
  /** The person's own, and a holder's if one can be reached. */
  SELF_AND_HOLDER_IF_REACHABLE(
      "le mineur, et un titulaire s'il est joignable", "the minor, and a holder if reachable"),
  /** The minor's alone. */
  MINOR_ALONE("le mineur seul", "the minor alone"),
  /** The minor's is sought and recorded. */
  MINOR_SOUGHT("celui du mineur, recherché et noté", "the minor's, sought and recorded"),
  /** One holder's is enough. */
  ONE_HOLDER("un titulaire de l'autorité parentale", "one holder of parental authority"),
  /** A holder's, and the minor's. */
  HOLDER_AND_MINOR("un titulaire et le mineur", "a holder and the minor"),
  /** All holders', and the minor's. */
  ALL_HOLDERS("tous les titulaires et le mineur", "all holders and the minor"),
  /** A holder's or that of child protection. */
  HOLDER_OR_ASE("un titulaire ou l'ASE", "a holder or child protection"),
  /** That of the service to which the minor is entrusted, for usual acts, and the minor's. */
  ASE_SERVICE(
      "le service auquel le mineur est confié, et le mineur",
      "the service entrusted with the minor, and the minor"),
  /** The holders', or the judge's permission. */
  HOLDERS_OR_JUDGE("les titulaires, ou le juge", "the holders, or the judge"),
  /** Whoever does the act will ask. */
  NOT_HERE("à recueillir par qui fera l'acte", "to be sought by whoever does the act");

  private final String french;
  private final String english;

  ConsentGiver(String french, String english) {
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
