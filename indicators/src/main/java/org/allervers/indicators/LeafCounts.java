package org.allervers.indicators;

import java.util.Arrays;
import java.util.Optional;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.period.TimeKind;
import org.jspecify.annotations.Nullable;

/**
 * The short way for a definition without conditions whose units have one organisational level, one line and a day: units are
 * counted once, at the level where they are, and added to the levels above at the end. What it cannot count it leaves to
 * {@link BoundIndicator}. Not thread-safe: it belongs to one program.
 */
abstract class LeafCounts {

  private static final int[] NO_TEAMS = {};

  final SourceFrame source;
  final boolean atEnd;
  final long[] windows;
  final int periods;
  final int teams;
  final int keys;
  final int totalScope;
  private final boolean isAttributed;
  private final Column.@Nullable One teamColumn;
  private final int[] teamOf;
  private final int[][] scopesOf;
  private final int[] firstCells;
  private final int scopeCount;

  LeafCounts(Layout layout, int indicator, int firstPeriod, BoundIndicator.Parts parts) {
    Indicator definition = layout.indicators().get(indicator);
    this.source = parts.source();
    this.atEnd = definition.timing().kind() == TimeKind.EXITS;
    this.windows = source.periods().windows();
    this.periods = source.periods().size();
    this.keys = Keys.count(layout.lines(indicator));
    this.isAttributed = parts.attribution().isPresent();
    this.teams = isAttributed ? layout.teams() : 1;
    this.totalScope = BoundIndicator.totalScope(layout, indicator);
    this.firstCells = new int[periods * layout.scopes(indicator).size()];
    int scopes = layout.scopes(indicator).size();
    this.scopeCount = scopes;
    for (int p = 0; p < periods; p++) {
      for (int s = 0; s < scopes; s++) {
        firstCells[p * scopes + s] = layout.cell(indicator, firstPeriod + p, s, 0);
      }
    }
    this.scopesOf = new int[teams][];
    int[] total = totalScope < 0 ? NO_TEAMS : new int[] {totalScope};
    Arrays.fill(scopesOf, total);
    if (isAttributed) {
      Attribution levels = parts.attribution().orElseThrow();
      CodeReader one = one(levels.reader());
      this.teamColumn = ((CodeReader.OfEntry) one).column();
      this.teamOf = new int[one.table().size()];
      for (int id = 0; id < teamOf.length; id++) {
        teamOf[id] = levels.team(id);
        if (teamOf[id] > 0) {
          int[] own = levels.scopes(id);
          int[] all = Arrays.copyOf(own, own.length + total.length);
          System.arraycopy(total, 0, all, own.length, total.length);
          scopesOf[teamOf[id]] = all;
        }
      }
    } else {
      this.teamColumn = null;
      this.teamOf = NO_TEAMS;
    }
  }

  /** The codes of an entry behind those of all entries together. */
  private static CodeReader one(CodeReader reader) {
    return reader instanceof CodeReader.Pairs pairs ? pairs.gatheredFrom().orElseThrow() : reader;
  }

  /** The short way for that definition, if it has one. */
  static Optional<LeafCounts> of(
      Layout layout,
      int indicator,
      int firstPeriod,
      BoundIndicator.Parts parts,
      BoundIndicator slow) {
    Indicator definition = layout.indicators().get(indicator);
    boolean isOnDays = switch (definition.timing().kind()) {
      case ENTRIES, EXITS, EVENT_IN_PERIOD -> true;
      case STOCK_AT_START, STOCK_AT_END, OVERLAP, FIRST_EVER_IN_PERIOD -> false;
    };
    if (!isOnDays
        || !BoundIndicator.isPlain(definition)
        || !definition.memos().isEmpty()
        || !parts.source().periods().hasWindows()) {
      return Optional.empty();
    }
    return switch (definition.basis()) {
      case PERSON ->
        PersonCounts.fits(definition, parts)
            ? Optional.of(new PersonCounts(layout, indicator, firstPeriod, parts))
            : Optional.empty();
      case EVENT, SPELL ->
        EntryCounts.fits(definition, parts)
            ? Optional.of(new EntryCounts(layout, indicator, firstPeriod, parts, slow))
            : Optional.empty();
      case SESSION -> Optional.empty();
    };
  }

  static boolean isWhole(Measure.Kind measure) {
    return measure == Measure.Kind.COUNT || measure == Measure.Kind.PER_PERSON;
  }

  /**
   * Counts the records of a batch.
   *
   * @param isLong where to say which records have to go the long way, and are not counted; all false before
   */
  abstract void count(int records, PickedTeams picked, Cells cells, boolean[] isLong);

  /** Adds what was counted to the cells, and forgets it. */
  abstract void flush(Cells cells);

  /** Takes entries from a cohort from now on, once its source is attached. */
  void attach() {}

  /** The levels of its entries. */
  final PickedCodes levels() {
    return new PickedCodes(teamColumn, teamOf, 0);
  }

  /** The scopes that a unit of a level counts in, the total among them. */
  final int[] scopesOf(int team) {
    return scopesOf[team];
  }

  /** Whether a scope is above that level. */
  final boolean isAbove(int scope, int team) {
    for (int own : scopesOf[team]) {
      if (own == scope) {
        return true;
      }
    }
    return false;
  }

  /** Whether a unit without a level is to be noted as such. */
  final boolean isUnattributed(int team) {
    return isAttributed && team == 0;
  }

  /** The first cell of a period and scope. */
  final int block(int period, int scope) {
    return firstCells[period * scopeCount + scope];
  }

  /** Adds to every cell that units of a key stand in. */
  final void spread(long[] into, int shift, int team, int period, int key, long n) {
    for (int scope : scopesOf[team]) {
      addIn(into, block(period, scope) + shift, key, n);
    }
  }

  /** Adds to the cells of a block that units of a key stand in. */
  static void addIn(long[] into, int block, int key, long n) {
    into[block + Slots.COUNTED] += n;
    if (Keys.isPlaced(key)) {
      into[block + Slots.PLACED] += n;
    }
    if (key != Keys.PLACED) {
      into[block + Keys.slot(key)] += n;
    }
  }
}
