package org.allervers.indicators;

import java.util.Arrays;
import java.util.List;
import org.allervers.indicators.definition.Bands;

/** Finds the lines of the current unit. Not thread-safe: it belongs to one program. */
interface Placer {

  /** Places the unit in the periods in which it is counted. Each of them ends in a line or under a reason. */
  void place(long counted, Lines into);

  /** No lines: every unit is placed. */
  static Placer nowhere() {
    return (counted, into) -> into.placeAll(counted);
  }

  /** One line at most, or as many as there are codes. */
  final class ByCode implements Placer {

    private static final int UNLISTED = CodeTable.UNLISTED;

    private final CodeReader reader;
    private final int[] lineOf;
    private final boolean isMultiple;

    /** @param lineOf line of each code number, -1 for none */
    ByCode(CodeReader reader, int[] lineOf, boolean isMultiple) {
      this.reader = reader;
      this.lineOf = lineOf;
      this.isMultiple = isMultiple;
    }

    CodeReader reader() {
      return reader;
    }

    /** Where a unit with that code stands, see {@link Keys}. */
    int[] keys() {
      int[] keys = new int[reader.table().size()];
      Arrays.setAll(
          keys, id -> line(id) >= 0 ? Keys.line(line(id)) : CodeTable.isValue(id) ? UNLISTED : id);
      return keys;
    }

    private int line(int id) {
      return id < lineOf.length ? lineOf[id] : -1;
    }

    @Override
    public void place(long counted, Lines into) {
      int size = reader.open();
      if (size == 1) {
        placeOne(reader.id(0), counted & reader.mask(0), into);
        into.leaveOut(CodeTable.NOT_RECORDED, counted & ~reader.mask(0));
      } else {
        placeSome(size, counted, into);
      }
    }

    private void placeOne(int id, long mask, Lines into) {
      int line = line(id);
      if (line >= 0) {
        into.place(line, mask);
      } else {
        into.leaveOut(CodeTable.isValue(id) ? UNLISTED : id, mask);
      }
    }

    private void placeSome(int size, long counted, Lines into) {
      long some = 0;
      long several = 0;
      for (int i = 0; i < size; i++) {
        if (CodeTable.isValue(reader.id(i))) {
          several |= some & reader.mask(i);
          some |= reader.mask(i);
        }
      }
      some &= counted;
      long usable = isMultiple ? some : some & ~several;
      long unlisted = 0;
      long listed = 0;
      long reasoned = some;
      for (int i = 0; i < size; i++) {
        int id = reader.id(i);
        long mask = reader.mask(i);
        int line = line(id);
        if (line >= 0) {
          into.place(line, mask & usable);
          listed |= mask & usable;
        } else if (CodeTable.isValue(id)) {
          unlisted |= mask & usable;
        } else {
          into.leaveOut(id, mask & counted & ~reasoned);
          reasoned |= mask;
        }
      }
      into.leaveOut(UNLISTED, unlisted & ~listed);
      into.leaveOut(Unplaced.CONTRADICTORY.slot(), some & ~usable);
      into.leaveOut(CodeTable.NOT_RECORDED, counted & ~reasoned);
      into.addFurther(unlisted & listed);
    }
  }

  /** The line whose range holds the number. */
  final class ByBand implements Placer {

    private final NumberReader number;
    private final long[] mins;
    private final long max;

    ByBand(NumberReader number, Bands bands) {
      this.number = number;
      this.mins = bands.list().stream()
          .mapToLong(band -> band.min().orElse(Long.MIN_VALUE))
          .toArray();
      this.max = bands.list().get(mins.length - 1).max().orElse(Long.MAX_VALUE);
    }

    @Override
    public void place(long counted, Lines into) {
      if (number.isConstant()) {
        if (counted != 0) {
          placeOne(0, counted, into);
        }
        return;
      }
      for (long left = counted; left != 0; left &= left - 1) {
        placeOne(Long.numberOfTrailingZeros(left), left & -left, into);
      }
    }

    NumberReader number() {
      return number;
    }

    /** The lowest value of each band. */
    long[] mins() {
      return mins.clone();
    }

    /** The highest value of the last band. */
    long max() {
      return max;
    }

    private void placeOne(int period, long mask, Lines into) {
      int reason = number.reason(period);
      if (reason >= 0) {
        into.leaveOut(reason, mask);
        return;
      }
      long value = number.value(period);
      // The bands touch, so the last lower limit that is not above the value decides.
      int line = mins.length - 1;
      while (line >= 0 && mins[line] > value) {
        line--;
      }
      if (line < 0 || value > max) {
        into.leaveOut(CodeTable.UNLISTED, mask);
      } else {
        into.place(line, mask);
      }
    }
  }

  /** The line of a combination. */
  final class Crossed implements Placer {

    private final List<Placer> parts;
    private final int[] widths;
    private final Lines[] found;

    /** @param widths how many lines each part has */
    Crossed(List<Placer> parts, int[] widths) {
      this.parts = List.copyOf(parts);
      this.widths = widths.clone();
      this.found = new Lines[parts.size()];
      Arrays.setAll(found, i -> new Lines());
    }

    @Override
    public void place(long counted, Lines into) {
      long left = counted;
      for (int i = 0; i < found.length; i++) {
        found[i].clear();
        parts.get(i).place(left, found[i]);
        for (int reason = 0; found[i].anyUnplaced() != 0 && reason < CodeTable.FIRST; reason++) {
          into.leaveOut(reason, found[i].unplaced(reason));
        }
        left &= ~found[i].anyUnplaced();
      }
      combine(0, 0, left, into);
    }

    List<Placer> parts() {
      return parts;
    }

    /** How many lines a part has. */
    int width(int part) {
      return widths[part];
    }

    private void combine(int part, int line, long mask, Lines into) {
      if (part == found.length) {
        into.place(line, mask);
        return;
      }
      for (int i = 0; i < found[part].size(); i++) {
        long both = mask & found[part].mask(i);
        if (both != 0) {
          combine(part + 1, line * widths[part] + found[part].number(i), both, into);
        }
      }
    }
  }
}
