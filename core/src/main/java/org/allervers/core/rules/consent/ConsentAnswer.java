package org.allervers.core.rules.consent;

/**
 * How a consent stands on a day, once every occasion on which it was sought is taken together. Only {@link #GIVEN} is a
 * consent.
 *
 * @terme situation d'un consentement
 */
public enum ConsentAnswer {
  /** Given, in force, and not taken back. */
  GIVEN("consenti", "given"),
  /** Refused, and not given since. */
  REFUSED("refusé", "refused"),
  /** Given, then taken back, and not given since. */
  WITHDRAWN("retiré", "withdrawn"),
  /** It could not be sought yet. */
  IMPOSSIBLE("impossible à recueillir", "could not be sought"),
  /** Given for days that are over. */
  EXPIRED("expiré", "expired"),
  /** Given for days that are still to come. */
  NOT_YET("pas encore en vigueur", "not yet in force"),
  /** Given by somebody who has no power to consent, or by a person said to be unable to. */
  NOT_VALID("donné sans pouvoir ou hors d'état", "given without power or capacity"),
  /** Never sought. */
  NEVER_ASKED("jamais recherché", "never sought"),
  /** Recorded in words that this version does not know; no consent is read into them. */
  UNCLEAR("noté dans un terme inconnu", "recorded in an unknown term");

  private final String french;
  private final String english;

  ConsentAnswer(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** Returns the French words. */
  public String french() {
    return french;
  }

  /** Returns the English words. */
  public String english() {
    return english;
  }
}
