package org.allervers.core.rules.episode;

/**
 * Which day is noted as that of an exit for absence from a day place. It decides how long the accompaniment lasted.
 *
 * @terme date de sortie pour absence
 */
public enum AbsenceExitDate {
  /** The day on which the team finds the absence. */
  DETECTION("CONSTAT"),
  /** The first day on which the absence is long enough. */
  THRESHOLD("SEUIL"),
  /** The day after the last visit. */
  LAST_VISIT("DERNIER_PASSAGE");

  private final String code;

  AbsenceExitDate(String code) {
    this.code = code;
  }

  /** Returns the stable code. */
  public String code() {
    return code;
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}
