package org.allervers.indicators;

import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.table.Quotient;

/** The counts of a finished result, cell by cell. Immutable. */
final class Figures {

  private final Layout layout;
  private final Partial partial;
  private final long[] units;

  /**
   * Checks that every table closes.
   *
   * @throws UnclosedTotalsException if one does not
   */
  Figures(Layout layout, Partial partial) {
    this.layout = layout;
    this.partial = partial;
    this.units = withSessions(layout, partial);
    for (int i = 0; i < layout.indicators().size(); i++) {
      for (int p = 0; p < layout.periods().size(); p++) {
        for (int s = 0; s < layout.scopes(i).size(); s++) {
          requireClosed(i, p, s);
        }
      }
    }
  }

  /** Sessions are kept one by one, and counted only here: ten events of one half-day are one session. */
  private static long[] withSessions(Layout layout, Partial partial) {
    long[] units = partial.units();
    boolean isCopied = false;
    for (int i = 0; i < layout.indicators().size(); i++) {
      if (layout.indicators().get(i).basis() == Basis.SESSION) {
        units = isCopied ? units : units.clone();
        isCopied = true;
        addSessions(layout, i, partial.sparse(), units);
      }
    }
    return units;
  }

  private static void addSessions(Layout layout, int indicator, SortedCounts sparse, long[] units) {
    for (int p = 0; p < layout.periods().size(); p++) {
      for (int slot = 0; slot < layout.width(indicator); slot++) {
        for (int team = 0; team < layout.teams(); team++) {
          long row = layout.sessionRow(indicator, p, slot, team);
          int sessions = sparse.from((row + 1) << Integer.SIZE) - sparse.from(row << Integer.SIZE);
          if (sessions > 0) {
            for (int scope : layout.scopesOfTeam(indicator, team)) {
              units[layout.cell(indicator, p, scope, slot)] += sessions;
            }
          }
        }
      }
    }
  }

  Layout layout() {
    return layout;
  }

  Partial partial() {
    return partial;
  }

  long units(int indicator, int period, int scope, int slot) {
    return units[layout.cell(indicator, period, scope, slot)];
  }

  /** What was added up in a cell; the units if nothing is added up. */
  long amount(int indicator, int period, int scope, int slot) {
    int cell = layout.cell(indicator, period, scope, slot);
    return Layout.hasAmounts(layout.indicators().get(indicator))
        ? partial.amounts()[cell + layout.amountShift(indicator)]
        : units[cell];
  }

  /** The distinct persons behind a cell. */
  long contributors(int indicator, int period, int scope, int slot) {
    int cell = layout.cell(indicator, period, scope, slot);
    return Layout.hasContributors(layout.indicators().get(indicator))
        ? partial.contributors()[cell + layout.contributorShift(indicator)]
        : units[cell];
  }

  /** The middle value of a cell times two, and the number of values: exact whole numbers. */
  Quotient median(int indicator, int period, int scope, int slot, int scale) {
    int cell = layout.cell(indicator, period, scope, slot);
    long row = layout.medianRow(indicator, cell);
    SortedCounts sparse = partial.sparse();
    int first = sparse.from(row << Integer.SIZE);
    int end = sparse.from((row + 1) << Integer.SIZE);
    long values = 0;
    for (int i = first; i < end; i++) {
      values = Math.addExact(values, sparse.count(i));
    }
    if (values == 0) {
      return Quotient.of(0, 0, scale);
    }
    // With n values in order from 0, the median lies between number (n - 1) / 2 and number n / 2.
    long twice = value(first, (values - 1) / 2) + value(first, values / 2);
    return Quotient.of(twice, 2, scale);
  }

  private long value(int first, long rank) {
    SortedCounts sparse = partial.sparse();
    long left = rank;
    int i = first;
    while (left >= sparse.count(i)) {
      left -= sparse.count(i);
      i++;
    }
    return sparse.key(i) & 0xFFFFFFFFL;
  }

  /**
   * Two independent counts are compared: all counted units on one side, those in a line or under a reason on the other.
   * A session has several answers, and may stand both in a line and under a reason, so it only has bounds.
   */
  private void requireClosed(int indicator, int period, int scope) {
    Indicator definition = layout.indicators().get(indicator);
    long unplaced = 0;
    for (Unplaced reason : Unplaced.values()) {
      unplaced += units(indicator, period, scope, Slots.unplaced(reason));
    }
    long placed = units(indicator, period, scope, Slots.PLACED);
    long counted = units(indicator, period, scope, Slots.COUNTED);
    long lines = 0;
    for (int line = 0; line < layout.lines(indicator); line++) {
      lines += units(indicator, period, scope, Slots.line(line));
    }
    boolean isSession = definition.basis() == Basis.SESSION;
    boolean isSingle = !isSession
        && definition.breakdown().isPresent()
        && !definition.breakdown().map(Breakdown::isMultiple).orElse(false);
    boolean counts = isSession
        ? placed <= counted && counted <= placed + unplaced
        : placed + unplaced == counted;
    boolean linesClose = isSingle ? lines == placed : lines == 0 || lines >= placed;
    boolean steps = counted <= units(indicator, period, scope, Slots.DENOMINATOR)
        && units(indicator, period, scope, Slots.DENOMINATOR)
            <= units(indicator, period, scope, Slots.INITIAL);
    if (!counts || !linesClose || !steps) {
      throw new UnclosedTotalsException(
          definition.id(),
          layout.scopes(indicator).get(scope).code(),
          layout.periods().get(period).toString());
    }
  }
}
