package org.allervers.indicators.definition;

import java.util.Objects;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.period.TimeKind;

/**
 * Which dated facts put a unit in the period.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what "in the period" means
 * @param source the source of events or spells in the schema
 */
public record Timing(TimeKind kind, String source) {

  public Timing {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(source, "source");
  }

  /** Canonical JSON: sorted keys, no white space. */
  public String canonicalJson() {
    return new JsonObject().text("kind", kind.code()).text("source", source).json();
  }
}
