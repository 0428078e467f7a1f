package org.allervers.indicators.internal.secrecy;

/** Thrown where the true values do not obey what everybody is said to know of them. */
public final class BrokenRelationException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is broken. */
  public enum Kind {
    /** A cell lies outside of what a reader would be told of it if it were hidden. */
    BOUND,
    /** A sum lies outside of its ends. */
    RELATION
  }

  private final Kind kind;
  private final int index;

  BrokenRelationException(Kind kind, int index) {
    super("the true values break " + (kind == Kind.BOUND ? "the bounds of cell " : "relation ")
        + index);
    this.kind = kind;
    this.index = index;
  }

  /** What is broken. */
  public Kind kind() {
    return kind;
  }

  /** The cell, or the place of the relation in the order in which relations were given, from 0. */
  public int index() {
    return index;
  }
}
