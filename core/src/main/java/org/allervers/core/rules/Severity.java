package org.allervers.core.rules;

/**
 * How much a finding matters. None of them forbids recording an act that was done.
 *
 * @terme gravité
 */
public enum Severity {
  /** The dossier is wrong or the law is not respected. */
  BLOCKING("BLOQUANT"),
  /** Somebody has to look. */
  WARNING("ALERTE"),
  /** Worth knowing. */
  INFO("INFO");

  private final String code;

  Severity(String code) {
    this.code = code;
  }

  /** Returns the French word that professionals read. */
  public String code() {
    return code;
  }
}
