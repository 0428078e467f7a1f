package org.allervers.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.explain.StepResult.Step;
import org.allervers.indicators.period.TimeKind;
import org.jspecify.annotations.Nullable;

/**
 * A definition bound to a schema, for up to 64 periods at once: the way of one record through it, counted or explained
 * alike. Not thread-safe: it belongs to one program.
 */
final class BoundIndicator {

  /** Above this a quantity is a typing error, and a sum of such could overflow. */
  static final long MAX_QUANTITY = 1_000_000_000L;

  /**
   * What the binder found for the names of a definition.
   *
   * @param source where the units, or the person's presence, come from
   * @param present the person is selected in these periods
   * @param exclusions any of them takes a unit out
   */
  record Parts(
      SourceFrame source,
      Condition present,
      Optional<Condition> initial,
      Optional<Condition> denominator,
      List<Condition> exclusions,
      Optional<Condition> numerator,
      Optional<Attribution> attribution,
      Placer placer,
      List<Condition> memos,
      Optional<NumberReader> quantity) {}

  private final Basis basis;
  private final TimeKind kind;
  private final Measure.Kind measure;
  private final SourceFrame source;
  private final Condition present;
  private final @Nullable Condition initial;
  private final @Nullable Condition denominator;
  private final Condition[] exclusions;
  private final @Nullable Condition numerator;
  private final @Nullable Attribution attribution;
  private final Placer placer;
  private final Condition[] memos;
  private final @Nullable NumberReader quantity;
  private final boolean isPlain;

  private final Layout layout;
  private final int indicator;
  private final int firstPeriod;
  private final int width;
  private final int stride;
  private final int base;
  private final int totalScope;
  private final int lineCount;
  private final int amountShift;
  private final int contributorShift;

  private final Lines lines = new Lines();
  private final long[] scopeMasks;
  private final int[] scopes;
  private int scopeCount;
  private long afterInitial;
  private long excluded;
  private long afterExclusions;
  private long counted;
  private long inNumerator;
  private long attributed;
  private long measured;
  private long constantAmount;
  private final long[] touched;
  private int[] touchedCells = new int[64];
  private int touchedCount;

  BoundIndicator(Layout layout, int indicator, int firstPeriod, Parts parts) {
    Indicator definition = layout.indicators().get(indicator);
    this.basis = definition.basis();
    this.kind = definition.timing().kind();
    this.measure = definition.measure().kind();
    this.source = parts.source();
    this.present = parts.present();
    this.initial = parts.initial().orElse(null);
    this.denominator = parts.denominator().orElse(null);
    this.exclusions = parts.exclusions().toArray(Condition[]::new);
    this.numerator = parts.numerator().orElse(null);
    this.attribution = parts.attribution().orElse(null);
    this.placer = parts.placer();
    this.memos = parts.memos().toArray(Condition[]::new);
    this.quantity = parts.quantity().orElse(null);
    this.isPlain = isPlain(definition);
    this.layout = layout;
    this.indicator = indicator;
    this.firstPeriod = firstPeriod;
    this.width = layout.width(indicator);
    this.stride = width * layout.scopes(indicator).size();
    this.base = layout.cell(indicator, firstPeriod, 0, 0);
    this.lineCount = layout.lines(indicator);
    this.amountShift = layout.amountShift(indicator);
    this.contributorShift = layout.contributorShift(indicator);
    this.totalScope = totalScope(layout, indicator);
    this.scopeMasks = new long[layout.scopes(indicator).size()];
    this.scopes = new int[scopeMasks.length];
    this.touched = new long[Layout.hasContributors(definition) ? stride : 0];
  }

  /** Place of the total among the scopes of a definition; -1 if it has none. */
  static int totalScope(Layout layout, int indicator) {
    int total = -1;
    for (int s = 0; s < layout.scopes(indicator).size(); s++) {
      total = layout.scopes(indicator).get(s).isTotal() ? s : total;
    }
    return total;
  }

  /** Whether every selected unit is counted, so that the steps before need no cells of their own. */
  static boolean isPlain(Indicator definition) {
    return definition.population().isEverybody();
  }

  boolean isOfPersons() {
    return basis == Basis.PERSON;
  }

  SourceFrame source() {
    return source;
  }

  /** The periods in which the person is selected. */
  long present() {
    return present.in(source.periods().all());
  }

  /** Counts the person. */
  void countPerson(Cells cells, int sign) {
    long mask = present();
    if (mask != 0 && follow(mask)) {
      count(cells, sign);
    }
    leave();
  }

  /** Counts the entries of a block. */
  void countBlock(Cells cells, int sign) {
    long[] masks = source.masks(kind);
    for (int row = source.begin(); row < source.size(); row++) {
      long mask = masks[row];
      if (mask != 0) {
        source.row = row;
        if (basis == Basis.SESSION) {
          countSession(mask, cells, sign);
        } else if (follow(mask)) {
          count(cells, sign);
        }
        leave();
      }
    }
  }

  /** Forgets whose units were counted: the next one belongs to another person. */
  void endRecord() {
    for (int i = 0; i < touchedCount; i++) {
      touched[touchedCells[i]] = 0;
    }
    touchedCount = 0;
  }

  /** Takes the current unit through the population to its scopes and lines; false if it is in none. */
  private boolean follow(long mask) {
    afterInitial = initial == null ? mask : initial.in(mask);
    if (afterInitial == 0) {
      return false;
    }
    long left = denominator == null ? afterInitial : denominator.in(afterInitial);
    excluded = 0;
    for (Condition exclusion : exclusions) {
      excluded |= exclusion.in(left & ~excluded);
    }
    left &= ~excluded;
    afterExclusions = left;
    inNumerator = numerator == null ? left : numerator.in(left);
    counted = measure == Measure.Kind.RATIO ? left : inNumerator;
    lines.clear();
    measured = measure();
    placer.place(measured, lines);
    attribute();
    return true;
  }

  /** The periods in which the unit has the quantity that is asked for, all if none is. */
  private long measure() {
    constantAmount = 1;
    NumberReader number = quantity;
    if (number == null || counted == 0) {
      return counted;
    }
    if (number.isConstant()) {
      int reason = reason(number, 0);
      if (reason >= 0) {
        lines.leaveOut(reason, counted);
        return 0;
      }
      constantAmount = number.value(0);
      return counted;
    }
    long known = 0;
    for (long left = counted; left != 0; left &= left - 1) {
      int reason = reason(number, Long.numberOfTrailingZeros(left));
      if (reason >= 0) {
        lines.leaveOut(reason, left & -left);
      } else {
        known |= left & -left;
      }
    }
    return known;
  }

  private static int reason(NumberReader number, int period) {
    int reason = number.reason(period);
    if (reason >= 0) {
      return reason;
    }
    long value = number.value(period);
    return value < 0 || value > MAX_QUANTITY ? CodeTable.UNLISTED : -1;
  }

  private long amount(int period) {
    return quantity == null || quantity.isConstant() ? constantAmount : quantity.value(period);
  }

  private void attribute() {
    attributed = 0;
    Attribution levels = attribution;
    if (levels != null) {
      CodeReader reader = levels.reader();
      for (int i = reader.open() - 1; i >= 0; i--) {
        int id = reader.id(i);
        if (levels.team(id) > 0) {
          attributed |= reader.mask(i);
          for (int scope : levels.scopes(id)) {
            enterScope(scope, reader.mask(i) & afterInitial);
          }
        }
      }
    }
    if (totalScope >= 0) {
      enterScope(totalScope, afterInitial);
    }
  }

  private void enterScope(int scope, long mask) {
    if (mask != 0) {
      if (scopeMasks[scope] == 0) {
        scopes[scopeCount++] = scope;
      }
      scopeMasks[scope] |= mask;
    }
  }

  private void leave() {
    for (int i = 0; i < scopeCount; i++) {
      scopeMasks[scopes[i]] = 0;
    }
    scopeCount = 0;
  }

  private long unattributed() {
    return attribution == null ? 0 : counted & ~attributed;
  }

  private void count(Cells cells, int sign) {
    for (int i = 0; i < scopeCount; i++) {
      int scope = scopes[i];
      long in = scopeMasks[scope];
      int block = scope * width;
      if (!isPlain) {
        put(cells, block + Slots.INITIAL, in, 0, sign);
        put(cells, block + Slots.EXCLUDED, in & excluded, 0, sign);
        put(cells, block + Slots.DENOMINATOR, in & afterExclusions, 0, sign);
      }
      put(cells, block + Slots.COUNTED, in & counted, in & measured, sign);
      put(cells, block + Slots.PLACED, in & lines.placed(), in & lines.placed(), sign);
      for (int l = 0; l < lines.size(); l++) {
        long mask = in & lines.mask(l);
        put(cells, block + Slots.line(lines.number(l)), mask, mask, sign);
      }
      if ((in & lines.anyUnplaced()) != 0) {
        for (int reason = 0; reason < CodeTable.FIRST; reason++) {
          long mask = in & lines.unplaced(reason);
          put(cells, block + Slots.unplaced(reason), mask, mask & measured, sign);
        }
      }
      for (int m = 0; m < memos.length; m++) {
        long mask = memos[m].in(in & counted);
        put(cells, block + Slots.memo(lineCount, m), mask, mask & measured, sign);
      }
      if (lines.further() != 0) {
        put(cells, block + Slots.FURTHER_ANSWERS, in & lines.further(), 0, sign);
      }
      if (scope == totalScope && unattributed() != 0) {
        put(cells, block + Slots.UNATTRIBUTED, unattributed(), 0, sign);
      }
    }
  }

  /** Counts the unit in a cell of each period, and its amount in those where it has one. */
  private void put(Cells cells, int cell, long mask, long withAmount, int sign) {
    int at = base + cell;
    for (long left = mask; left != 0; left &= left - 1) {
      cells.units[at + Long.numberOfTrailingZeros(left) * stride] += sign;
    }
    if (touched.length > 0) {
      touch(cells, cell, mask, sign);
    }
    if (withAmount != 0 && measure != Measure.Kind.COUNT) {
      add(cells, at, withAmount, sign);
    }
  }

  /** Counts the person of the record in a cell of its block, once in each period. */
  void touch(Cells cells, int cell, long mask, int sign) {
    long before = touched[cell];
    long fresh = mask & ~before;
    if (fresh == 0) {
      return;
    }
    if (before == 0) {
      if (touchedCount == touchedCells.length) {
        touchedCells = Arrays.copyOf(touchedCells, 2 * touchedCount);
      }
      touchedCells[touchedCount++] = cell;
    }
    touched[cell] = before | fresh;
    int at = base + cell + contributorShift;
    for (long left = fresh; left != 0; left &= left - 1) {
      cells.contributors[at + Long.numberOfTrailingZeros(left) * stride] += sign;
    }
  }

  private void add(Cells cells, int at, long mask, int sign) {
    long wanted = measure == Measure.Kind.RATIO ? mask & inNumerator : mask;
    for (long left = wanted; left != 0; left &= left - 1) {
      int period = Long.numberOfTrailingZeros(left);
      int cell = at + period * stride;
      if (measure == Measure.Kind.MEDIAN) {
        long row = layout.medianRow(indicator, cell);
        cells.sparse.add(row << Integer.SIZE | amount(period), sign);
      } else if (measure != Measure.Kind.PER_PERSON) {
        cells.amounts[cell + amountShift] += sign * amount(period);
      }
    }
  }

  /** A session is known by its team and half-day; how many events stand behind it is kept so that one can go again. */
  private void countSession(long mask, Cells cells, int sign) {
    int halfDay = source.halfDay(source.row);
    if (halfDay < 0 || !follow(mask)) {
      return;
    }
    for (int i = 0; i < scopeCount; i++) {
      touchSession(scopes[i], cells, sign);
    }
    boolean some = false;
    Attribution levels = attribution;
    if (levels != null) {
      CodeReader reader = levels.reader();
      for (int i = reader.open() - 1; i >= 0; i--) {
        int team = levels.team(reader.id(i));
        if (team > 0) {
          some = true;
          putSession(cells, team, halfDay, sign);
        }
      }
    }
    if (!some) {
      putSession(cells, 0, halfDay, sign);
    }
  }

  private void putSession(Cells cells, int team, int halfDay, int sign) {
    putSession(cells, Slots.INITIAL, afterInitial, team, halfDay, sign);
    putSession(cells, Slots.EXCLUDED, excluded, team, halfDay, sign);
    putSession(cells, Slots.DENOMINATOR, afterExclusions, team, halfDay, sign);
    putSession(cells, Slots.COUNTED, counted, team, halfDay, sign);
    putSession(cells, Slots.PLACED, lines.placed(), team, halfDay, sign);
    for (int l = 0; l < lines.size(); l++) {
      putSession(cells, Slots.line(lines.number(l)), lines.mask(l), team, halfDay, sign);
    }
    for (int reason = 0; reason < CodeTable.FIRST; reason++) {
      putSession(cells, Slots.unplaced(reason), lines.unplaced(reason), team, halfDay, sign);
    }
    for (int m = 0; m < memos.length; m++) {
      putSession(cells, Slots.memo(lineCount, m), memos[m].in(counted), team, halfDay, sign);
    }
  }

  private void putSession(Cells cells, int slot, long mask, int team, int halfDay, int sign) {
    for (long left = mask; left != 0; left &= left - 1) {
      int period = Long.numberOfTrailingZeros(left);
      long day =
          source.from(source.row) - source.periods().period(period).start().toEpochDay();
      long row = layout.sessionRow(indicator, firstPeriod + period, slot, team);
      cells.sparse.add(row << Integer.SIZE | day << 1 | halfDay, sign);
    }
  }

  private void touchSession(int scope, Cells cells, int sign) {
    long in = scopeMasks[scope];
    int block = scope * width;
    touch(cells, block + Slots.COUNTED, in & counted, sign);
    touch(cells, block + Slots.PLACED, in & lines.placed(), sign);
    for (int l = 0; l < lines.size(); l++) {
      touch(cells, block + Slots.line(lines.number(l)), in & lines.mask(l), sign);
    }
    for (int m = 0; m < memos.length; m++) {
      touch(cells, block + Slots.memo(lineCount, m), memos[m].in(in & counted), sign);
    }
  }

  /** Tells what becomes of the person in one period. */
  void explainPerson(long period, Sink sink) {
    sink.unit(-1);
    explain(present.in(period), sink);
  }

  /** Tells what becomes of the entries of a block in one period; false if none is selected. */
  boolean explainBlock(long period, Sink sink) {
    long[] masks = source.masks(kind);
    boolean some = false;
    for (int row = source.begin(); row < source.size(); row++) {
      if ((masks[row] & period) != 0) {
        some = true;
        source.row = row;
        sink.unit(source.position(row));
        explain(masks[row] & period, sink);
      }
    }
    return some;
  }

  private void explain(long period, Sink sink) {
    sink.step(Step.TIME, 0, period != 0);
    if (period == 0) {
      return;
    }
    if (follow(period)) {
      explainSteps(period, sink);
    } else {
      sink.step(Step.INITIAL, 0, false);
    }
    leave();
  }

  private void explainSteps(long period, Sink sink) {
    sink.step(Step.INITIAL, 0, true);
    boolean passed = denominator == null || denominator.in(period) != 0;
    sink.step(Step.DENOMINATOR, 0, passed);
    for (int i = 0; passed && i < exclusions.length; i++) {
      passed = exclusions[i].in(period) == 0;
      sink.step(Step.EXCLUSION, i, passed);
    }
    if (passed && numerator != null) {
      sink.step(Step.NUMERATOR, 0, inNumerator != 0);
    }
    boolean isInSlot = counted != 0 && (basis != Basis.SESSION || source.halfDay(source.row) >= 0);
    for (int i = 0; isInSlot && i < scopeCount; i++) {
      sink.enter(scopes[i], Slots.COUNTED);
      sink.enterIf(lines.placed() != 0, scopes[i], Slots.PLACED);
      for (int l = 0; l < lines.size(); l++) {
        sink.enter(scopes[i], Slots.line(lines.number(l)));
      }
      for (int reason = 0; reason < CodeTable.FIRST; reason++) {
        sink.enterIf(lines.unplaced(reason) != 0, scopes[i], Slots.unplaced(reason));
      }
      for (int m = 0; m < memos.length; m++) {
        sink.enterIf(memos[m].in(period) != 0, scopes[i], Slots.memo(lineCount, m));
      }
    }
  }
}
