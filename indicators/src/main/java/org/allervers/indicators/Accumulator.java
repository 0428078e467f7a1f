package org.allervers.indicators;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.allervers.indicators.explain.StepResult.Step;
import org.jspecify.annotations.Nullable;

/**
 * Counts records one by one. Each record is a whole person and is read once for all definitions, periods and levels.
 *
 * <p>Not thread-safe: one for each thread, merged at the end.
 *
 * @param <T> the type of a record
 */
public final class Accumulator<T> {

  private final Plan<T> plan;
  private final Layout layout;
  private final Frame frame;
  private final long[] units;
  private final long[] amounts;
  private final long[] contributors;
  private final long[] lastRecord;
  private final Map<Rejection, Long> rejections = new EnumMap<>(Rejection.class);
  private final Entered entered = new Entered();
  private long records;
  private long stamp;

  Accumulator(Plan<T> plan) {
    this.plan = plan;
    this.layout = plan.layout();
    this.frame = plan.newFrame();
    this.units = new long[layout.size()];
    this.amounts = new long[layout.size()];
    this.contributors = new long[layout.size()];
    this.lastRecord = new long[layout.size()];
  }

  /** Counts a record. Whatever is wrong with it is counted as a {@link Rejection}. */
  public Accumulator<T> add(@Nullable T record) {
    return apply(record, 1);
  }

  /** Takes a record out that was added before, here or in a partial result to merge with. It must be unchanged. */
  public Accumulator<T> remove(@Nullable T record) {
    return apply(record, -1);
  }

  /** What was counted so far. */
  public Partial partial() {
    return new Partial(
        layout.hash(), units.clone(), amounts.clone(), contributors.clone(), records, rejections);
  }

  private Accumulator<T> apply(@Nullable T record, int sign) {
    records += sign;
    if (record == null) {
      reject(Rejection.NULL_RECORD, sign);
      return this;
    }
    entered.clear();
    try {
      plan.follow(frame, record, entered);
    } catch (RuntimeException e) {
      // The cause may quote the record, so it is counted and not kept.
      reject(Rejection.EXTRACTOR_FAILED, sign);
      return this;
    }
    frame.rejections().forEach((reason, count) -> reject(reason, sign * count));
    stamp++;
    for (int i = 0; i < entered.size; i++) {
      int cell = entered.cells[i];
      units[cell] += sign;
      amounts[cell] = Math.addExact(amounts[cell], sign * entered.amounts[i]);
      if (lastRecord[cell] != stamp) {
        lastRecord[cell] = stamp;
        contributors[cell] += sign;
      }
    }
    return this;
  }

  private void reject(Rejection reason, long count) {
    rejections.merge(reason, count, Long::sum);
  }

  /** The cells that one record enters, kept apart until the whole record was read without failure. */
  private final class Entered implements Plan.PlanSink {

    private int[] cells = new int[64];
    private long[] amounts = new long[64];
    private int size;
    private int indicator;
    private int period;

    private void clear() {
      size = 0;
    }

    @Override
    public void begin(int newIndicator, int newPeriod) {
      indicator = newIndicator;
      period = newPeriod;
    }

    @Override
    public void unit(int item) {}

    @Override
    public void step(Step step, int exclusion, boolean passed) {}

    @Override
    public void enter(int scope, int slot, long amount) {
      if (size == cells.length) {
        cells = Arrays.copyOf(cells, 2 * size);
        amounts = Arrays.copyOf(amounts, 2 * size);
      }
      cells[size] = layout.cell(indicator, period, scope, slot);
      amounts[size] = amount;
      size++;
    }
  }
}
