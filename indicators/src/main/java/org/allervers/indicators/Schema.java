package org.allervers.indicators;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.allervers.core.time.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * How to read a host's own records: the only code that a tool writes to be counted. Extractors are plain functions; no
 * annotation, no reflection.
 *
 * <p>This class is immutable, and thread-safe if its extractors are.
 *
 * @param <T> the type of a record; one record is one person
 */
public final class Schema<T> {

  private final String name;
  private final Class<T> type;
  private final Map<String, AttributeBinding> attributes;
  private final Map<String, SourceBinding> sources;

  private Schema(Builder<T> b) {
    this.name = b.name;
    this.type = b.type;
    this.attributes = Map.copyOf(b.attributes);
    this.sources = Map.copyOf(b.sources);
  }

  /**
   * Starts a schema.
   *
   * @param name name and version of the reading, for example "dossier/1"; partial results of different names never
   *     merge
   */
  public static <T> Builder<T> builder(String name, Class<T> type) {
    return new Builder<>(name, type);
  }

  public String name() {
    return name;
  }

  /**
   * Binds definitions to this schema.
   *
   * @param indicators what to count, with distinct identifiers
   * @param organisation the levels to count for
   * @param periods one period or more
   * @throws UnboundDefinitionException listing everything that cannot be bound
   */
  public Plan<T> compile(
      List<Indicator> indicators, Organisation organisation, ReportingPeriod... periods) {
    return Plan.compile(this, indicators, organisation, List.of(periods));
  }

  Class<T> type() {
    return type;
  }

  Map<String, AttributeBinding> attributes() {
    return attributes;
  }

  Map<String, SourceBinding> sources() {
    return sources;
  }

  /**
   * Not thread-safe.
   *
   * @param <T> the type of a record
   */
  public static final class Builder<T> {

    private final String name;
    private final Class<T> type;
    private final Map<String, AttributeBinding> attributes = new LinkedHashMap<>();
    private final Map<String, SourceBinding> sources = new LinkedHashMap<>();

    private Builder(String name, Class<T> type) {
      this.name = name;
      this.type = type;
    }

    /** A code that does not depend on the day; empty means not recorded. */
    public Builder<T> code(String attribute, Function<? super T, Optional<String>> code) {
      Function<Object, Optional<String>> read = EventSchema.own(code);
      return bind(attribute, AttributeBinding.ofText(item -> read.apply(item).orElse(null)));
    }

    /** A constant that does not depend on the day, known by its name; null means not recorded. */
    public <C extends Enum<C>> Builder<T> constant(
        String attribute, Class<C> constants, Function<? super T, ? extends @Nullable C> constant) {
      return bind(
          attribute,
          AttributeBinding.ofConstant(constants.getEnumConstants(), EventSchema.own(constant)));
    }

    /** Codes that do not depend on the day; none means not recorded. */
    public Builder<T> codes(
        String attribute, Function<? super T, ? extends Collection<String>> codes) {
      return bind(attribute, false, false, (item, day) -> Reading.ofCodes(codes.apply(item)));
    }

    /** Codes that do not depend on the day, together with the reason when there are none. */
    public Builder<T> reading(String attribute, Function<? super T, Reading> reading) {
      return bind(attribute, false, false, (item, day) -> reading.apply(item));
    }

    /** The code that held on a day; empty means not recorded. */
    public Builder<T> codeAt(
        String attribute, BiFunction<? super T, LocalDate, Optional<String>> code) {
      return bind(
          attribute, false, true, (item, day) -> Reading.ofOptionalCode(code.apply(item, day)));
    }

    /** The codes that held on a day; none means not recorded. */
    public Builder<T> codesAt(
        String attribute, BiFunction<? super T, LocalDate, ? extends Collection<String>> codes) {
      return bind(attribute, false, true, (item, day) -> Reading.ofCodes(codes.apply(item, day)));
    }

    /** The codes that held on a day, together with the reason when there are none. */
    public Builder<T> readingAt(
        String attribute, BiFunction<? super T, LocalDate, Reading> reading) {
      return bind(attribute, false, true, reading::apply);
    }

    /** A whole number that does not depend on the day; empty means not recorded. */
    public Builder<T> number(String attribute, Function<? super T, OptionalLong> number) {
      return bind(
          attribute, true, false, (item, day) -> Reading.ofOptionalNumber(number.apply(item)));
    }

    /** The whole number that held on a day; empty means not recorded. */
    public Builder<T> numberAt(
        String attribute, BiFunction<? super T, LocalDate, OptionalLong> number) {
      return bind(
          attribute, true, true, (item, day) -> Reading.ofOptionalNumber(number.apply(item, day)));
    }

    /**
     * Completed years since a day of birth, on the day at which the definition reads it. Someone born on 29 February
     * completes a year on 1 March of common years. A day before birth means not recorded.
     */
    public Builder<T> ageFrom(String attribute, Function<? super T, Optional<LocalDate>> birth) {
      Function<Object, Optional<LocalDate>> read = EventSchema.own(birth);
      return bind(attribute, AttributeBinding.ofBirth(item -> read.apply(item).orElse(null)));
    }

    /**
     * A source of events, things that happen on a day.
     *
     * @throws IllegalArgumentException if the name is taken or the reading gives no day
     */
    public <E> Builder<T> events(
        String source,
        Class<E> eventType,
        Function<? super T, ? extends Iterable<? extends E>> events,
        Consumer<EventSchema<E>> reading) {
      return source(source, false, events, reading);
    }

    /**
     * A source of spells, things that last from a day to a day.
     *
     * @throws IllegalArgumentException if the name is taken or the reading gives no first day
     */
    public <E> Builder<T> spells(
        String source,
        Class<E> spellType,
        Function<? super T, ? extends Iterable<? extends E>> spells,
        Consumer<EventSchema<E>> reading) {
      return source(source, true, spells, reading);
    }

    public Schema<T> build() {
      return new Schema<>(this);
    }

    private <E> Builder<T> source(
        String source,
        boolean isOfSpells,
        Function<? super T, ? extends Iterable<? extends E>> items,
        Consumer<EventSchema<E>> reading) {
      EventSchema<E> schema = new EventSchema<>(source);
      reading.accept(schema);
      SourceBinding binding = schema.binding(isOfSpells, EventSchema.own(items));
      if (sources.putIfAbsent(source, binding) != null) {
        throw new IllegalArgumentException(
            "a schema must bind a source once, but repeats " + source);
      }
      return this;
    }

    private Builder<T> bind(
        String attribute,
        boolean isNumber,
        boolean isDated,
        BiFunction<T, LocalDate, Reading> reader) {
      return bind(attribute, AttributeBinding.of(isNumber, isDated, EventSchema.own(reader)));
    }

    private Builder<T> bind(String attribute, AttributeBinding binding) {
      if (attributes.putIfAbsent(attribute, binding) != null) {
        throw new IllegalArgumentException(
            "a schema must bind an attribute once, but repeats " + attribute);
      }
      return this;
    }
  }
}
