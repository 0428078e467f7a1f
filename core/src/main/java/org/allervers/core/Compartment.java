package org.allervers.core;

/**
 * The four parts that the law keeps apart, each sealed under a key of its own.
 *
 * @terme volet (social, sanitaire)
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), §1.2: the health file is
 *     distinct from the social file
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
}
