package org.allervers.indicators;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * How to read one kind of event, or of spell, of a record. Not thread-safe: it lives while a schema is built.
 *
 * @param <E> the type of the event in the host's model
 */
public final class EventSchema<E> {

  private final String name;
  private final Class<E> type;
  private Optional<Function<Object, Optional<LocalDate>>> from = Optional.empty();
  private Function<Object, Optional<LocalDate>> to = item -> Optional.empty();
  private final Map<String, AttributeBinding> attributes = new LinkedHashMap<>();

  EventSchema(String name, Class<E> type) {
    this.name = name;
    this.type = type;
  }

  /** The civil day of an event. An instant must be turned into a day by the host, in the time zone of the team. */
  public EventSchema<E> on(Function<? super E, LocalDate> day) {
    return onIfKnown(item -> Optional.of(day.apply(item)));
  }

  /** The civil day of an event that may be undated; an undated event is in no period and is counted as rejected. */
  public EventSchema<E> onIfKnown(Function<? super E, Optional<LocalDate>> day) {
    this.from = Optional.of(item -> day.apply(type.cast(item)));
    return this;
  }

  /** The first day of a spell. */
  public EventSchema<E> from(Function<? super E, LocalDate> first) {
    return onIfKnown(item -> Optional.of(first.apply(item)));
  }

  /** The day after the last one of a spell, its effective end; empty while it is open. */
  public EventSchema<E> to(Function<? super E, Optional<LocalDate>> end) {
    this.to = item -> end.apply(type.cast(item));
    return this;
  }

  public EventSchema<E> code(String attribute, Function<? super E, Optional<String>> code) {
    return bind(attribute, false, item -> Reading.ofOptionalCode(code.apply(item)));
  }

  public EventSchema<E> codes(
      String attribute, Function<? super E, ? extends Collection<String>> codes) {
    return bind(attribute, false, item -> Reading.ofCodes(codes.apply(item)));
  }

  /** Codes together with the reason when there are none. */
  public EventSchema<E> reading(String attribute, Function<? super E, Reading> reading) {
    return bind(attribute, false, reading);
  }

  /** A whole number: a quantity to add up, a duration in days. */
  public EventSchema<E> number(String attribute, Function<? super E, OptionalLong> number) {
    return bind(attribute, true, item -> Reading.ofOptionalNumber(number.apply(item)));
  }

  private EventSchema<E> bind(
      String attribute, boolean isNumber, Function<? super E, Reading> reader) {
    AttributeBinding binding =
        new AttributeBinding(isNumber, false, (item, day) -> reader.apply(type.cast(item)));
    if (attributes.putIfAbsent(attribute, binding) != null) {
      throw new IllegalArgumentException(name + " must bind " + attribute + " once");
    }
    return this;
  }

  SourceBinding binding(boolean isOfSpells, Function<Object, Iterable<?>> items) {
    return new SourceBinding(
        isOfSpells,
        items,
        from.orElseThrow(
            () -> new IllegalArgumentException(name + " must say on which day an entry is")),
        to,
        Map.copyOf(attributes));
  }
}
