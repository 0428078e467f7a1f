package org.allervers.indicators;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.allervers.indicators.definition.ReferenceDate;
import org.jspecify.annotations.Nullable;

/** One attribute of the person at one reference date. Not thread-safe: it belongs to one program. */
final class PersonColumn {

  private final BiFunction<Object, LocalDate, Reading> reader;
  private final @Nullable Function<Object, @Nullable LocalDate> birth;
  private final LocalDate[] days;
  private final ReferenceDate.Kind at;
  private final @Nullable SourceFrame firstOf;
  private final CodeReader.Pairs codes;
  private final NumberReader.OfPerson numbers;
  private final boolean isNumber;
  private boolean isEarly;

  /** @param firstOf the source whose first entry gives the day, for that reference date only */
  PersonColumn(
      AttributeBinding binding,
      ReferenceDate.Kind at,
      PeriodIndex periods,
      Optional<SourceFrame> firstOf,
      CodeTable table) {
    this.reader = binding.reader();
    this.birth = binding.birth();
    this.isNumber = binding.isNumber();
    this.at = at;
    this.firstOf = firstOf.orElse(null);
    this.days = new LocalDate[periods.size()];
    Arrays.setAll(
        days,
        i -> at == ReferenceDate.Kind.PERIOD_START
            ? periods.period(i).start()
            : periods.period(i).last());
    this.codes = new CodeReader.Pairs(table);
    this.numbers = new NumberReader.OfPerson(periods.size(), at == ReferenceDate.Kind.TIMELESS);
  }

  CodeReader codes() {
    return codes;
  }

  NumberReader numbers() {
    return numbers;
  }

  /** Asks to be read for all periods, before any fold. */
  void readEarly() {
    isEarly = true;
  }

  boolean isEarly() {
    return isEarly;
  }

  /** Reads the attribute for these periods. */
  void read(Object record, long mask) {
    codes.clear();
    if (mask == 0) {
      return;
    }
    if (at == ReferenceDate.Kind.TIMELESS) {
      put(0, mask, reader.apply(record, LocalDate.EPOCH));
      return;
    }
    if (birth != null && firstOf == null) {
      readAges(birth.apply(record), mask);
      return;
    }
    for (long left = mask; left != 0; left &= left - 1) {
      int period = Long.numberOfTrailingZeros(left);
      put(period, left & -left, reading(record, period));
    }
  }

  private Reading reading(Object record, int period) {
    if (firstOf != null) {
      long first = firstOf.firstDay();
      return first <= days[period].toEpochDay()
          ? reader.apply(record, LocalDate.ofEpochDay(first))
          : Reading.missing(Unplaced.NOT_RECORDED);
    }
    return reader.apply(record, days[period]);
  }

  /** Whole years by month and day: someone born on 29 February grows older on 1 March of common years. */
  private void readAges(@Nullable LocalDate born, long mask) {
    for (long left = mask; left != 0; left &= left - 1) {
      int period = Long.numberOfTrailingZeros(left);
      LocalDate day = days[period];
      if (born == null || born.isAfter(day)) {
        numbers.setMissing(period);
      } else {
        boolean isBeforeBirthday = day.getMonthValue() < born.getMonthValue()
            || (day.getMonthValue() == born.getMonthValue()
                && day.getDayOfMonth() < born.getDayOfMonth());
        numbers.set(period, day.getYear() - born.getYear() - (isBeforeBirthday ? 1 : 0));
      }
    }
  }

  private void put(int period, long mask, Reading reading) {
    if (isNumber) {
      numbers.set(period, reading);
    } else {
      codes.add(reading, mask);
    }
  }
}
