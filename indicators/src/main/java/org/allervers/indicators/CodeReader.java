package org.allervers.indicators;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.allervers.indicators.period.TimeKind;
import org.jspecify.annotations.Nullable;

/**
 * The codes of an attribute at the current unit: numbers of a {@link CodeTable}, each with the periods for which it
 * holds. Not thread-safe: it belongs to one program.
 */
abstract class CodeReader {

  private final CodeTable table;

  CodeReader(CodeTable table) {
    this.table = table;
  }

  CodeTable table() {
    return table;
  }

  /** Turns to the current unit; how many codes it has. */
  abstract int open();

  abstract int id(int index);

  /** The periods for which the code holds. */
  abstract long mask(int index);

  /** An attribute for which the schema has no extractor; the plan is refused. */
  static CodeReader nothing() {
    return new Pairs(new CodeTable());
  }

  /** Codes with their periods, each code once. */
  static final class Pairs extends CodeReader {

    private final @Nullable PersonColumn column;
    private final Fold.@Nullable Collected fold;
    private long[] maskOf = {};
    private int[] ids = new int[8];
    private int size;

    Pairs(CodeTable table) {
      super(table);
      this.column = null;
      this.fold = null;
    }

    Pairs(CodeTable table, PersonColumn column) {
      super(table);
      this.column = column;
      this.fold = null;
    }

    Pairs(CodeTable table, Fold.Collected fold) {
      super(table);
      this.column = null;
      this.fold = fold;
    }

    /** The attribute of the person that they are, if they are one. */
    Optional<PersonColumn> column() {
      return Optional.ofNullable(column);
    }

    /** The codes of one entry, if these are those of all entries together. */
    Optional<CodeReader> gatheredFrom() {
      return Optional.ofNullable(fold).map(Fold.Collected::one);
    }

    /** Whether they are those of all entries of a source that a period selects in that way. */
    boolean isGathered(SourceFrame source, TimeKind kind) {
      return fold != null && fold.source() == source && fold.kind() == kind;
    }

    void clear() {
      if (maskOf.length < table().size()) {
        maskOf = new long[table().size()];
      }
      for (int i = 0; i < size; i++) {
        maskOf[ids[i]] = 0;
      }
      size = 0;
    }

    void add(int id, long mask) {
      if (mask == 0) {
        return;
      }
      if (maskOf[id] == 0) {
        if (size == ids.length) {
          ids = Arrays.copyOf(ids, 2 * size);
        }
        ids[size++] = id;
      }
      maskOf[id] |= mask;
    }

    void add(Reading reading, long mask) {
      if (reading.missing().isPresent()) {
        add(reading.missing().get().slot(), mask);
      }
      for (String code : reading.codes()) {
        add(table().of(code), mask);
      }
    }

    @Override
    int open() {
      return size;
    }

    @Override
    int id(int index) {
      return ids[index];
    }

    @Override
    long mask(int index) {
      return maskOf[ids[index]];
    }
  }

  /** At most one code of the current entry. */
  static final class OfEntry extends CodeReader {

    private final SourceFrame source;
    private final Column.One column;

    OfEntry(SourceFrame source, Column.One column, CodeTable table) {
      super(table);
      this.source = source;
      this.column = column;
    }

    Column.One column() {
      return column;
    }

    int id() {
      return column.ids[source.row];
    }

    @Override
    int open() {
      return 1;
    }

    @Override
    int id(int index) {
      return id();
    }

    @Override
    long mask(int index) {
      return -1;
    }
  }

  /** Any number of codes of the current entry. */
  static final class ManyOfEntry extends CodeReader {

    private final SourceFrame source;
    private final Column.Codes column;
    private int start;

    ManyOfEntry(SourceFrame source, Column.Codes column, CodeTable table) {
      super(table);
      this.source = source;
      this.column = column;
    }

    @Override
    int open() {
      start = column.starts[source.row];
      return column.starts[source.row + 1] - start;
    }

    @Override
    int id(int index) {
      return column.ids[start + index];
    }

    @Override
    long mask(int index) {
      return -1;
    }
  }

  static CodeReader ofEntry(SourceFrame source, Column column, CodeTable table) {
    Objects.requireNonNull(column, "column");
    return column instanceof Column.One one
        ? new OfEntry(source, one, table)
        : new ManyOfEntry(source, (Column.Codes) column, table);
  }
}
