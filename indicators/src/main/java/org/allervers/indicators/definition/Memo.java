package org.allervers.indicators.definition;

import java.util.Objects;
import org.allervers.indicators.internal.JsonObject;

/**
 * A line beside the sum: counted units that meet a further condition, such as "Dont couple".
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param category code and wording of the line
 * @param condition which of the counted units
 */
public record Memo(Category category, Expression condition) {

  public Memo {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(condition, "condition");
  }

  /** Canonical JSON: sorted keys, no white space. */
  public String canonicalJson() {
    return new JsonObject()
        .text("code", category.code())
        .text("fr", category.label().fr())
        .text("en", category.label().en())
        .raw("where", condition.canonicalJson())
        .json();
  }
}
