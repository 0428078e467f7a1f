package org.allervers.indicators.definition;

import java.util.ArrayList;
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
 * @param includes further codes that count here: a roll-up is declared, never inferred
 */
public record Category(String code, Label label, List<String> includes) {

  public Category {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(label, "label");
    includes = List.copyOf(includes);
  }

  public static Category of(String code, String fr, String en) {
    return new Category(code, Label.of(fr, en), List.of());
  }

  /** The same line, which counts these codes too. */
  public Category including(String... codes) {
    return new Category(code, label, List.of(codes));
  }

  /** All codes that count here, its own first. */
  public List<String> codes() {
    List<String> all = new ArrayList<>();
    all.add(code);
    all.addAll(includes);
    return all;
  }

  static List<String> texts(List<Category> categories) {
    return categories.stream().map(Category::canonicalJson).toList();
  }

  private String canonicalJson() {
    JsonObject json =
        new JsonObject().text("code", code).text("fr", label.fr()).text("en", label.en());
    if (!includes.isEmpty()) {
      json.texts("includes", includes);
    }
    return json.json();
  }
}
