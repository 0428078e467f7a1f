package org.allervers.indicators.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.table.Label;

/**
 * Ranges of whole numbers that touch without gap or overlap. The author says once whether a printed upper limit
 * belongs to its band: {@link #ofClosed()} for "18-30, 31-40", {@link #ofHalfOpen()} for "18 to under 25, 25 to under
 * 45". Values below the first or above the last band are in none.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Bands {

  private final List<Band> list;

  private Bands(List<Band> list) {
    this.list = List.copyOf(list);
  }

  /** Bands whose upper limit is included. */
  public static Builder ofClosed() {
    return new Builder(0);
  }

  /**
   * Bands as written in canonical JSON, upper limits included.
   *
   * @throws IllegalArgumentException as {@link Builder#build()} does
   */
  public static Bands of(List<Band> bands) {
    Builder builder = new Builder(0);
    builder.bands.addAll(bands);
    return builder.build();
  }

  /** Bands whose upper limit is excluded. */
  public static Builder ofHalfOpen() {
    return new Builder(-1);
  }

  /** The bands in ascending order. */
  public List<Band> list() {
    return list;
  }

  /** Index of the band that holds the value, or empty. */
  public OptionalInt indexOf(long value) {
    for (int i = 0; i < list.size(); i++) {
      Band band = list.get(i);
      boolean aboveMin = band.min().isEmpty() || value >= band.min().getAsLong();
      boolean belowMax = band.max().isEmpty() || value <= band.max().getAsLong();
      if (aboveMin && belowMax) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  List<String> texts() {
    return list.stream().map(Band::canonicalJson).toList();
  }

  /**
   * One band.
   *
   * @param category its code and wording
   * @param min lowest value, included; empty: no lower limit
   * @param max highest value, included; empty: no upper limit
   */
  public record Band(Category category, OptionalLong min, OptionalLong max) {

    public Band {
      Objects.requireNonNull(category, "category");
      Objects.requireNonNull(min, "min");
      Objects.requireNonNull(max, "max");
    }

    private String canonicalJson() {
      JsonObject json = new JsonObject()
          .text("code", category.code())
          .text("fr", category.label().fr())
          .text("en", category.label().en());
      min.ifPresent(value -> json.number("min", value));
      max.ifPresent(value -> json.number("max", value));
      return json.json();
    }
  }

  /** Not thread-safe. */
  public static final class Builder {

    private final int upperShift;
    private final List<Band> bands = new ArrayList<>();

    private Builder(int upperShift) {
      this.upperShift = upperShift;
    }

    /** A band without lower limit; it can only be the first. */
    public Builder below(String code, Label label, long upper) {
      return add(code, label, OptionalLong.empty(), OptionalLong.of(upper + upperShift));
    }

    /** A band between two limits; the lower one is included. */
    public Builder band(String code, Label label, long lower, long upper) {
      return add(code, label, OptionalLong.of(lower), OptionalLong.of(upper + upperShift));
    }

    /** A band without upper limit; it can only be the last. The lower limit is included. */
    public Builder from(String code, Label label, long lower) {
      return add(code, label, OptionalLong.of(lower), OptionalLong.empty());
    }

    /**
     * Checks that the bands touch.
     *
     * @throws IllegalArgumentException naming the first two bands between which there is a gap or an overlap, or the
     *     band that is empty; or if there is no band
     */
    public Bands build() {
      if (bands.isEmpty()) {
        throw new IllegalArgumentException("bands must be at least one");
      }
      for (int i = 0; i < bands.size(); i++) {
        Band band = bands.get(i);
        if (band.min().isPresent()
            && band.max().isPresent()
            && band.max().getAsLong() < band.min().getAsLong()) {
          throw new IllegalArgumentException(
              "a band must hold at least one value: " + band.category().code());
        }
        if (i > 0) {
          checkTouch(bands.get(i - 1), band);
        }
      }
      return new Bands(bands);
    }

    private static void checkTouch(Band before, Band after) {
      String pair = before.category().code() + ", " + after.category().code();
      if (before.max().isEmpty() || after.min().isEmpty()) {
        throw new IllegalArgumentException("an open band must be the first or the last: " + pair);
      }
      long expected = before.max().getAsLong() + 1;
      long actual = after.min().getAsLong();
      if (actual > expected) {
        throw new IllegalArgumentException("there must be no gap between bands: " + pair);
      }
      if (actual < expected) {
        throw new IllegalArgumentException("bands must not overlap: " + pair);
      }
    }

    private Builder add(String code, Label label, OptionalLong min, OptionalLong max) {
      bands.add(new Band(new Category(code, label, List.of()), min, max));
      return this;
    }
  }
}
