package org.allervers.indicators;

/**
 * Counts that do not close: lines, unknown, refused and not applicable together are not the counted units. Counting
 * never makes such a result; it means that a partial result was altered on its way, or an error of this library.
 */
public final class UnclosedTotalsException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String indicator;
  private final String scope;
  private final String period;

  UnclosedTotalsException(String indicator, String scope, String period) {
    super("the totals must close, but do not: " + indicator + ", " + scope + ", " + period);
    this.indicator = indicator;
    this.scope = scope;
    this.period = period;
  }

  /** Identifier of the definition. */
  public String indicator() {
    return indicator;
  }

  /** Code of the scope. */
  public String scope() {
    return scope;
  }

  /** The period, as both its ends. */
  public String period() {
    return period;
  }
}
