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

  /** Reads the attribute of the block's entries. */
  abstract void read(SourceFrame block);

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

    int[] ids = new int[SourceFrame.FIRST_BLOCK];

    final int[] fit(int size) {
      if (ids.length < size) {
        ids = new int[size];
      }
      return ids;
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

    /** The same object again, as with the team of most events of a person; an equal one is found in the table. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isLast(@Nullable String code) {
      return code == last;
    }

    @Override
    void read(SourceFrame block) {
      int[] into = fit(block.size());
      Object[] items = block.items();
      for (int row = 0; row < block.size(); row++) {
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

    /** The ordinal is an index of this run only; nothing that is kept depends on it. */
    @Override
    @SuppressWarnings("EnumOrdinal")
    void read(SourceFrame block) {
      if (numbers.length != constants.length) {
        numbers = Arrays.stream(constants).mapToInt(c -> table.of(c.name())).toArray();
      }
      int[] into = fit(block.size());
      Object[] items = block.items();
      for (int row = 0; row < block.size(); row++) {
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
    int[] starts = new int[SourceFrame.FIRST_BLOCK + 1];
    int[] ids = new int[SourceFrame.FIRST_BLOCK];

    Codes(AttributeBinding binding, At at, CodeTable table) {
      this.binding = binding;
      this.at = at;
      this.table = table;
    }

    @Override
    void read(SourceFrame block) {
      if (starts.length <= block.size()) {
        starts = new int[block.size() + 1];
      }
      int end = 0;
      for (int row = 0; row < block.size(); row++) {
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

    private int put(Reading reading, int start) {
      if (reading.missing().isPresent()) {
        ids[start] = reading.missing().get().slot();
        return start + 1;
      }
      int end = start;
      for (String code : reading.codes()) {
        int id = table.of(code);
        boolean isNew = true;
        for (int i = start; i < end && isNew; i++) {
          isNew = ids[i] != id;
        }
        if (isNew) {
          ids[end++] = id;
        }
      }
      return end;
    }
  }

  /** A whole number for each entry. */
  static final class Numbers extends Column {

    private final AttributeBinding binding;
    private final At at;
    long[] values = new long[SourceFrame.FIRST_BLOCK];
    /** Slot of the reason for having no number; -1 where there is one. */
    int[] reasons = new int[SourceFrame.FIRST_BLOCK];

    Numbers(AttributeBinding binding, At at) {
      this.binding = binding;
      this.at = at;
    }

    @Override
    void read(SourceFrame block) {
      if (values.length < block.size()) {
        values = new long[block.size()];
        reasons = new int[block.size()];
      }
      ToLongFunction<Object> number = binding.number();
      for (int row = 0; row < block.size(); row++) {
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
