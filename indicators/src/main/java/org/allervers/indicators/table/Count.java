package org.allervers.indicators.table;

import java.util.OptionalLong;

/**
 * A whole number of units, as far as the audience may know it.
 *
 * <p>This class is immutable and thread-safe.
 */
public sealed interface Count permits Count.Exact, Count.Withheld {

  /** How much of the number is told. */
  enum Status {
    /** The number itself. */
    EXACT,
    /** Nothing: statistical secrecy. Printed "n.c.", never as a zero. */
    WITHHELD
  }

  Status status();

  /** The number, or empty when it is withheld. */
  OptionalLong exact();

  /** The figure as printed: plain digits without grouping, or "n.c.". */
  String text();

  /**
   * An exact count.
   *
   * @throws IllegalArgumentException if {@code units} is negative
   */
  static Count of(long units) {
    return new Exact(units);
  }

  static Count withheld() {
    return Withheld.WITHHELD;
  }

  /**
   * A number that may be told.
   *
   * @param units zero or more
   */
  record Exact(long units) implements Count {

    /**
     * An exact count.
     *
     * @throws IllegalArgumentException if {@code units} is negative
     */
    public Exact {
      if (units < 0) {
        throw new IllegalArgumentException("a count must be zero or more, but was " + units);
      }
    }

    @Override
    public Status status() {
      return Status.EXACT;
    }

    @Override
    public OptionalLong exact() {
      return OptionalLong.of(units);
    }

    @Override
    public String text() {
      return Long.toString(units);
    }
  }

  /** A number that may not be told; all withheld counts look alike. */
  enum Withheld implements Count {
    WITHHELD;

    @Override
    public Status status() {
      return Status.WITHHELD;
    }

    @Override
    public OptionalLong exact() {
      return OptionalLong.empty();
    }

    @Override
    public String text() {
      return "n.c.";
    }
  }
}
