package org.allervers.indicators;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts records one by one. Each record is a whole person and is read once for all definitions, periods and levels.
 *
 * <p>Not thread-safe: one for each thread, merged at the end.
 *
 * @param <T> the type of a record
 */
public final class Accumulator<T> {

  private final Schema<T> schema;
  private final Layout layout;
  private final List<Program> programs;
  private final Cells cells;
  private final Map<Rejection, Long> rejections = new EnumMap<>(Rejection.class);
  private long records;

  Accumulator(Schema<T> schema, Layout layout, List<Program> programs) {
    this.schema = schema;
    this.layout = layout;
    this.programs = List.copyOf(programs);
    this.cells = new Cells(layout);
  }

  /**
   * Counts a record. Whatever is wrong with it is counted as a {@link Rejection}.
   *
   * @throws IllegalStateException if an extractor gave thousands of entries once and failed when asked again; what was
   *     counted so far is then of no use
   */
  public Accumulator<T> add(@Nullable T record) {
    return apply(record, 1);
  }

  /** Takes a record out that was added before, here or in a partial result to merge with. It must be unchanged. */
  public Accumulator<T> remove(@Nullable T record) {
    return apply(record, -1);
  }

  /** Counts a changed record in the place of what it was. */
  public Accumulator<T> replace(@Nullable T before, @Nullable T after) {
    return remove(before).add(after);
  }

  /** Counts many records: several at a time, as long as they fit. */
  void addAll(Iterator<? extends @Nullable T> many) {
    if (programs.size() > 1) {
      many.forEachRemaining(this::add);
      return;
    }
    Program program = programs.get(0);
    program.beginBatch();
    Object[] next = new Object[SourceFrame.BATCH];
    while (many.hasNext()) {
      int count = 0;
      while (count < next.length && many.hasNext()) {
        T record = many.next();
        if (record == null) {
          add(record);
        } else {
          next[count++] = record;
        }
      }
      program.lookAhead(next, count);
      addNext(program, next, count);
    }
    endBatch(program);
    program.flush(cells);
  }

  private void addNext(Program program, Object[] next, int count) {
    for (int i = 0; i < count; i++) {
      if (program.append(next[i], i)) {
        records++;
        if (program.isBatchFull()) {
          endBatch(program);
        }
      } else {
        endBatch(program);
        apply(next[i], 1);
        program.beginBatch();
      }
    }
  }

  /** Counts persons of a cohort. */
  void addAll(Cohort<T> cohort, int from, int to) {
    for (Program program : programs) {
      program.attach(cohort);
      program.countKept(from, to, cells);
    }
    records += to - from;
  }

  /** Counts what a cohort left out. */
  Accumulator<T> addRejected(Cohort<T> cohort) {
    if (!cohort.isOf(schema)) {
      throw new IllegalArgumentException("a cohort must be of the schema of the plan");
    }
    records += cohort.records() - cohort.persons();
    cohort.rejections().forEach(this::reject);
    Program program = programs.get(0);
    program.attach(cohort);
    program.addKeptRejections(rejections);
    return this;
  }

  private void endBatch(Program program) {
    long lost = program.countBatch(cells, rejections);
    if (lost > 0) {
      reject(Rejection.EXTRACTOR_FAILED, lost);
    }
    program.beginBatch();
  }

  /** What was counted so far; it names no {@link Shard}. */
  public Partial partial() {
    return new Partial(layout, cells, records, rejections);
  }

  /** Whether some unit, or some person behind a session, is in a cell. */
  boolean has(int indicator, int period, int scope, int slot) {
    int cell = layout.cell(indicator, period, scope, slot);
    return Layout.hasContributors(layout.indicators().get(indicator))
        ? cells.contributors[cell + layout.contributorShift(indicator)] != 0
        : cells.units[cell] != 0;
  }

  private Accumulator<T> apply(@Nullable Object record, int sign) {
    records += sign;
    if (record == null) {
      reject(Rejection.NULL_RECORD, sign);
      return this;
    }
    try {
      for (Program program : programs) {
        program.read(record);
      }
    } catch (RuntimeException e) {
      // The cause may quote the record, so it is counted and not kept.
      reject(Rejection.EXTRACTOR_FAILED, sign);
      return this;
    }
    count(sign);
    // Every program reads all entries, so one of them is asked.
    programs.get(0).addRejections(rejections, sign);
    return this;
  }

  private void count(int sign) {
    try {
      for (Program program : programs) {
        program.count(cells, sign);
      }
    } catch (RuntimeException e) {
      // Only a record too long for one block is read again here. Its half count cannot be taken
      // back.
      throw new IllegalStateException("a record must read the same each time");
    }
  }

  private void reject(Rejection reason, long count) {
    rejections.merge(reason, count, Long::sum);
  }
}
