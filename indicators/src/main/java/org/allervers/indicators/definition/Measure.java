package org.allervers.indicators.definition;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.allervers.indicators.internal.JsonObject;

/**
 * What is made of the counted units. Whole numbers are kept until the very end; a quotient is rounded half up, once.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what is made of them
 * @param quantity the observation: the whole number read on each unit; present for a sum, a mean and a median
 * @param scale decimals of the printed quotient, 0 to 6; present for all but a count and a sum
 */
public record Measure(Kind kind, Optional<Attribute> quantity, OptionalInt scale) {

  /** What is made of the counted units. */
  public enum Kind {
    /** One per unit. */
    COUNT("count", false, false),
    /** The sum of the quantities. */
    SUM("sum", true, false),
    /** The sum of the quantities by the number of units whose quantity is known. */
    MEAN("mean", true, true),
    /** The middle quantity; of an even number of quantities, half the sum of the two in the middle. */
    MEDIAN("median", true, true),
    /** The units of the numerator by those of the denominator, in percent. */
    RATIO("ratio", false, true),
    /** The units by the distinct persons behind them. */
    PER_PERSON("per-person", false, true);

    private final String code;
    private final boolean needsQuantity;
    private final boolean needsScale;

    Kind(String code, boolean needsQuantity, boolean needsScale) {
      this.code = code;
      this.needsQuantity = needsQuantity;
      this.needsScale = needsScale;
    }

    /** The word for it in canonical JSON. */
    public String code() {
      return code;
    }
  }

  private static final Measure COUNT =
      new Measure(Kind.COUNT, Optional.empty(), OptionalInt.empty());

  /**
   * Checks that the parts fit the kind.
   *
   * @throws IllegalArgumentException if a quantity or a scale is missing or out of place, or the scale is not 0 to 6
   */
  public Measure {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(scale, "scale");
    if (quantity.isPresent() != kind.needsQuantity) {
      throw new IllegalArgumentException(
          "a quantity must be given for sum, mean and median, and only there");
    }
    if (scale.isPresent() != kind.needsScale) {
      throw new IllegalArgumentException("a scale must be given for a quotient, and only there");
    }
    if (scale.isPresent() && (scale.getAsInt() < 0 || scale.getAsInt() > 6)) {
      throw new IllegalArgumentException("scale must be 0 to 6, but was " + scale.getAsInt());
    }
  }

  /** One per unit. */
  public static Measure count() {
    return COUNT;
  }

  /** The sum of a whole number over the events. */
  public static Measure sum(String source, String name) {
    return sum(Attribute.ofEvent(source, name));
  }

  /** The sum of a whole number over the units. */
  public static Measure sum(Attribute quantity) {
    return new Measure(Kind.SUM, Optional.of(quantity), OptionalInt.empty());
  }

  /** The mean of a whole number over the units that have one, rounded half up to {@code scale} decimals. */
  public static Measure mean(Attribute quantity, int scale) {
    return new Measure(Kind.MEAN, Optional.of(quantity), OptionalInt.of(scale));
  }

  /** The median of a whole number over the units that have one, exact, then rounded half up. */
  public static Measure median(Attribute quantity, int scale) {
    return new Measure(Kind.MEDIAN, Optional.of(quantity), OptionalInt.of(scale));
  }

  /** The share of the denominator that is in the numerator, in percent, for the total and for each line. */
  public static Measure ratio(int scale) {
    return new Measure(Kind.RATIO, Optional.empty(), OptionalInt.of(scale));
  }

  /** Units per distinct person, for example encounters per person. */
  public static Measure perPerson(int scale) {
    return new Measure(Kind.PER_PERSON, Optional.empty(), OptionalInt.of(scale));
  }

  /** Canonical JSON: sorted keys, no white space. */
  public String canonicalJson() {
    JsonObject json = new JsonObject().text("kind", kind.code);
    quantity.ifPresent(attribute -> json.raw("quantity", attribute.canonicalJson()));
    scale.ifPresent(digits -> json.number("scale", digits));
    return json.json();
  }
}
