package org.allervers.indicators.definition;

import java.util.ArrayList;
import java.util.Collection;
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
   * One line per combination of lines, such as age by sex. The code of a line joins those of its parts with a slash. A
   * unit that one part places nowhere stands in no line, for the reason of the first such part.
   *
   * @throws IllegalArgumentException if there are fewer than two parts, or one of them is crossed itself or allows
   *     several lines
   */
  static Breakdown crossed(Breakdown... parts) {
    return new Crossed(List.of(parts));
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

  /**
   * By combination.
   *
   * @param parts two or more, each with one line at most for a unit; the last one varies fastest
   */
  record Crossed(List<Breakdown> parts) implements Breakdown {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there are fewer than two, or one is crossed itself or allows several lines
     */
    public Crossed {
      parts = List.copyOf(parts);
      boolean simple =
          parts.stream().noneMatch(part -> part instanceof Crossed || part.isMultiple());
      if (parts.size() < 2 || !simple) {
        throw new IllegalArgumentException(
            "a crossed breakdown must have two parts or more, each with one line at most for a"
                + " unit");
      }
    }

    @Override
    public Label dimension() {
      return joined(parts.stream().map(Breakdown::dimension).toList());
    }

    @Override
    public List<Category> categories() {
      List<List<Category>> rows = List.of(List.of());
      for (Breakdown part : parts) {
        List<List<Category>> longer = new ArrayList<>();
        for (List<Category> row : rows) {
          for (Category category : part.categories()) {
            List<Category> next = new ArrayList<>(row);
            next.add(category);
            longer.add(next);
          }
        }
        rows = longer;
      }
      return rows.stream().map(Crossed::join).toList();
    }

    @Override
    public boolean isMultiple() {
      return false;
    }

    @Override
    public String canonicalJson() {
      return new JsonObject()
          .raws("crossed", parts.stream().map(Breakdown::canonicalJson).toList())
          .json();
    }

    private static Category join(List<Category> row) {
      String code = String.join("/", row.stream().map(Category::code).toList());
      return new Category(code, joined(row.stream().map(Category::label).toList()), List.of());
    }

    private static Label joined(Collection<Label> labels) {
      return Label.of(
          String.join(" × ", labels.stream().map(Label::fr).toList()),
          String.join(" × ", labels.stream().map(Label::en).toList()));
    }
  }
}
