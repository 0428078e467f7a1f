package org.allervers.indicators;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One extractor, its record or event type erased. {@link #reader} serves every kind of attribute; the others are short
 * ways without an object in between, and at most one of them is there.
 */
final class AttributeBinding {

  /** Says of a number that there is none. */
  static final long NO_NUMBER = Long.MIN_VALUE;

  private final boolean isNumber;
  private final boolean isDated;
  private final BiFunction<Object, LocalDate, Reading> reader;
  private final @Nullable Function<Object, @Nullable String> text;
  private final @Nullable Function<Object, @Nullable Enum<?>> constant;
  private final Enum<?>[] constants;
  private final @Nullable ToLongFunction<Object> number;
  private final @Nullable Function<Object, @Nullable LocalDate> birth;

  private AttributeBinding(
      boolean isNumber,
      boolean isDated,
      BiFunction<Object, LocalDate, Reading> reader,
      @Nullable Function<Object, @Nullable String> text,
      @Nullable Function<Object, @Nullable Enum<?>> constant,
      Enum<?>[] constants,
      @Nullable ToLongFunction<Object> number,
      @Nullable Function<Object, @Nullable LocalDate> birth) {
    this.isNumber = isNumber;
    this.isDated = isDated;
    this.reader = reader;
    this.text = text;
    this.constant = constant;
    this.constants = constants;
    this.number = number;
    this.birth = birth;
  }

  static AttributeBinding of(
      boolean isNumber, boolean isDated, BiFunction<Object, LocalDate, Reading> reader) {
    return new AttributeBinding(isNumber, isDated, reader, null, null, new Enum<?>[0], null, null);
  }

  /** A code that does not depend on the day; null means not recorded. */
  static AttributeBinding ofText(Function<Object, @Nullable String> text) {
    return new AttributeBinding(
        false,
        false,
        (item, day) -> Reading.ofNullableCode(text.apply(item)),
        text,
        null,
        new Enum<?>[0],
        null,
        null);
  }

  /** The name of a constant; null means not recorded. */
  static AttributeBinding ofConstant(
      Enum<?>[] constants, Function<Object, @Nullable Enum<?>> constant) {
    return new AttributeBinding(
        false,
        false,
        (item, day) -> {
          Enum<?> value = constant.apply(item);
          return Reading.ofNullableCode(value == null ? null : value.name());
        },
        null,
        constant,
        constants,
        null,
        null);
  }

  /** A number that does not depend on the day; {@link #NO_NUMBER} means not recorded. */
  static AttributeBinding ofNumber(ToLongFunction<Object> number) {
    return new AttributeBinding(
        true,
        false,
        (item, day) -> {
          long value = number.applyAsLong(item);
          return value == NO_NUMBER
              ? Reading.missing(Unplaced.NOT_RECORDED)
              : Reading.ofNumber(value);
        },
        null,
        null,
        new Enum<?>[0],
        number,
        null);
  }

  /** Completed years since a day of birth; null means not recorded. */
  static AttributeBinding ofBirth(Function<Object, @Nullable LocalDate> birth) {
    return new AttributeBinding(
        true,
        true,
        (item, day) -> {
          LocalDate born = birth.apply(item);
          return born == null || born.isAfter(day)
              ? Reading.missing(Unplaced.NOT_RECORDED)
              : Reading.ofNumber(Period.between(born, day).getYears());
        },
        null,
        null,
        new Enum<?>[0],
        null,
        birth);
  }

  /** Whether it reads whole numbers rather than codes. */
  boolean isNumber() {
    return isNumber;
  }

  /** Whether it reads the value at a day; one that is not ignores the day. */
  boolean isDated() {
    return isDated;
  }

  BiFunction<Object, LocalDate, Reading> reader() {
    return reader;
  }

  @Nullable
  Function<Object, @Nullable String> text() {
    return text;
  }

  @Nullable
  Function<Object, @Nullable Enum<?>> constant() {
    return constant;
  }

  /** All constants in the order of their ordinals. */
  Enum<?>[] constants() {
    return constants;
  }

  @Nullable
  ToLongFunction<Object> number() {
    return number;
  }

  @Nullable
  Function<Object, @Nullable LocalDate> birth() {
    return birth;
  }
}
