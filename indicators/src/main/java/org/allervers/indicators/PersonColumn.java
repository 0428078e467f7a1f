package org.allervers.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.ReferenceDate;
import org.jspecify.annotations.Nullable;

/** One attribute of the person at one reference date. Not thread-safe: it belongs to one program. */
final class PersonColumn {

  /** The day of birth of someone for whom none is recorded. */
  static final long UNBORN = Long.MAX_VALUE;

  /** In a batch: there are several codes, so that the record goes the long way. */
  static final int SEVERAL = -1;

  private final BiFunction<Object, LocalDate, Reading> reader;
  private final @Nullable Function<Object, @Nullable String> text;
  private final @Nullable Function<Object, @Nullable Enum<?>> constant;
  private final Enum<?>[] constants;
  private int[] numberOf = {};
  private final CodeTable table;
  private final @Nullable Function<Object, @Nullable LocalDate> birth;
  private final LocalDate[] days;
  private final Attribute.OfPerson attribute;
  private final ReferenceDate.Kind at;
  private KeptColumn @Nullable [] kept;
  private int[][] translations = {};
  private final @Nullable SourceFrame firstOf;
  private final CodeReader.Pairs codes;
  private final NumberReader.OfPerson numbers;
  private final boolean isNumber;
  private boolean isEarly;
  private final int[] batchCodes = new int[SourceFrame.BATCH];
  private final long[] batchBirths = new long[SourceFrame.BATCH];

  /** @param firstOf the source whose first entry gives the day, for that reference date only */
  PersonColumn(
      Attribute.OfPerson attribute,
      AttributeBinding binding,
      PeriodIndex periods,
      Optional<SourceFrame> firstOf,
      CodeTable table) {
    this.reader = binding.reader();
    this.birth = binding.birth();
    this.text = binding.text();
    this.constant = binding.constant();
    this.constants = binding.constants();
    this.table = table;
    this.isNumber = binding.isNumber();
    this.attribute = attribute;
    this.at = attribute.at().kind();
    this.firstOf = firstOf.orElse(null);
    this.days = new LocalDate[periods.size()];
    Arrays.setAll(
        days,
        i -> at == ReferenceDate.Kind.PERIOD_START
            ? periods.period(i).start()
            : periods.period(i).last());
    this.codes = new CodeReader.Pairs(table, this);
    this.numbers = new NumberReader.OfPerson(
        periods.size(), at == ReferenceDate.Kind.TIMELESS, Optional.of(this));
  }

  /** What a cohort keeps of it: one column for all periods, or one for each. */
  List<Object> keys() {
    String name = attribute.name();
    if (birth != null && firstOf == null) {
      return List.of(Cohort.key(name, "birth"));
    }
    if (at == ReferenceDate.Kind.TIMELESS || firstOf != null) {
      return List.of(Cohort.key(name, attribute.at().code()));
    }
    return Arrays.stream(days).map(day -> (Object) Cohort.key(name, day)).toList();
  }

  KeptColumn newKept() {
    return isNumber ? KeptColumn.ofNumbers() : KeptColumn.ofSome(table);
  }

  /** Keeps it for a record, at one of its {@link #keys()}; the sources stand at the record. */
  void keep(Object record, int key, KeptColumn into) {
    if (birth != null && firstOf == null) {
      LocalDate born = birth.apply(record);
      into.addNumber(
          born == null ? CodeTable.NOT_RECORDED : -1, born == null ? 0 : CivilDays.of(born));
      return;
    }
    if (firstOf != null) {
      long first = firstOf.firstDay();
      into.addReading(
          first == PeriodIndex.OPEN
              ? Reading.missing(Unplaced.NOT_RECORDED)
              : reader.apply(record, LocalDate.ofEpochDay(first)));
      return;
    }
    into.addReading(
        reader.apply(record, at == ReferenceDate.Kind.TIMELESS ? LocalDate.EPOCH : days[key]));
  }

  /** Reads from a cohort from now on; a record is then the number of a person. */
  void attach(Cohort<?> cohort) {
    List<KeptColumn> found = new ArrayList<>();
    for (Object key : keys()) {
      found.add(Cohort.require(cohort.person(key), "an attribute of the person " + key));
    }
    kept = found.toArray(KeptColumn[]::new);
    translations = found.stream().map(some -> some.translation(table)).toArray(int[][]::new);
  }

  /** Reads it from the cohort for the persons of a batch. */
  void takeBatch(int first, int persons) {
    KeptColumn column = Objects.requireNonNull(kept, "kept")[0];
    if (birth != null) {
      column.copyValues(first, first + persons, batchBirths);
      for (int r = 0; r < persons; r++) {
        batchBirths[r] = column.id(first + r) < 0 ? batchBirths[r] : UNBORN;
      }
    } else if (column.isOne()) {
      column.ids().copy(first, first + persons, batchCodes, translations[0]);
    } else {
      for (int r = 0; r < persons; r++) {
        int code = column.first(first + r);
        batchCodes[r] =
            column.end(first + r) == code + 1 ? translations[0][column.id(code)] : SEVERAL;
      }
    }
  }

  private void take(KeptColumn[] columns, int person, long mask) {
    if (birth != null && firstOf == null) {
      readAges(
          columns[0].id(person) < 0 ? LocalDate.ofEpochDay(columns[0].value(person)) : null, mask);
      return;
    }
    if (at == ReferenceDate.Kind.TIMELESS) {
      put(0, mask, columns[0], translations[0], person);
      return;
    }
    for (long left = mask; left != 0; left &= left - 1) {
      int period = Long.numberOfTrailingZeros(left);
      int key = firstOf == null ? period : 0;
      if (firstOf != null && firstOf.firstDay() > days[period].toEpochDay()) {
        put(period, left & -left, Reading.missing(Unplaced.NOT_RECORDED));
      } else {
        put(period, left & -left, columns[key], translations[key], person);
      }
    }
  }

  private void put(int period, long mask, KeptColumn column, int[] map, int person) {
    if (isNumber) {
      numbers.set(period, column.id(person), column.value(person));
      return;
    }
    for (int i = column.first(person); i < column.end(person); i++) {
      codes.add(map[column.id(i)], mask);
    }
  }

  /** Whether it is an age at a day of the period. */
  boolean isAge() {
    return birth != null
        && (at == ReferenceDate.Kind.PERIOD_START || at == ReferenceDate.Kind.PERIOD_END);
  }

  /** Whether it is a code that holds for all periods. */
  boolean isTimelessCode() {
    return !isNumber && at == ReferenceDate.Kind.TIMELESS;
  }

  /** The day at which it is read for a period. */
  LocalDate day(int period) {
    return days[period];
  }

  /** Reads it for those records of a batch, once for all periods; a record for which that fails is marked. */
  void readBatch(int records, Object[] batched, boolean[] wanted, boolean[] failed) {
    for (int r = 0; r < records; r++) {
      if (wanted[r] && !failed[r]) {
        try {
          readInBatch(r, batched[r]);
        } catch (RuntimeException e) {
          // The cause may quote the record, so it is counted and not kept.
          failed[r] = true;
        }
      }
    }
  }

  private void readInBatch(int inBatch, Object record) {
    if (birth != null) {
      LocalDate born = birth.apply(record);
      batchBirths[inBatch] = born == null ? UNBORN : CivilDays.of(born);
    } else {
      batchCodes[inBatch] = onlyCode(record);
    }
  }

  private int onlyCode(Object record) {
    if (text != null) {
      String code = text.apply(record);
      return code == null ? CodeTable.NOT_RECORDED : table.of(code);
    }
    if (constant != null) {
      Enum<?> value = constant.apply(record);
      return value == null ? CodeTable.NOT_RECORDED : number(value);
    }
    Reading reading = reader.apply(record, LocalDate.EPOCH);
    if (reading.missing().isPresent()) {
      return reading.missing().get().slot();
    }
    return reading.codes().size() == 1 ? table.of(reading.codes().get(0)) : SEVERAL;
  }

  /** The ordinal is an index of this run only; nothing that is kept depends on it. */
  @SuppressWarnings("EnumOrdinal")
  private int number(Enum<?> value) {
    if (numberOf.length != constants.length) {
      numberOf = Arrays.stream(constants).mapToInt(c -> table.of(c.name())).toArray();
    }
    return numberOf[value.ordinal()];
  }

  int batchCode(int inBatch) {
    return batchCodes[inBatch];
  }

  /** Epoch day, or {@link #UNBORN}. */
  long batchBirth(int inBatch) {
    return batchBirths[inBatch];
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
    if (kept != null) {
      take(kept, (Integer) record, mask);
      return;
    }
    if (at == ReferenceDate.Kind.TIMELESS && (text != null || constant != null)) {
      codes.add(onlyCode(record), mask);
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
