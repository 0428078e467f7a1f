package org.allervers.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** One dimension of a breakdown of persons, read once for each. Not thread-safe: it belongs to one program. */
abstract class PersonLine {

  /** How many lines a dimension has, and those before it together. */
  record Size(int own, int before) {}

  final PersonColumn column;

  /** By the key of the dimensions before and that of this one: the key of all together. */
  private final int[] joined;

  private final int ownKeys;

  PersonLine(PersonColumn column, Size size) {
    this.column = column;
    this.ownKeys = Keys.count(size.own());
    this.joined = new int[Keys.count(size.before()) * ownKeys];
    for (int i = 0; i < joined.length; i++) {
      joined[i] = join(i / ownKeys, i % ownKeys, size.own());
    }
  }

  private static int join(int key, int own, int width) {
    if (!Keys.isPlaced(key)) {
      return key;
    }
    return Keys.isPlaced(own) ? Keys.line((key - Keys.line(0)) * width + own - Keys.line(0)) : own;
  }

  PersonColumn column() {
    return column;
  }

  /** The dimensions of a breakdown, if they all are of the kinds known here. */
  static Optional<List<PersonLine>> of(Placer placer, PeriodIndex periods) {
    if (placer instanceof Placer.Crossed crossed) {
      List<PersonLine> found = new ArrayList<>();
      int before = 1;
      for (int i = 0; i < crossed.parts().size(); i++) {
        Size size = new Size(crossed.width(i), before);
        before *= size.own();
        Optional<PersonLine> line = one(crossed.parts().get(i), size, periods);
        if (line.isEmpty()) {
          return Optional.empty();
        }
        found.add(line.get());
      }
      return Optional.of(found);
    }
    if (placer instanceof Placer.ByCode || placer instanceof Placer.ByBand) {
      return one(placer, new Size(0, 0), periods).map(List::of);
    }
    return Optional.of(List.of());
  }

  private static Optional<PersonLine> one(Placer placer, Size size, PeriodIndex periods) {
    if (placer instanceof Placer.ByBand byBand
        && byBand.number() instanceof NumberReader.OfPerson person
        && person.column().filter(PersonColumn::isAge).isPresent()
        && AgeLine.fits(byBand)) {
      return Optional.of(new AgeLine(person.column().get(), size, byBand, periods));
    }
    if (placer instanceof Placer.ByCode byCode
        && byCode.reader() instanceof CodeReader.Pairs pairs
        && pairs.column().filter(PersonColumn::isTimelessCode).isPresent()) {
      return Optional.of(new CodeLine(pairs.column().get(), size, byCode.keys()));
    }
    return Optional.empty();
  }

  boolean canRead(int inBatch) {
    return true;
  }

  /** Writes the key of each period. */
  abstract void place(int inBatch, long mask, int[] keyAt);

  /** Turns the keys of the dimensions before into those of these together with this one. */
  abstract void refine(int inBatch, long mask, int[] keyAt);

  /** The key of the dimensions before together with that of this one. */
  final int refined(int key, int own) {
    return joined[key * ownKeys + own];
  }

  private static final class CodeLine extends PersonLine {

    private final int[] keyOf;

    CodeLine(PersonColumn column, Size size, int[] keyOf) {
      super(column, size);
      this.keyOf = keyOf;
    }

    @Override
    boolean canRead(int inBatch) {
      return column.batchCode(inBatch) >= 0;
    }

    @Override
    void place(int inBatch, long mask, int[] keyAt) {
      Arrays.fill(keyAt, keyOf[column.batchCode(inBatch)]);
    }

    @Override
    void refine(int inBatch, long mask, int[] keyAt) {
      int own = keyOf[column.batchCode(inBatch)];
      for (long left = mask; left != 0; left &= left - 1) {
        int period = Long.numberOfTrailingZeros(left);
        keyAt[period] = refined(keyAt[period], own);
      }
    }
  }

  private static final class AgeLine extends PersonLine {

    private static final int OLDEST = 10_000;
    private static final int MOST_DAYS = 1 << 17;

    /** By period and band: the last day of birth of those who are old enough. */
    private final long[][] cuts;

    private final long[] lastBirths;
    private final long[] tooOld;

    /** The days of birth from which on some key is another one, ascending. */
    private final long[] steps;

    /** How many of them are not after each day from the first one on; empty if they lie centuries apart. */
    private final short[] stepOfDay;

    /** By step and period. */
    private final int[] keys;

    private final int periods;

    AgeLine(PersonColumn column, Size size, Placer.ByBand bands, PeriodIndex periods) {
      super(column, size);
      long[] mins = bands.mins();
      this.cuts = new long[periods.size()][mins.length];
      this.lastBirths = new long[periods.size()];
      this.tooOld = new long[periods.size()];
      for (int p = 0; p < periods.size(); p++) {
        LocalDate day = column.day(p);
        lastBirths[p] = day.toEpochDay();
        tooOld[p] = bands.max() == Long.MAX_VALUE
            ? Long.MIN_VALUE
            : day.minusYears(bands.max() + 1).toEpochDay();
        for (int band = 0; band < mins.length; band++) {
          cuts[p][band] = mins[band] == Long.MIN_VALUE
              ? Long.MAX_VALUE
              : day.minusYears(mins[band]).toEpochDay();
        }
      }
      this.periods = periods.size();
      this.steps = LongStream.concat(
              Arrays.stream(cuts).flatMapToLong(Arrays::stream),
              LongStream.concat(Arrays.stream(lastBirths), Arrays.stream(tooOld)))
          .filter(last -> last != Long.MAX_VALUE && last != Long.MIN_VALUE)
          .map(last -> last + 1)
          .distinct()
          .sorted()
          .toArray();
      this.keys = new int[(steps.length + 1) * this.periods];
      for (int i = 0; i < keys.length; i++) {
        int step = i / this.periods;
        keys[i] = key(step == 0 ? steps[0] - 1 : steps[step - 1], i % this.periods);
      }
      long days = steps[steps.length - 1] - steps[0];
      this.stepOfDay =
          new short[days < MOST_DAYS && steps.length <= Short.MAX_VALUE ? (int) days : 0];
      for (int i = 0; stepOfDay.length > 0 && i + 1 < steps.length; i++) {
        int from = (int) (steps[i] - steps[0]);
        int to = (int) (steps[i + 1] - steps[0]);
        Arrays.fill(stepOfDay, from, to, (short) (i + 1));
      }
    }

    private int stepsUpTo(long birth) {
      int found = Arrays.binarySearch(steps, birth);
      return found >= 0 ? found + 1 : -found - 1;
    }

    /** Where the keys of someone born on that day begin. */
    private int keysOf(long birth) {
      long at = birth - steps[0];
      boolean isInTable = birth >= steps[0] && at < stepOfDay.length && at >= 0;
      return (isInTable ? stepOfDay[(int) at] : stepsUpTo(birth)) * periods;
    }

    static boolean fits(Placer.ByBand bands) {
      long[] mins = bands.mins();
      boolean hasMin = mins[0] == Long.MIN_VALUE || Math.abs(mins[0]) < OLDEST;
      boolean hasMax = bands.max() == Long.MAX_VALUE || Math.abs(bands.max()) < OLDEST;
      return hasMin && hasMax && (mins.length == 1 || Math.abs(mins[mins.length - 1]) < OLDEST);
    }

    private int key(long birth, int period) {
      if (birth > lastBirths[period]) {
        return CodeTable.NOT_RECORDED;
      }
      int band = -1;
      for (long last : cuts[period]) {
        band += birth <= last ? 1 : 0;
      }
      return band < 0 || birth <= tooOld[period] ? CodeTable.UNLISTED : Keys.line(band);
    }

    @Override
    void place(int inBatch, long mask, int[] keyAt) {
      System.arraycopy(keys, keysOf(column.batchBirth(inBatch)), keyAt, 0, periods);
    }

    @Override
    void refine(int inBatch, long mask, int[] keyAt) {
      int at = keysOf(column.batchBirth(inBatch));
      for (long left = mask; left != 0; left &= left - 1) {
        int period = Long.numberOfTrailingZeros(left);
        keyAt[period] = refined(keyAt[period], keys[at + period]);
      }
    }
  }
}
