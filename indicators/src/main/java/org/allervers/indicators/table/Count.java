package org.allervers.indicators.table;

import java.util.OptionalLong;

/**
 * A whole number of units, as far as the audience may know it.
 *
 * <p>This class is immutable and thread-safe.
 */
public sealed interface Count permits Count.Exact, Count.Bounds, Count.Withheld {

  /** How much of the number is told. */
  enum Status {
    /** The number itself. */
    EXACT,
    /** Two numbers between which it lies: distinct persons of hosts that cannot tell who is known to both. */
    BOUNDED,
    /** Nothing: statistical secrecy. Printed "n.c.", never as a zero. */
    WITHHELD
  }

  Status status();

  /** The number, or empty when it is bounded or withheld. */
  OptionalLong exact();

  /** The figure as printed: plain digits without grouping, "12 à 15", or "n.c.". */
  String text();

  /**
   * An exact count.
   *
   * @throws IllegalArgumentException if {@code units} is negative
   */
  static Count of(long units) {
    return new Exact(units);
  }

  /**
   * A number from {@code least} to {@code most}, both included; exact if they are equal.
   *
   * @throws IllegalArgumentException if {@code least} is negative or {@code most} is below it
   */
  static Count between(long least, long most) {
    return least == most ? of(least) : new Bounds(least, most);
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

  /**
   * A number that is only known to lie between two others.
   *
   * @param least zero or more, included
   * @param most more than {@code least}, included
   */
  record Bounds(long least, long most) implements Count {

    /**
     * Two bounds.
     *
     * @throws IllegalArgumentException if {@code least} is negative or {@code most} is not above it
     */
    public Bounds {
      if (least < 0 || most <= least) {
        throw new IllegalArgumentException(
            "bounds must be zero or more and in order, but were " + least + ".." + most);
      }
    }

    @Override
    public Status status() {
      return Status.BOUNDED;
    }

    @Override
    public OptionalLong exact() {
      return OptionalLong.empty();
    }

    @Override
    public String text() {
      return least + " à " + most;
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
