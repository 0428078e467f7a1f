package org.allervers.indicators.definition;

import java.util.List;
import java.util.Objects;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.table.Label;

/**
 * How the counted units are shared out over lines.
 *
 * <p>This class is immutable and thread-safe.
 */
public sealed interface Breakdown {

  /** Heading of the lines, for example "Tranche d'âge". */
  Label dimension();

  Attribute attribute();

  /** The lines in the order of the table. */
  List<Category> categories();

  /** Whether one unit may stand in several lines. */
  boolean isMultiple();

  /** Canonical JSON: sorted keys, no white space. */
  String canonicalJson();

  /** One line per code, each unit in one line at most. */
  static Breakdown byCode(Label dimension, Attribute attribute, List<Category> categories) {
    return new ByCode(dimension, attribute, categories, false);
  }

  /** One line per code, each unit in as many lines as it has codes. */
  static Breakdown byCodes(Label dimension, Attribute attribute, List<Category> categories) {
    return new ByCode(dimension, attribute, categories, true);
  }

  /** One line per range of a whole number. */
  static Breakdown byBand(Label dimension, Attribute attribute, Bands bands) {
    return new ByBand(dimension, attribute, bands);
  }

  /**
   * By code.
   *
   * @param dimension heading of the lines
   * @param attribute the fact
   * @param categories the lines, with distinct codes, the included ones too
   * @param isMultiple whether one unit may stand in several lines
   */
  record ByCode(Label dimension, Attribute attribute, List<Category> categories, boolean isMultiple)
      implements Breakdown {

    /**
     * Checks the codes.
     *
     * @throws IllegalArgumentException if there is none or one is repeated
     */
    public ByCode {
      Objects.requireNonNull(dimension, "dimension");
      Objects.requireNonNull(attribute, "attribute");
      categories = List.copyOf(categories);
      List<String> codes = categories.stream().flatMap(c -> c.codes().stream()).toList();
      if (codes.isEmpty() || codes.stream().distinct().count() != codes.size()) {
        throw new IllegalArgumentException("a breakdown must have categories with distinct codes");
      }
    }

    @Override
    public String canonicalJson() {
      return new JsonObject()
          .raw("value", attribute.canonicalJson())
          .text("fr", dimension.fr())
          .text("en", dimension.en())
          .raws("categories", Category.texts(categories))
          .flag("multiple", isMultiple)
          .json();
    }
  }

  /**
   * By range.
   *
   * @param dimension heading of the lines
   * @param attribute the number
   * @param bands the ranges
   */
  record ByBand(Label dimension, Attribute attribute, Bands bands) implements Breakdown {

    public ByBand {
      Objects.requireNonNull(dimension, "dimension");
      Objects.requireNonNull(attribute, "attribute");
      Objects.requireNonNull(bands, "bands");
    }

    @Override
    public List<Category> categories() {
      return bands.list().stream().map(Bands.Band::category).toList();
    }

    @Override
    public boolean isMultiple() {
      return false;
    }

    @Override
    public String canonicalJson() {
      return new JsonObject()
          .raw("value", attribute.canonicalJson())
          .text("fr", dimension.fr())
          .text("en", dimension.en())
          .raws("bands", bands.texts())
          .json();
    }
  }
}
