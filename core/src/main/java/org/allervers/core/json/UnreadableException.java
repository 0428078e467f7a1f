package org.allervers.core.json;

/** Thrown when a document cannot be read and the caller asked for nothing less. */
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient ReadingProblem problem;

  UnreadableException(ReadingProblem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** Returns what is wrong, and where. */
  public ReadingProblem problem() {
    return problem;
  }
}
