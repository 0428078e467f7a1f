package org.allervers.indicators.definition;

/** Where units without a known value go. There is no default. They are counted in either case. */
public enum UnknownPolicy {
  /** A line "Non renseigné" inside the table and inside its total. */
  OWN_LINE("own-line"),
  /** Beside the table, as "n known of N": the lines add up to the known ones. */
  BESIDE("beside");

  private final String code;

  UnknownPolicy(String code) {
    this.code = code;
  }

  /** The word for it in canonical JSON. */
  public String code() {
    return code;
  }
}
