package org.allervers.indicators.definition;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.table.PercentBase;

/**
 * The percentages of a table: their base, which is never implied, and their decimals. Rounded half up, on the direct
 * quotient, unless the definition asks for percentages that add up to 100.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param base what a percentage is a share of
 * @param scale decimals, 0 to 6; empty: the base is stated but no percentage is printed
 * @param rounding how they are rounded
 */
public record Shares(PercentBase base, OptionalInt scale, Rounding rounding) {

  /** How percentages are rounded. */
  public enum Rounding {
    /** Each by itself, half up: the printed ones may add up to 99 or 102. */
    HALF_UP("half-up"),
    /**
     * By the largest remainder, so that the lines add up to 100; the table says so. Only where each unit stands in one
     * line, and for the lines that make up the base.
     */
    LARGEST_REMAINDER("largest-remainder");

    private final String code;

    Rounding(String code) {
      this.code = code;
    }

    /** The word for it in canonical JSON. */
    public String code() {
      return code;
    }
  }

  /**
   * Checks the decimals.
   *
   * @throws IllegalArgumentException if they are not 0 to 6
   */
  public Shares {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(rounding, "rounding");
    if (scale.isPresent() && (scale.getAsInt() < 0 || scale.getAsInt() > 6)) {
      throw new IllegalArgumentException("scale must be 0 to 6, but was " + scale.getAsInt());
    }
  }

  public static Shares of(PercentBase base, int scale) {
    return new Shares(base, OptionalInt.of(scale), Rounding.HALF_UP);
  }

  /** Percentages that add up to 100 by the largest remainder, flagged in the table. */
  public static Shares ofLargestRemainder(PercentBase base, int scale) {
    return new Shares(base, OptionalInt.of(scale), Rounding.LARGEST_REMAINDER);
  }

  /** States the base without printing percentages. */
  public static Shares notPrinted(PercentBase base) {
    return new Shares(base, OptionalInt.empty(), Rounding.HALF_UP);
  }

  /** Canonical JSON: sorted keys, no white space. */
  public String canonicalJson() {
    JsonObject json = new JsonObject()
        .text("base", base.name().toLowerCase(Locale.ROOT))
        .text("rounding", rounding.code);
    scale.ifPresent(digits -> json.number("scale", digits));
    return json.json();
  }
}
