package org.allervers.indicators;

import java.util.Optional;

/** A whole number at the current unit. Not thread-safe: it belongs to one program. */
interface NumberReader {

  /** Whether it is the same for all periods. */
  boolean isConstant();

  /** Slot of the reason for having no number in that period; -1 if there is one. */
  int reason(int period);

  long value(int period);

  /** A number for which the schema has no extractor; the plan is refused. */
  static NumberReader nothing() {
    return new OfPerson(1, true, Optional.empty());
  }

  /** A number of the person, read once for each period. */
  final class OfPerson implements NumberReader {

    private final boolean isConstant;
    private final long[] values;
    private final int[] reasons;
    private final Optional<PersonColumn> column;

    OfPerson(int periods, boolean isConstant, Optional<PersonColumn> column) {
      this.column = column;
      this.isConstant = isConstant;
      this.values = new long[periods];
      this.reasons = new int[periods];
    }

    /** The attribute of the person that it is. */
    Optional<PersonColumn> column() {
      return column;
    }

    void set(int period, Reading reading) {
      values[period] = reading.number().orElse(0);
      reasons[period] = reading.number().isPresent()
          ? -1
          : reading.missing().orElse(Unplaced.NOT_RECORDED).slot();
    }

    void set(int period, long value) {
      values[period] = value;
      reasons[period] = -1;
    }

    /** @param reason slot of the reason for having no number; -1 if there is one */
    void set(int period, int reason, long value) {
      values[period] = value;
      reasons[period] = reason;
    }

    void setMissing(int period) {
      values[period] = 0;
      reasons[period] = CodeTable.NOT_RECORDED;
    }

    @Override
    public boolean isConstant() {
      return isConstant;
    }

    @Override
    public int reason(int period) {
      return reasons[isConstant ? 0 : period];
    }

    @Override
    public long value(int period) {
      return values[isConstant ? 0 : period];
    }
  }

  /** A number of the current entry. */
  final class OfEntry implements NumberReader {

    private final SourceFrame source;
    private final Column.Numbers column;

    OfEntry(SourceFrame source, Column.Numbers column) {
      this.source = source;
      this.column = column;
    }

    Column.Numbers column() {
      return column;
    }

    @Override
    public boolean isConstant() {
      return true;
    }

    @Override
    public int reason(int period) {
      return column.reasons[source.row];
    }

    @Override
    public long value(int period) {
      return column.values[source.row];
    }
  }

  /** Days of the current spell, up to the end of the period, or up to its start for a stock at the start. */
  final class Duration implements NumberReader {

    private final SourceFrame source;
    private final boolean cutAtStart;

    Duration(SourceFrame source, boolean cutAtStart) {
      this.source = source;
      this.cutAtStart = cutAtStart;
    }

    @Override
    public boolean isConstant() {
      return false;
    }

    @Override
    public int reason(int period) {
      return -1;
    }

    @Override
    public long value(int period) {
      var cut = source.periods().period(period);
      long last = (cutAtStart ? cut.start() : cut.end()).toEpochDay();
      return Math.max(0, Math.min(source.to(source.row), last) - source.from(source.row));
    }
  }
}
