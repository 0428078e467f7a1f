package org.allervers.indicators;

/** Two partial results that do not count the same things: their hashes differ. */
public final class PartialMismatchException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String actual;

  PartialMismatchException(String expected, String actual) {
    super("partial results must have the same definition hash, but were " + expected + " and "
        + actual);
    this.expected = expected;
    this.actual = actual;
  }

  /** The hash of the plan, or of the partial result on the left. */
  public String expected() {
    return expected;
  }

  /** The hash of the partial result that was refused. */
  public String actual() {
    return actual;
  }
}
