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

  /** The key of each picked entry. */
  private final PickedCodes lines;

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

  /** By level and key: the last person with such an entry, and the periods of those entries. */
  private final int[] lastPersons;

  private final long[] lastMasks;

  /** The highest number that was given to a person. */
  private int personsBefore;

  /** Whether some entries of a record of the batch are not placed. */
  private final boolean[] isPartly = new boolean[SourceFrame.BATCH];

  private final long[] maskOf;
  private final long[] awayMaskOf;
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
      Column.One column = ((CodeReader.OfEntry) byCode.reader()).column();
      this.lines = new PickedCodes(column, byCode.keys(), Keys.PLACED);
    } else {
      this.lines = new PickedCodes(null, NO_LINES, Keys.PLACED);
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
    this.lastPersons = new int[teams * keys];
    this.lastMasks = new long[teams * keys];
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
  void attach() {
    lines.attach(source.kept());
  }

  @Override
  void count(int records, PickedTeams picked, Cells cells, boolean[] isLong) {
    int[] starts = picked.days.starts;
    int entries = starts[records];
    lines.find(picked.days, entries);
    if (isDuration || numbers != null) {
      measure(entries, picked);
    }
    countUnits(entries, picked);
    personsBefore += records;
    int[] teamAt = picked.teams();
    for (int r = 0; r < records; r++) {
      long any = picked.days.presence[r];
      if (picked.isMixed[r]) {
        countMixed(starts[r], starts[r + 1], picked, cells);
      } else if (isPartly[r] || visits.length == 0) {
        addPerson(teamAt[starts[r]], any, placed(starts[r], starts[r + 1], picked.days));
      } else {
        // Also where there is nobody: no set of periods is added up nowhere.
        visits[(teamAt[starts[r]] << periods) + (int) any]++;
      }
      isPartly[r] = false;
    }
    counted += entries + records;
    if (counted > 1 << 29) {
      flush(cells);
    }
  }

  /**
   * Counts units, in one walk over the entries of all records. Every unit stands for a person behind its key, so a person is
   * taken out again where it is behind further ones.
   */
  private void countUnits(int entries, PickedTeams picked) {
    int[] windowAt = picked.days.windows;
    int[] ownerAt = picked.days.owners;
    int[] teamAt = picked.teams();
    int[] keyAt = lines.values;
    for (int i = 0; i < entries; i++) {
      int key = keyAt[i];
      int window = windowAt[i];
      int line = teamAt[i] * keys + key;
      units[window * teams * keys + line]++;
      long again = again(line, personsBefore + 1 + ownerAt[i], windows[window]);
      if (again != 0) {
        addPersons(teamAt[i] * periods * personKeys + key, again, -1);
      }
      if (!Keys.isPlaced(key)) {
        isPartly[ownerAt[i]] = true;
      }
    }
  }

  /** The periods among those given in which the person is behind that level and key already. */
  private long again(int line, int person, long mask) {
    long before = lastPersons[line] == person ? lastMasks[line] : 0;
    lastPersons[line] = person;
    lastMasks[line] = before | mask;
    return before & mask;
  }

  /** The periods in which some of those entries is placed. */
  private long placed(int first, int end, PickedDays days) {
    long placed = 0;
    for (int i = first; i < end; i++) {
      placed |= Keys.isPlaced(lines.values[i]) ? windows[days.windows[i]] : 0;
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

  /** Adds the quantities up where they are known; where not, the reason is the key. */
  private void measure(int entries, PickedTeams picked) {
    int[] rows = picked.days.rows;
    int[] keyAt = lines.values;
    Column.Numbers column = numbers;
    if (column != null) {
      source.fill();
    }
    for (int i = 0; i < entries; i++) {
      if (column != null && column.reasons[rows[i]] >= 0) {
        keyAt[i] = column.reasons[rows[i]];
        continue;
      }
      long amount = column == null ? source.length(rows[i]) : column.values[rows[i]];
      if (amount < 0 || amount > BoundIndicator.MAX_QUANTITY) {
        keyAt[i] = CodeTable.UNLISTED;
      } else {
        int leaf = (picked.days.windows[i] * teams + picked.teams()[i]) * keys + keyAt[i];
        amounts[leaf] += amount;
      }
    }
  }

  /**
   * A person with entries of two levels is one at each of them, and taken out again where both are counted in the same scope. The
   * persons behind more levels go the long way.
   */
  private void countMixed(int first, int end, PickedTeams picked, Cells cells) {
    int[] teamAt = picked.teams();
    int home = teamAt[first];
    int away = home;
    long any = 0;
    long anyAway = 0;
    long placed = 0;
    long placedAway = 0;
    for (int i = first; i < end; i++) {
      int team = teamAt[i];
      int key = lines.values[i];
      long mask = windows[picked.days.windows[i]];
      if (team == home) {
        any |= mask;
        placed |= Keys.isPlaced(key) ? mask : 0;
        maskOf[key] |= mask;
      } else if (away == home || away == team) {
        away = team;
        anyAway |= mask;
        placedAway |= Keys.isPlaced(key) ? mask : 0;
        awayMaskOf[key] |= mask;
      } else {
        forgetMasks(first, end);
        countMany(first, end, picked, cells);
        return;
      }
    }
    for (int i = first; i < end; i++) {
      int key = lines.values[i];
      long both = maskOf[key] & awayMaskOf[key];
      maskOf[key] = 0;
      if (key != Keys.PLACED) {
        takeOut(home, away, Keys.slot(key), both, cells);
      }
    }
    forgetMasks(first, end);
    addPerson(home, any, placed);
    addPerson(away, anyAway, placedAway);
    takeOut(home, away, Slots.COUNTED, any & anyAway, cells);
    takeOut(home, away, Slots.PLACED, placed & placedAway, cells);
  }

  private void forgetMasks(int first, int end) {
    for (int i = first; i < end; i++) {
      maskOf[lines.values[i]] = 0;
      awayMaskOf[lines.values[i]] = 0;
    }
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

  /** Counts the person behind the cells one by one, and takes it out where its units stand for it. */
  private void countMany(int first, int end, PickedTeams picked, Cells cells) {
    personsBefore++;
    for (int i = first; i < end; i++) {
      int key = lines.values[i];
      int team = picked.teams()[i];
      long mask = windows[picked.days.windows[i]];
      long again = again(team * keys + key, personsBefore, mask);
      addPersons(team * periods * personKeys + key, mask & ~again, -1);
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
    Arrays.fill(lastPersons, 0);
    personsBefore = 0;
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
