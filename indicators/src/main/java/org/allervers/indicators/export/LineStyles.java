package org.allervers.indicators.export;

import java.util.Arrays;
import org.allervers.indicators.export.ReportSheet.Look;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The styles of the lines of a sheet, given to whole stretches of cells at once, because looking up the style of one cell takes
 * longer than writing it. Border and font go by lines, alignment and number format by columns; the library merges both. Not
 * thread-safe.
 */
final class LineStyles {

  /**
   * What a cell holds, as far as its style depends on it.
   *
   * @param format of a number; empty for a text
   * @param horizontal "left" or "right"
   * @param wrap whether a text goes on in further lines
   * @param indent distance from the edge, in characters
   */
  record Kind(String format, String horizontal, boolean wrap, int indent) {

    /** A cell without a value, on which neither alignment nor format can be seen. */
    static final Kind BLANK = new Kind("", "", false, 0);

    private static final Kind SENTENCE = new Kind("", "", true, 0);
  }

  static final String MUTED = "505D69";
  static final String ALERT = "8F2D0C";
  private static final String RULE = "C9D1D8";

  private final Worksheet sheet;
  private final @Nullable Look[] looks;

  /** By column: the stretch of cells of one kind that is not yet styled. */
  private final Kind[] kinds;

  private final int[] firstRows;
  private final int[] lastRows;

  /** The lines of one look that are not yet styled; none if {@code top} is below {@code bottom}. */
  private Look look = Look.PLAIN;

  private int left;
  private int right;
  private int top;
  private int bottom = -1;

  LineStyles(Worksheet sheet, int columns) {
    this.sheet = sheet;
    this.looks = new Look[columns];
    this.kinds = new Kind[columns];
    Arrays.fill(kinds, Kind.BLANK);
    this.firstRows = new int[columns];
    this.lastRows = new int[columns];
  }

  /** Styles a cell of the current line. */
  void put(int row, int column, Look cell, Kind kind) {
    looks[column] = cell;
    if (kind.equals(Kind.BLANK)) {
      return;
    }
    if (!kinds[column].equals(kind)) {
      settle(column);
      kinds[column] = kind;
      firstRows[column] = row;
    }
    // What lies between is empty.
    lastRows[column] = row;
  }

  /** Styles a sentence that stands in a line of its own. */
  void sentence(int row) {
    if (kinds[0].equals(Kind.SENTENCE) && lastRows[0] == row - 1) {
      lastRows[0] = row;
    } else {
      settle();
      kinds[0] = Kind.SENTENCE;
      firstRows[0] = row;
      lastRows[0] = row;
    }
  }

  /** Ends the current line. */
  void endLine(int row) {
    int start = 0;
    while (start < looks.length) {
      Look one = looks[start];
      int end = start + 1;
      while (end < looks.length && looks[end] == one) {
        end++;
      }
      if (one != null) {
        add(one, row, start, end - 1);
      }
      start = end;
    }
    Arrays.fill(looks, null);
  }

  private void add(Look one, int row, int first, int last) {
    if (one != look || first != left || last != right || row != bottom + 1) {
      settleLines();
      look = one;
      left = first;
      right = last;
      top = row;
    }
    bottom = row;
  }

  /** Styles all that was put, so that other cells can follow. */
  void settle() {
    settleLines();
    for (int column = 0; column < kinds.length; column++) {
      settle(column);
    }
  }

  /** Styles the cells that were put in a column. */
  void settle(int column) {
    Kind kind = kinds[column];
    if (kind.equals(Kind.BLANK)) {
      return;
    }
    kinds[column] = Kind.BLANK;
    StyleSetter style = sheet
        .range(firstRows[column], column, lastRows[column], column)
        .style()
        .verticalAlignment("top")
        .wrapText(kind.wrap())
        .indent(kind.indent());
    if (kind.equals(Kind.SENTENCE)) {
      style.fontColor(MUTED);
    } else {
      style.horizontalAlignment(kind.horizontal());
    }
    if (!kind.format().isEmpty()) {
      style.format(kind.format());
    }
    style.set();
  }

  private void settleLines() {
    if (bottom >= top) {
      lined(sheet.range(top, left, bottom, right), look).set();
    }
    bottom = -1;
    top = 0;
  }

  /** Border and font of cells of that look. */
  static StyleSetter lined(Range cells, Look look) {
    StyleSetter style = cells
        .style()
        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
        .borderColor(BorderSide.BOTTOM, RULE);
    return switch (look) {
      case PLAIN -> style;
      case STRONG -> style.bold();
      case ASIDE -> style.italic();
      case ALERT -> style.bold().fontColor(ALERT);
    };
  }
}
