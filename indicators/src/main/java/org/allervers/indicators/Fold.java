package org.allervers.indicators;

import java.util.Arrays;
import org.allervers.indicators.period.TimeKind;

/**
 * Something that is known of a person once all entries of a source were seen. Not thread-safe: it belongs to one
 * program.
 */
abstract class Fold {

  private final SourceFrame source;
  private final TimeKind kind;
  private final int level;

  /** @param level how many rounds over the sources must come before: a condition may rest on other folds */
  Fold(SourceFrame source, TimeKind kind, int level) {
    this.source = source;
    this.kind = kind;
    this.level = level;
    source.use(kind);
  }

  final SourceFrame source() {
    return source;
  }

  final TimeKind kind() {
    return kind;
  }

  final int level() {
    return level;
  }

  /** Turns to another record. */
  abstract void clear();

  /** The current entry is selected in these periods. */
  abstract void see(long mask);

  /** All entries were seen. */
  void close() {}

  final void seeBlock() {
    long[] masks = source.masks(kind);
    for (int row = source.begin(); row < source.size(); row++) {
      if (masks[row] != 0) {
        source.row = row;
        see(masks[row]);
      }
    }
  }

  /** Whether enough selected entries meet a condition. */
  static final class Occurs extends Fold implements Condition {

    private final Condition where;
    private final int atLeast;
    private final int[] counts;
    private long holds;

    Occurs(SourceFrame source, TimeKind kind, int level, Condition where, int atLeast) {
      super(source, kind, level);
      this.where = where;
      this.atLeast = atLeast;
      this.counts = new int[atLeast > 1 ? source.periods().size() : 0];
    }

    @Override
    void clear() {
      holds = 0;
      Arrays.fill(counts, 0);
    }

    @Override
    void see(long mask) {
      long found = where.in(mask & ~holds);
      if (atLeast == 1) {
        holds |= found;
        return;
      }
      for (long left = found; left != 0; left &= left - 1) {
        int period = Long.numberOfTrailingZeros(left);
        counts[period]++;
        holds |= counts[period] >= atLeast ? 1L << period : 0;
      }
    }

    @Override
    public long in(long asked) {
      return asked & holds;
    }
  }

  /** The codes of all selected entries together; a reason for having none only if no entry has one. */
  static final class Collected extends Fold {

    /** Which reason stands, if entries without a code give several. */
    private static final Unplaced[] STRONGEST_FIRST = {
      Unplaced.CONTRADICTORY,
      Unplaced.DECLINED,
      Unplaced.UNKNOWN,
      Unplaced.NOT_APPLICABLE,
      Unplaced.NOT_RECORDED
    };

    private final CodeReader one;
    private final CodeReader.Pairs gathered;
    private final CodeReader.Pairs result;

    Collected(SourceFrame source, TimeKind kind, int level, CodeReader one) {
      super(source, kind, level);
      this.one = one;
      this.gathered = new CodeReader.Pairs(one.table());
      this.result = new CodeReader.Pairs(one.table(), this);
    }

    /** The codes of one entry. */
    CodeReader one() {
      return one;
    }

    CodeReader result() {
      return result;
    }

    @Override
    void clear() {
      gathered.clear();
      result.clear();
    }

    @Override
    void see(long mask) {
      for (int i = one.open() - 1; i >= 0; i--) {
        gathered.add(one.id(i), mask);
      }
    }

    @Override
    void close() {
      long known = 0;
      for (int i = gathered.open() - 1; i >= 0; i--) {
        if (CodeTable.isValue(gathered.id(i))) {
          known |= gathered.mask(i);
          result.add(gathered.id(i), gathered.mask(i));
        }
      }
      for (Unplaced reason : STRONGEST_FIRST) {
        for (int i = gathered.open() - 1; i >= 0; i--) {
          if (gathered.id(i) == reason.slot()) {
            result.add(reason.slot(), gathered.mask(i) & ~known);
            known |= gathered.mask(i);
          }
        }
      }
    }
  }
}
