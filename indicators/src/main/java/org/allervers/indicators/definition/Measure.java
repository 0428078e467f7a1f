package org.allervers.indicators.definition;

import java.util.Objects;
import java.util.Optional;
import org.allervers.indicators.internal.JsonObject;

/**
 * What is added up: one per unit, or a whole quantity carried by each event.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param quantity the number to add, on the events that are counted; empty: one per unit
 */
public record Measure(Optional<Attribute.OfEvent> quantity) {

  private static final Measure COUNT = new Measure(Optional.empty());

  public Measure {
    Objects.requireNonNull(quantity, "quantity");
  }

  /** One per unit. */
  public static Measure count() {
    return COUNT;
  }

  /** The sum of a whole number over the events. */
  public static Measure sum(String source, String name) {
    return new Measure(Optional.of(new Attribute.OfEvent(source, name)));
  }

  /** Canonical JSON: sorted keys, no white space. */
  public String canonicalJson() {
    JsonObject json = new JsonObject();
    quantity.ifPresentOrElse(
        attribute -> json.raw("sum", attribute.canonicalJson()), () -> json.text("count", "unit"));
    return json.json();
  }
}
