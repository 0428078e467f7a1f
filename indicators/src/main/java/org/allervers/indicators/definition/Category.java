package org.allervers.indicators.definition;

import java.util.List;
import java.util.Objects;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.table.Label;

/**
 * One line of a breakdown.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the code that records carry
 * @param label its wording
 */
public record Category(String code, Label label) {

  public Category {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(label, "label");
  }

  public static Category of(String code, String fr, String en) {
    return new Category(code, Label.of(fr, en));
  }

  static List<String> texts(List<Category> categories) {
    return categories.stream().map(Category::canonicalJson).toList();
  }

  private String canonicalJson() {
    return new JsonObject()
        .text("code", code)
        .text("fr", label.fr())
        .text("en", label.en())
        .json();
  }
}
