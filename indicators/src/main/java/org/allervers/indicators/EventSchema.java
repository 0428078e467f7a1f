package org.allervers.indicators;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.allervers.indicators.period.HalfDay;
import org.jspecify.annotations.Nullable;

/**
 * How to read one kind of event, or of spell, of a record. Not thread-safe: it lives while a schema is built.
 *
 * <p>Where millions of events are read, the ways without an object in between are {@link #on}, {@link #until}, {@link
 * #codeOrNull}, {@link #constant} and {@link #quantity}.
 *
 * @param <E> the type of the event in the host's model
 */
public final class EventSchema<E> {

  private final String name;
  private @Nullable Function<Object, @Nullable LocalDate> from;
  private boolean isDated;
  private Function<Object, @Nullable LocalDate> to = item -> null;
  private ToIntFunction<Object> halfDay = SourceBinding.NO_HALF_DAYS;
  private final Map<String, AttributeBinding> attributes = new LinkedHashMap<>();

  EventSchema(String name) {
    this.name = name;
  }

  /** The civil day of an event. An instant must be turned into a day by the host, in the time zone of the team. */
  public EventSchema<E> on(Function<? super E, LocalDate> day) {
    this.from = own(day);
    this.isDated = true;
    return this;
  }

  /** The civil day of an event that may be undated; an undated event is in no period and is counted as rejected. */
  public EventSchema<E> onIfKnown(Function<? super E, Optional<LocalDate>> day) {
    Function<Object, Optional<LocalDate>> read = own(day);
    this.from = item -> read.apply(item).orElse(null);
    this.isDated = false;
    return this;
  }

  /**
   * The local time of an event, which gives its day and its half-day; the afternoon begins at noon. A round through the
   * night belongs where it began, which the host decides by the time that it gives.
   */
  public EventSchema<E> at(Function<? super E, LocalDateTime> time) {
    on(item -> time.apply(item).toLocalDate());
    return halfDay(item -> Optional.of(HalfDay.of(time.apply(item).toLocalTime())));
  }

  /** The half-day of an event; empty means outside any slot, so that it belongs to no session. */
  public EventSchema<E> halfDay(Function<? super E, Optional<HalfDay>> half) {
    Function<Object, Optional<HalfDay>> read = own(half);
    this.halfDay =
        item -> read.apply(item).map(h -> h == HalfDay.MORNING ? 0 : 1).orElse(-1);
    return this;
  }

  /** The first day of a spell. */
  public EventSchema<E> from(Function<? super E, LocalDate> first) {
    return on(first);
  }

  /** The day after the last one of a spell, its effective end; empty while it is open. */
  public EventSchema<E> to(Function<? super E, Optional<LocalDate>> end) {
    Function<Object, Optional<LocalDate>> read = own(end);
    this.to = item -> read.apply(item).orElse(null);
    return this;
  }

  /** The day after the last one of a spell, its effective end; null while it is open. */
  public EventSchema<E> until(Function<? super E, ? extends @Nullable LocalDate> end) {
    this.to = own(end);
    return this;
  }

  public EventSchema<E> code(String attribute, Function<? super E, Optional<String>> code) {
    Function<Object, Optional<String>> read = own(code);
    return bind(attribute, AttributeBinding.ofText(item -> read.apply(item).orElse(null)));
  }

  /** A code; null means not recorded. */
  public EventSchema<E> codeOrNull(
      String attribute, Function<? super E, ? extends @Nullable String> code) {
    return bind(attribute, AttributeBinding.ofText(own(code)));
  }

  /** A constant, known by its name; null means not recorded. */
  public <C extends Enum<C>> EventSchema<E> constant(
      String attribute, Class<C> constants, Function<? super E, ? extends @Nullable C> constant) {
    return bind(
        attribute, AttributeBinding.ofConstant(constants.getEnumConstants(), own(constant)));
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

  /** A whole number that every event has. */
  public EventSchema<E> quantity(String attribute, ToLongFunction<? super E> number) {
    return bind(attribute, AttributeBinding.ofNumber(own(number)));
  }

  /**
   * The extractor itself, without a type around it: the compiler checked the type where the entries come from, and a
   * second call for every reading would be the dearest part of it.
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  static <F> F own(Object extractor) {
    return (F) extractor;
  }

  private EventSchema<E> bind(
      String attribute, boolean isNumber, Function<? super E, Reading> reader) {
    Function<Object, Reading> read = own(reader);
    return bind(attribute, AttributeBinding.of(isNumber, false, (item, day) -> read.apply(item)));
  }

  private EventSchema<E> bind(String attribute, AttributeBinding binding) {
    if (attributes.putIfAbsent(attribute, binding) != null) {
      throw new IllegalArgumentException(name + " must bind " + attribute + " once");
    }
    return this;
  }

  SourceBinding binding(boolean isOfSpells, Function<Object, Iterable<?>> items) {
    Function<Object, @Nullable LocalDate> beginning = from;
    if (beginning == null) {
      throw new IllegalArgumentException(name + " must say on which day an entry is");
    }
    return new SourceBinding(
        isOfSpells, items, beginning, isDated, to, halfDay, Map.copyOf(attributes));
  }
}
