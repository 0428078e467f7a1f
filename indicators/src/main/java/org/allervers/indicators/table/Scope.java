package org.allervers.indicators.table;

import java.util.Objects;

/**
 * The team, territory or total that a table is about.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code stable code of the organisational level; {@link #TOTAL} for all levels together
 * @param label its name, for example "Val-de-Lorraine"
 */
public record Scope(String code, Label label) {

  /** Code of all levels together. */
  public static final String TOTAL = "TOTAL";

  public Scope {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(label, "label");
  }

  /** Whether this is all levels together. */
  public boolean isTotal() {
    return code.equals(TOTAL);
  }
}
