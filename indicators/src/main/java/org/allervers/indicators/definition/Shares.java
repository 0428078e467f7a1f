package org.allervers.indicators.definition;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.table.PercentBase;

/**
 * The percentages of a table: their base, which is never implied, and their decimals. Rounded half up, on the direct
 * quotient.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param base what a percentage is a share of
 * @param scale decimals, 0 to 6; empty: the base is stated but no percentage is printed
 */
public record Shares(PercentBase base, OptionalInt scale) {

  /**
   * Checks the decimals.
   *
   * @throws IllegalArgumentException if they are not 0 to 6
   */
  public Shares {
    Objects.requireNonNull(base, "base");
    if (scale.isPresent() && (scale.getAsInt() < 0 || scale.getAsInt() > 6)) {
      throw new IllegalArgumentException("scale must be 0 to 6, but was " + scale.getAsInt());
    }
  }

  public static Shares of(PercentBase base, int scale) {
    return new Shares(base, OptionalInt.of(scale));
  }

  /** States the base without printing percentages. */
  public static Shares notPrinted(PercentBase base) {
    return new Shares(base, OptionalInt.empty());
  }

  /** Canonical JSON: sorted keys, no white space. */
  public String canonicalJson() {
    JsonObject json = new JsonObject()
        .text("base", base.name().toLowerCase(Locale.ROOT))
        .text("rounding", "half-up");
    scale.ifPresent(digits -> json.number("scale", digits));
    return json.json();
  }
}
