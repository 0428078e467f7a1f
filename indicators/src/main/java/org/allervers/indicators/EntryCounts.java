package org.allervers.indicators;

import java.util.Arrays;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.period.TimeKind;
import org.jspecify.annotations.Nullable;

/**
 * Counts entries, and the distinct persons behind them. A person whose entries have several levels is one person at each level
 * above them, so the persons behind those are counted the long way.
 */
final class EntryCounts extends LeafCounts {

  private static final int[] NO_LINES = {};

  /** So many periods have few enough sets of them to count each. */
  private static final int MOST_PERIODS = 10;

  private final BoundIndicator slow;
  private final int width;
  private final int amountShift;
  private final int contributorShift;
  private final Column.@Nullable One lineColumn;
  private final int[] keyOf;
  private final boolean isDuration;
  private final Column.@Nullable Numbers numbers;

  /** Units by window, level and key. */
  private final int[] units;

  private final long[] amounts;

  /**
   * Persons by level, period and key, then "any" and "placed"; those of a key without the one behind each unit, so that the
   * numbers are zero or less until they are added up.
   */
  private final int[] persons;

  /** Persons all of whose units are placed, by level and set of periods; empty if there are too many sets. */
  private final int[] visits;

  private final int personKeys;
  private final long[] maskOf;
  private final long[] awayMaskOf;

  /** The keys of the current person's entries. */
  private int[] used;

  private long counted;

  EntryCounts(
      Layout layout,
      int indicator,
      int firstPeriod,
      BoundIndicator.Parts parts,
      BoundIndicator slow) {
    super(layout, indicator, firstPeriod, parts);
    this.slow = slow;
    this.width = layout.width(indicator);
    this.amountShift = layout.amountShift(indicator);
    this.contributorShift = layout.contributorShift(indicator);
    if (parts.placer() instanceof Placer.ByCode byCode) {
      this.lineColumn = ((CodeReader.OfEntry) byCode.reader()).column();
      this.keyOf = byCode.keys();
    } else {
      this.lineColumn = null;
      this.keyOf = NO_LINES;
    }
    NumberReader quantity = parts.quantity().orElse(null);
    this.isDuration = quantity instanceof NumberReader.Duration;
    this.numbers = quantity instanceof NumberReader.OfEntry one ? one.column() : null;
    this.units = new int[windows.length * teams * keys];
    this.amounts = new long[quantity == null ? 0 : units.length];
    this.personKeys = keys + 2;
    this.persons = new int[teams * periods * personKeys];
    this.maskOf = new long[keys];
    this.awayMaskOf = new long[keys];
    this.used = new int[keys + 1];
    this.visits = new int[periods <= MOST_PERIODS ? teams << periods : 0];
  }

  static boolean fits(Indicator definition, BoundIndicator.Parts parts) {
    boolean isAttributedByOne = parts.attribution().isEmpty()
        || parts.attribution().get().reader() instanceof CodeReader.OfEntry;
    boolean isPlacedByOne = definition.breakdown().isEmpty()
        || (parts.placer() instanceof Placer.ByCode byCode
            && byCode.reader() instanceof CodeReader.OfEntry);
    return isAttributedByOne && isPlacedByOne && fitsMeasure(definition, parts);
  }

  private static boolean fitsMeasure(Indicator definition, BoundIndicator.Parts parts) {
    Measure.Kind measure = definition.measure().kind();
    if (isWhole(measure)) {
      return true;
    }
    boolean isAdded = measure == Measure.Kind.SUM || measure == Measure.Kind.MEAN;
    NumberReader quantity = parts.quantity().orElse(null);
    // A spell that ends in the period has the same length in each.
    boolean isLength =
        quantity instanceof NumberReader.Duration && definition.timing().kind() == TimeKind.EXITS;
    return isAdded && (isLength || quantity instanceof NumberReader.OfEntry);
  }

  @Override
  boolean count(int inBatch, PickedTeams picked, Cells cells) {
    int first = picked.days.starts[inBatch];
    int end = picked.days.starts[inBatch + 1];
    if (first == end) {
      return true;
    }
    if (picked.isMixed[inBatch]) {
      countMixed(first, end, picked, cells);
    } else {
      int home = picked.teams[first];
      long placed = countOf(home, first, end, picked, maskOf, 0);
      for (int i = 0; i < end - first; i++) {
        maskOf[used[i]] = 0;
      }
      addPerson(home, picked.days.presence[inBatch], placed);
    }
    counted += end - first;
    if (counted > 1 << 30) {
      flush(cells);
    }
    return true;
  }

  /**
   * Counts those entries that have a level, and notes the periods of each key. Every unit stands for a person behind its key, so
   * a person is taken out again where it is behind further ones.
   *
   * @param noted how many keys are noted already
   * @return the periods in which some of them is placed
   */
  private long countOf(int team, int first, int end, PickedTeams picked, long[] masks, int noted) {
    int[] rows = picked.days.rows;
    int[] windowOf = picked.days.windows;
    Column.One column = lineColumn;
    int[] lineIds = column == null ? NO_LINES : column.ids;
    long placed = 0;
    int n = noted;
    if (used.length < end - first) {
      used = Arrays.copyOf(used, 2 * (end - first));
    }
    for (int i = first; i < end; i++) {
      int key = lineIds.length == 0 ? Keys.PLACED : keyOf[lineIds[rows[i]]];
      if (picked.teams[i] == team) {
        int window = windowOf[i];
        if (amounts.length > 0) {
          key = measure(rows[i], window, team, key);
        }
        units[(window * teams + team) * keys + key]++;
        long mask = windows[window];
        long before = masks[key];
        masks[key] = before | mask;
        used[n++] = key;
        placed |= Keys.isPlaced(key) ? mask : 0;
        if ((before & mask) != 0) {
          addPersons(team * periods * personKeys + key, before & mask, -1);
        }
      }
    }
    return placed;
  }

  /** Adds a person to those behind any unit, and behind any placed one. */
  private void addPerson(int team, long any, long placed) {
    if (any == placed && visits.length > 0) {
      visits[(team << periods) + (int) any]++;
      return;
    }
    int at = team * periods * personKeys + keys;
    addPersons(at, any, 1);
    addPersons(at + 1, placed, 1);
  }

  private void addPersons(int at, long mask, int n) {
    for (long left = mask; left != 0; left &= left - 1) {
      persons[at + Long.numberOfTrailingZeros(left) * personKeys] += n;
    }
  }

  /** Adds the quantity up where it is known; the key under which the unit stands. */
  private int measure(int row, int window, int team, int key) {
    Column.Numbers column = numbers;
    long amount;
    if (isDuration) {
      amount = source.to(row) - source.from(row);
    } else if (column != null && column.reasons[row] < 0) {
      amount = column.values[row];
    } else {
      return column == null ? Keys.PLACED : column.reasons[row];
    }
    if (amount < 0 || amount > BoundIndicator.MAX_QUANTITY) {
      return CodeTable.UNLISTED;
    }
    amounts[(window * teams + team) * keys + key] += amount;
    return key;
  }

  /**
   * A person with entries of two levels is counted at each of them, and taken out again where both are counted in the same
   * scope. The persons behind more levels go the long way.
   */
  private void countMixed(int first, int end, PickedTeams picked, Cells cells) {
    int home = picked.teams[first];
    int away = home;
    boolean isMany = false;
    long any = 0;
    long anyAway = 0;
    int atHome = 0;
    for (int i = first; i < end; i++) {
      int team = picked.teams[i];
      long mask = windows[picked.days.windows[i]];
      if (team == home) {
        any |= mask;
        atHome++;
      } else {
        isMany |= away != home && away != team;
        away = team;
        anyAway |= mask;
      }
    }
    if (isMany) {
      countMany(first, end, picked, cells);
      return;
    }
    long placed = countOf(home, first, end, picked, maskOf, 0);
    long placedAway = countOf(away, first, end, picked, awayMaskOf, atHome);
    for (int i = 0; i < end - first; i++) {
      int key = used[i];
      long both = maskOf[key] & awayMaskOf[key];
      maskOf[key] = 0;
      awayMaskOf[key] = 0;
      if (key != Keys.PLACED) {
        takeOut(home, away, Keys.slot(key), both, cells);
      }
    }
    addPerson(home, any, placed);
    addPerson(away, anyAway, placedAway);
    takeOut(home, away, Slots.COUNTED, any & anyAway, cells);
    takeOut(home, away, Slots.PLACED, placed & placedAway, cells);
  }

  /** Takes a person out of a slot of the scopes in which it is counted at both levels. */
  private void takeOut(int home, int away, int slot, long both, Cells cells) {
    if (both == 0) {
      return;
    }
    for (int scope : scopesOf(home)) {
      if (isAbove(scope, away)) {
        for (long left = both; left != 0; left &= left - 1) {
          int period = Long.numberOfTrailingZeros(left);
          cells.contributors[block(period, scope) + contributorShift + slot]--;
        }
      }
    }
  }

  private void countMany(int first, int end, PickedTeams picked, Cells cells) {
    for (int i = first; i < end; i++) {
      int window = picked.days.windows[i];
      int row = picked.days.rows[i];
      int team = picked.teams[i];
      Column.One line = lineColumn;
      int key = line == null ? Keys.PLACED : keyOf[line.ids[row]];
      if (amounts.length > 0) {
        key = measure(row, window, team, key);
      }
      units[(window * teams + team) * keys + key]++;
      long mask = windows[window];
      addPersons(team * periods * personKeys + key, mask, -1);
      for (int scope : scopesOf(team)) {
        int block = scope * width;
        slow.touch(cells, block + Slots.COUNTED, mask, 1);
        if (Keys.isPlaced(key)) {
          slow.touch(cells, block + Slots.PLACED, mask, 1);
        }
        if (key != Keys.PLACED) {
          slow.touch(cells, block + Keys.slot(key), mask, 1);
        }
        if (isUnattributed(team)) {
          slow.touch(cells, block + Slots.UNATTRIBUTED, mask, 1);
        }
      }
    }
    slow.endRecord();
  }

  @Override
  void flush(Cells cells) {
    for (int team = 0; visits.length > 0 && team < teams; team++) {
      for (int mask = 0; mask < 1 << periods; mask++) {
        addVisits(team, mask, visits[(team << periods) + mask]);
      }
    }
    for (int window = 1; window < windows.length; window++) {
      for (int team = 0; team < teams; team++) {
        for (int key = 0; key < keys; key++) {
          flushUnits((window * teams + team) * keys + key, windows[window], team, key, cells);
        }
      }
    }
    for (int team = 0; team < teams; team++) {
      for (int period = 0; period < periods; period++) {
        flushPersons(team, period, cells);
      }
    }
    Arrays.fill(units, 0);
    Arrays.fill(amounts, 0);
    Arrays.fill(persons, 0);
    Arrays.fill(visits, 0);
    counted = 0;
  }

  private void addVisits(int team, int mask, int n) {
    for (int left = n == 0 ? 0 : mask; left != 0; left &= left - 1) {
      int at = (team * periods + Integer.numberOfTrailingZeros(left)) * personKeys + keys;
      persons[at] += n;
      persons[at + 1] += n;
    }
  }

  private void flushUnits(int leaf, long mask, int team, int key, Cells cells) {
    if (units[leaf] == 0) {
      return;
    }
    for (long left = mask; left != 0; left &= left - 1) {
      int period = Long.numberOfTrailingZeros(left);
      persons[(team * periods + period) * personKeys + key] += units[leaf];
      spread(cells.units, 0, team, period, key, units[leaf]);
      if (amounts.length > 0) {
        spread(cells.amounts, amountShift, team, period, key, amounts[leaf]);
      }
      if (isUnattributed(team) && totalScope >= 0) {
        cells.units[block(period, totalScope) + Slots.UNATTRIBUTED] += units[leaf];
      }
    }
  }

  private void flushPersons(int team, int period, Cells cells) {
    int at = (team * periods + period) * personKeys;
    for (int scope : scopesOf(team)) {
      int block = block(period, scope) + contributorShift;
      for (int key = 0; key < keys; key++) {
        if (key != Keys.PLACED) {
          cells.contributors[block + Keys.slot(key)] += persons[at + key];
        }
      }
      cells.contributors[block + Slots.COUNTED] += persons[at + keys];
      cells.contributors[block + Slots.PLACED] += persons[at + keys + 1];
      if (isUnattributed(team)) {
        cells.contributors[block + Slots.UNATTRIBUTED] += persons[at + keys];
      }
    }
  }
}
