package org.allervers.core.rules;

import java.util.Objects;

/**
 * Where a rule binds: the country, a region, or one service by its own decision.
 *
 * @param code a stable code, such as {@code FR} or {@code FR-IDF}
 * @param french its French name
 * @param english its English name
 * @terme champ territorial
 */
public record Jurisdiction(String code, String french, String english) {

  /** The whole country. */
  public static final Jurisdiction NATIONAL = new Jurisdiction("FR", "France entière", "France");

  /** The region Île-de-France, by its agency. */
  public static final Jurisdiction ILE_DE_FRANCE =
      new Jurisdiction("FR-IDF", "Île-de-France", "Île-de-France");

  /** Refuses missing components. */
  public Jurisdiction {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(french, "french");
    Objects.requireNonNull(english, "english");
  }

  /**
   * Returns the practice of one service, which is a decision of that service and no law.
   *
   * @param service a short stable name, for the code
   */
  public static Jurisdiction local(String service) {
    return new Jurisdiction("LOCAL-" + service, "pratique locale", "local practice");
  }
}
