package org.allervers.indicators.definition;

import java.util.Objects;
import java.util.Optional;

/**
 * The day at which an attribute of a person is read. A definition must choose one: the state of a person today says
 * nothing about the period of a report.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind how the day is found
 * @param source the source of dated facts whose first one gives the day; present for {@link Kind#FIRST_OF} only
 */
public record ReferenceDate(Kind kind, Optional<String> source) {

  /** How the day is found. */
  public enum Kind {
    /** No day: the fact does not change (or no history of it is kept, and the definition says so). */
    TIMELESS("timeless"),
    /** The first day of the period. */
    PERIOD_START("period-start"),
    /** The last day of the period. */
    PERIOD_END("period-end"),
    /** The day of the first fact of a source in the person's life, up to the end of the period. */
    FIRST_OF("first-of"),
    /** The day of the event being counted or tested; for a spell selected by its end, that end. */
    EVENT("event"),
    /** The day on which the spell (or event) being counted or tested began, even if it was selected by its end. */
    ENTRY("entry");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word for it in canonical JSON. */
    public String code() {
      return code;
    }
  }

  public static final ReferenceDate TIMELESS = new ReferenceDate(Kind.TIMELESS, Optional.empty());
  public static final ReferenceDate PERIOD_START =
      new ReferenceDate(Kind.PERIOD_START, Optional.empty());
  public static final ReferenceDate PERIOD_END =
      new ReferenceDate(Kind.PERIOD_END, Optional.empty());
  public static final ReferenceDate EVENT = new ReferenceDate(Kind.EVENT, Optional.empty());
  public static final ReferenceDate ENTRY = new ReferenceDate(Kind.ENTRY, Optional.empty());

  /**
   * Checks that a source is named where one is needed, and only there.
   *
   * @throws IllegalArgumentException if it is not
   */
  public ReferenceDate {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(source, "source");
    if (source.isPresent() != (kind == Kind.FIRST_OF)) {
      throw new IllegalArgumentException("a source must be named for first-of, and only there");
    }
  }

  /** The first fact of that source in the person's life: "initial situation" is a value read at first contact. */
  public static ReferenceDate firstOf(String source) {
    return new ReferenceDate(Kind.FIRST_OF, Optional.of(source));
  }

  /** The word for it in canonical JSON, for example {@code first-of:accompagnement}. */
  public String code() {
    return source.map(name -> kind.code + ":" + name).orElse(kind.code);
  }
}
