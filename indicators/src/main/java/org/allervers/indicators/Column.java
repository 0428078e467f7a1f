package org.allervers.indicators;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One attribute of all entries of a block, as numbers. Not thread-safe: it belongs to one program. */
abstract class Column {

  /** Which day a dated attribute of the person is read at. */
  enum At {
    NO_DAY,
    BEGINNING,
    END
  }

  /** Reads the attribute of the block's entries; those of a batch before the block stay. */
  abstract void read(SourceFrame block);

  /** Whether it is read at a day of the entry, so that it belongs to the record too. */
  boolean isDated() {
    return false;
  }

  /** A place to keep it in, with numbers of its own. */
  abstract KeptColumn kept();

  /** Keeps the attribute of the block's entries. */
  abstract void keep(SourceFrame block, KeptColumn into);

  /**
   * Takes the attribute of a batch from where it is kept.
   *
   * @param map what the kept codes are here, see {@link #translation}
   */
  abstract void take(KeptColumn kept, int first, int end, int[] map);

  /** What the kept codes are here. */
  abstract int[] translation(KeptColumn kept);

  /** Says of the block's entries that nothing is recorded: their record is rejected. */
  abstract void blank(SourceFrame block);

  static Column ofCodes(AttributeBinding binding, At at, CodeTable table) {
    if (binding.constant() != null) {
      return new Constants(binding.constant(), binding.constants(), table);
    }
    return binding.text() != null
        ? new Texts(binding.text(), table)
        : new Codes(binding, at, table);
  }

  static Numbers ofNumbers(AttributeBinding binding, At at) {
    return new Numbers(binding, at);
  }

  private static Reading reading(AttributeBinding binding, At at, SourceFrame block, int row) {
    if (at == At.NO_DAY) {
      return binding.reader().apply(block.item(row), LocalDate.EPOCH);
    }
    long day = at == At.END ? block.to(row) : block.from(row);
    return day == PeriodIndex.OPEN
        ? Reading.missing(Unplaced.NOT_RECORDED)
        : binding.reader().apply(block.record(), LocalDate.ofEpochDay(day));
  }

  /** At most one code for each entry. */
  abstract static class One extends Column {

    int[] ids = new int[EntryFrame.FIRST_BLOCK];

    final int[] fit(int size) {
      if (ids.length < size) {
        ids = Arrays.copyOf(ids, Math.max(size, 2 * ids.length));
      }
      return ids;
    }

    abstract CodeTable table();

    @Override
    KeptColumn kept() {
      return KeptColumn.ofOne(table());
    }

    @Override
    void keep(SourceFrame block, KeptColumn into) {
      for (int row = block.begin(); row < block.size(); row++) {
        into.addId(ids[row]);
      }
    }

    @Override
    int[] translation(KeptColumn kept) {
      return kept.translation(table());
    }

    @Override
    void take(KeptColumn kept, int first, int end, int[] map) {
      kept.ids().copy(first, end, fit(end - first), map);
    }

    @Override
    void blank(SourceFrame block) {
      Arrays.fill(fit(block.size()), block.begin(), block.size(), CodeTable.NOT_RECORDED);
    }
  }

  private static final class Texts extends One {

    private final Function<Object, @Nullable String> text;
    private final CodeTable table;

    private @Nullable String last;
    private int lastId = CodeTable.NOT_RECORDED;

    Texts(Function<Object, @Nullable String> text, CodeTable table) {
      this.text = text;
      this.table = table;
    }

    @Override
    CodeTable table() {
      return table;
    }

    /** The same object again, as with the team of most events of a person; an equal one is found in the table. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isLast(@Nullable String code) {
      return code == last;
    }

    @Override
    void read(SourceFrame block) {
      int[] into = fit(block.size());
      Object[] items = block.items();
      for (int row = block.begin(); row < block.size(); row++) {
        String code = text.apply(items[row]);
        if (!isLast(code)) {
          last = code;
          lastId = code == null ? CodeTable.NOT_RECORDED : table.of(code);
        }
        into[row] = lastId;
      }
    }
  }

  private static final class Constants extends One {

    private final Function<Object, @Nullable Enum<?>> constant;
    private final Enum<?>[] constants;
    private final CodeTable table;
    private int[] numbers = {};

    Constants(Function<Object, @Nullable Enum<?>> constant, Enum<?>[] constants, CodeTable table) {
      this.constant = constant;
      this.constants = constants;
      this.table = table;
    }

    @Override
    CodeTable table() {
      return table;
    }

    /** The ordinal is an index of this run only; nothing that is kept depends on it. */
    @Override
    @SuppressWarnings("EnumOrdinal")
    void read(SourceFrame block) {
      if (numbers.length != constants.length) {
        numbers = Arrays.stream(constants).mapToInt(c -> table.of(c.name())).toArray();
      }
      int[] into = fit(block.size());
      Object[] items = block.items();
      for (int row = block.begin(); row < block.size(); row++) {
        Enum<?> value = constant.apply(items[row]);
        into[row] = value == null ? CodeTable.NOT_RECORDED : numbers[value.ordinal()];
      }
    }
  }

  /** Any number of codes for each entry, each once, or one reason for having none. */
  static final class Codes extends Column {

    private final AttributeBinding binding;
    private final At at;
    private final CodeTable table;
    int[] starts = new int[EntryFrame.FIRST_BLOCK + 1];
    int[] ids = new int[EntryFrame.FIRST_BLOCK];

    Codes(AttributeBinding binding, At at, CodeTable table) {
      this.binding = binding;
      this.at = at;
      this.table = table;
    }

    @Override
    void read(SourceFrame block) {
      int end = fit(block);
      for (int row = block.begin(); row < block.size(); row++) {
        starts[row] = end;
        Reading reading = reading(binding, at, block, row);
        int most = Math.max(1, reading.codes().size());
        if (ids.length < end + most) {
          ids = Arrays.copyOf(ids, Math.max(end + most, 2 * ids.length));
        }
        end = put(reading, end);
      }
      starts[block.size()] = end;
    }

    @Override
    KeptColumn kept() {
      return KeptColumn.ofSome(table);
    }

    @Override
    void keep(SourceFrame block, KeptColumn into) {
      for (int row = block.begin(); row < block.size(); row++) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
          into.addId(ids[i]);
        }
        into.endRow();
      }
    }

    @Override
    int[] translation(KeptColumn kept) {
      return kept.translation(table);
    }

    @Override
    void take(KeptColumn kept, int first, int end, int[] map) {
      int most = end == first ? 0 : kept.end(end - 1) - kept.first(first);
      starts = starts.length > end - first ? starts : new int[end - first + 1];
      ids = ids.length >= most ? ids : new int[most];
      int at = 0;
      for (int row = first; row < end; row++) {
        starts[row - first] = at;
        int start = at;
        for (int i = kept.first(row); i < kept.end(row); i++) {
          at = putOnce(map[kept.id(i)], start, at);
        }
      }
      starts[end - first] = at;
    }

    /** Where the codes of the block begin. */
    private int fit(SourceFrame block) {
      if (starts.length <= block.size()) {
        starts = Arrays.copyOf(starts, Math.max(block.size() + 1, 2 * starts.length));
      }
      return block.begin() == 0 ? 0 : starts[block.begin()];
    }

    @Override
    boolean isDated() {
      return at != At.NO_DAY;
    }

    @Override
    void blank(SourceFrame block) {
      int end = fit(block);
      int entries = block.size() - block.begin();
      if (ids.length < end + entries) {
        ids = Arrays.copyOf(ids, end + entries);
      }
      for (int row = block.begin(); row < block.size(); row++) {
        starts[row] = end;
        ids[end++] = CodeTable.NOT_RECORDED;
      }
      starts[block.size()] = end;
    }

    private int put(Reading reading, int start) {
      if (reading.missing().isPresent()) {
        ids[start] = reading.missing().get().slot();
        return start + 1;
      }
      int end = start;
      for (String code : reading.codes()) {
        end = putOnce(table.of(code), start, end);
      }
      return end;
    }

    private int putOnce(int id, int start, int end) {
      for (int i = start; i < end; i++) {
        if (ids[i] == id) {
          return end;
        }
      }
      ids[end] = id;
      return end + 1;
    }
  }

  /** A whole number for each entry. */
  static final class Numbers extends Column {

    private final AttributeBinding binding;
    private final At at;
    long[] values = new long[EntryFrame.FIRST_BLOCK];
    /** Slot of the reason for having no number; -1 where there is one. */
    int[] reasons = new int[EntryFrame.FIRST_BLOCK];

    Numbers(AttributeBinding binding, At at) {
      this.binding = binding;
      this.at = at;
    }

    @Override
    KeptColumn kept() {
      return KeptColumn.ofNumbers();
    }

    @Override
    void keep(SourceFrame block, KeptColumn into) {
      for (int row = block.begin(); row < block.size(); row++) {
        into.addNumber(reasons[row], values[row]);
      }
    }

    @Override
    int[] translation(KeptColumn kept) {
      return new int[0];
    }

    @Override
    void take(KeptColumn kept, int first, int end, int[] map) {
      fit(end - first);
      for (int row = first; row < end; row++) {
        values[row - first] = kept.value(row);
        reasons[row - first] = kept.id(row);
      }
    }

    private void fit(int size) {
      if (values.length < size) {
        int larger = Math.max(size, 2 * values.length);
        values = Arrays.copyOf(values, larger);
        reasons = Arrays.copyOf(reasons, larger);
      }
    }

    @Override
    boolean isDated() {
      return at != At.NO_DAY;
    }

    @Override
    void blank(SourceFrame block) {
      fit(block.size());
      Arrays.fill(reasons, block.begin(), block.size(), CodeTable.NOT_RECORDED);
    }

    @Override
    void read(SourceFrame block) {
      fit(block.size());
      ToLongFunction<Object> number = binding.number();
      for (int row = block.begin(); row < block.size(); row++) {
        if (number != null) {
          values[row] = number.applyAsLong(block.item(row));
          reasons[row] = values[row] == AttributeBinding.NO_NUMBER ? CodeTable.NOT_RECORDED : -1;
        } else {
          Reading reading = reading(binding, at, block, row);
          values[row] = reading.number().orElse(0);
          reasons[row] = reading.number().isPresent()
              ? -1
              : reading.missing().orElse(Unplaced.NOT_RECORDED).slot();
        }
      }
    }
  }
}
