package org.allervers.core.answer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A question that one organisation adds for itself: a name and the type of its answers.
 *
 * <p>Declare each field once, as a constant, and read it with {@link Answers#get}. This class is immutable and
 * thread-safe.
 *
 * @param <T> the type of an answer
 * @terme champ personnalisé
 */
public final class Field<T> {

  private final String name;
  private final Function<Object, T> decoder;
  private final Function<T, Object> encoder;

  private Field(String name, Function<Object, T> decoder, Function<T, Object> encoder) {
    this.name = Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    this.decoder = decoder;
    this.encoder = encoder;
  }

  /** Returns a field of one text. */
  public static Field<String> text(String name) {
    return new Field<>(name, String.class::cast, value -> value);
  }

  /** Returns a field of one decimal number. */
  public static Field<BigDecimal> number(String name) {
    return new Field<>(name, BigDecimal.class::cast, value -> value);
  }

  /** Returns a field answered by yes or no. */
  public static Field<Boolean> yesNo(String name) {
    return new Field<>(name, Boolean.class::cast, value -> value);
  }

  /** Returns a field of one civil date, written as {@code 2026-01-31}. */
  public static Field<LocalDate> date(String name) {
    return new Field<>(name, stored -> LocalDate.parse((String) stored), LocalDate::toString);
  }

  /** Returns a field of one civil date and time, written as {@code 2026-01-31T18:30}. */
  public static Field<LocalDateTime> dateTime(String name) {
    return new Field<>(
        name, stored -> LocalDateTime.parse((String) stored), LocalDateTime::toString);
  }

  /** Returns a field of one code of {@code list}. */
  public static <S extends CodeSystem> Field<Code<S>> choice(String name, CodeList<S> list) {
    return new Field<>(name, stored -> list.read((String) stored), Code::value);
  }

  /** Returns a field of several codes of {@code list}, in the order of the answer. */
  public static <S extends CodeSystem> Field<List<Code<S>>> choices(String name, CodeList<S> list) {
    return new Field<>(
        name,
        stored ->
            ((List<?>) stored).stream().map(code -> list.read((String) code)).toList(),
        codes -> codes.stream().map(Code::value).toList());
  }

  /** Returns the name, unique within an organisation. */
  public String name() {
    return name;
  }

  T decode(Object stored) {
    try {
      return decoder.apply(stored);
    } catch (ClassCastException | DateTimeException e) {
      throw new FieldMismatchException(name);
    }
  }

  Object encode(T value) {
    return encoder.apply(value);
  }
}
