package org.allervers.indicators.definition;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.allervers.indicators.internal.JsonObject;

/**
 * The days for which a definition is meant.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from first day
 * @param until day after the last one; empty: no end known
 */
public record Validity(LocalDate from, Optional<LocalDate> until) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if {@code until} is not after {@code from}
   */
  public Validity {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    if (until.isPresent() && !until.get().isAfter(from)) {
      throw new IllegalArgumentException("until must be after from");
    }
  }

  public static Validity from(LocalDate first) {
    return new Validity(first, Optional.empty());
  }

  /** Canonical JSON: sorted keys, no white space. */
  public String canonicalJson() {
    JsonObject json = new JsonObject().text("from", from.toString());
    until.ifPresent(day -> json.text("until", day.toString()));
    return json.json();
  }
}
