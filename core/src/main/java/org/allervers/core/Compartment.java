package org.allervers.core;

/**
 * The four parts that the law keeps apart, each sealed under a key of its own.
 *
 * @terme volet (social, sanitaire)
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), qualité des prises en charge,
 *     2: the health file is distinct from the social file
 */
public enum Compartment {
  /** Who the person is and how to reach them. */
  IDENTITY("identite"),
  /** Rights, resources, living place, steps. */
  SOCIAL("social"),
  /** What belongs to the health professionals alone. */
  HEALTH("sante"),
  /** What the whole team needs to work together: encounters, episodes, consents, tasks. */
  COORDINATION("coordination");

  private final String code;

  Compartment(String code) {
    this.code = code;
  }

  /** Returns the stable code of this compartment, as written in files. */
  public String code() {
    return code;
  }

  /**
   * Returns the compartment of the given code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Compartment ofCode(String code) {
    for (Compartment compartment : values()) {
      if (compartment.code.equals(code)) {
        return compartment;
      }
    }
    throw new IllegalArgumentException("no compartment has this code");
  }
}
