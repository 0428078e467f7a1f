package org.allervers.indicators.internal.secrecy;

/** Counts down the steps of an {@link Effort}. Not thread-safe. */
final class Work {

  private long left;

  private Work(long left) {
    this.left = left;
  }

  static Work within(Effort effort) {
    return new Work(effort.steps());
  }

  /** A part of what is left, counted here already; what it does not use is not given back. */
  Work part(long steps) {
    long granted = Math.max(0, Math.min(steps, left));
    left -= granted;
    return new Work(granted);
  }

  boolean isLeft() {
    return left > 0;
  }

  void spend(long steps) {
    left -= steps;
  }
}
