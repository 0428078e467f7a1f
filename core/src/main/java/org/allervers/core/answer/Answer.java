package org.allervers.core.answer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * An answer to a question that was, or could have been, put to a person.
 *
 * <p>The four statuses are never merged: the base of a percentage depends on them. Use {@link #status()} in a
 * {@code switch} to treat all four.
 *
 * <p>All variants are immutable and thread-safe when the value is; a list is copied.
 *
 * @param <T> the type of a known value
 * @terme réponse (NR, NSP, NVPR)
 */
public sealed interface Answer<T> {

  /** Returns the answer that holds {@code value}. */
  static <T> Answer<T> of(T value) {
    return new Known<>(value);
  }

  /** Returns "non renseigné": nobody recorded anything. */
  @SuppressWarnings("unchecked") // holds no value, so it fits every type
  static <T> Answer<T> notRecorded() {
    return (Answer<T>) NotRecorded.INSTANCE;
  }

  /** Returns "ne sait pas": the person was asked and does not know. */
  @SuppressWarnings("unchecked") // holds no value, so it fits every type
  static <T> Answer<T> unknown() {
    return (Answer<T>) Unknown.INSTANCE;
  }

  /** Returns "ne veut pas répondre": the person was asked and would rather not say. */
  @SuppressWarnings("unchecked") // holds no value, so it fits every type
  static <T> Answer<T> declined() {
    return (Answer<T>) Declined.INSTANCE;
  }

  /**
   * Returns the answer without a value that has the given status.
   *
   * @throws IllegalArgumentException if {@code status} is {@link AnswerStatus#KNOWN}
   */
  static <T> Answer<T> without(AnswerStatus status) {
    return switch (status) {
      case NOT_RECORDED -> notRecorded();
      case UNKNOWN -> unknown();
      case DECLINED -> declined();
      case KNOWN ->
        throw new IllegalArgumentException(
            "status must not be KNOWN: a known answer needs a value");
    };
  }

  /** Returns how this question stands. */
  AnswerStatus status();

  /** Returns the value, or empty unless the status is {@link AnswerStatus#KNOWN}. */
  Optional<T> known();

  /** Returns whether the value is known. */
  default boolean isKnown() {
    return status() == AnswerStatus.KNOWN;
  }

  /** Returns this answer with its known value, if any, replaced by {@code function}'s result. */
  default <R> Answer<R> map(Function<? super T, ? extends R> function) {
    Optional<T> known = known();
    return known.isPresent() ? of(function.apply(known.get())) : without(status());
  }

  /**
   * A value that is known.
   *
   * @param value the value
   * @terme réponse connue
   */
  record Known<T>(T value) implements Answer<T> {
    /** Refuses a missing value, and copies a list, so that the answer cannot change. */
    @SuppressWarnings("unchecked") // a copy of a list is a list of the same elements
    public Known {
      Objects.requireNonNull(value, "value");
      if (value instanceof List<?> list) {
        value = (T) List.copyOf(list);
      }
    }

    @Override
    public AnswerStatus status() {
      return AnswerStatus.KNOWN;
    }

    @Override
    public Optional<T> known() {
      return Optional.of(value);
    }

    /** Returns a text without the value, which is personal. */
    @Override
    public String toString() {
      return "Known[redacted]";
    }
  }

  /**
   * Nobody recorded anything.
   *
   * @terme non renseigné (NR)
   */
  record NotRecorded<T>() implements Answer<T> {
    private static final NotRecorded<?> INSTANCE = new NotRecorded<>();

    @Override
    public AnswerStatus status() {
      return AnswerStatus.NOT_RECORDED;
    }

    @Override
    public Optional<T> known() {
      return Optional.empty();
    }
  }

  /**
   * The person was asked and does not know.
   *
   * @terme ne sait pas (NSP)
   */
  record Unknown<T>() implements Answer<T> {
    private static final Unknown<?> INSTANCE = new Unknown<>();

    @Override
    public AnswerStatus status() {
      return AnswerStatus.UNKNOWN;
    }

    @Override
    public Optional<T> known() {
      return Optional.empty();
    }
  }

  /**
   * The person was asked and would rather not say.
   *
   * @terme ne veut pas répondre (NVPR)
   */
  record Declined<T>() implements Answer<T> {
    private static final Declined<?> INSTANCE = new Declined<>();

    @Override
    public AnswerStatus status() {
      return AnswerStatus.DECLINED;
    }

    @Override
    public Optional<T> known() {
      return Optional.empty();
    }
  }
}
