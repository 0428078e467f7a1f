package org.allervers.indicators.disclosure;

import org.allervers.indicators.disclosure.Facts.Variable;
import org.allervers.indicators.table.Scope;

/** What it costs to withhold a figure: the persons it tells of, and how much a funder needs it. */
final class Weights {

  /** Beyond this a figure is dear enough. */
  private static final long MOST_PERSONS = 10_000;

  private Weights() {}

  static long of(Variable variable) {
    long persons =
        variable.persons() == Figure.NOT_KNOWN ? variable.value().orElse(0) : variable.persons();
    long weight = 1 + Math.min(persons, MOST_PERSONS);
    boolean isWhole = variable.place().scope().equals(Scope.TOTAL);
    // Totals are what the activity is funded by; the detail of one level is wanted less than that
    // of all together.
    return weight * (isWhole ? 2 : 1) * factor(variable);
  }

  private static long factor(Variable variable) {
    return switch (variable.role()) {
      case DIVISOR, AMOUNT, QUOTIENT, LINE, MEMO -> 1;
      case KNOWN -> variable.trait().lines().isMultiple() ? 2 : 20;
      case TOTAL -> variable.trait().lines().isMultiple() ? 4 : 20;
      case ALL -> 200;
    };
  }
}
