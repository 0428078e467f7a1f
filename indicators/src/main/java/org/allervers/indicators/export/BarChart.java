package org.allervers.indicators.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;

/**
 * Where everything in a horizontal bar chart stands: labels on the left, wrapped; bars from one line; values at the
 * bars' ends. Lengths are hundredths of a pixel, y runs downwards.
 *
 * @param width width of the drawing
 * @param height height of the drawing
 * @param origin x where every bar begins
 * @param bars one per line of the table that adds up, in order
 */
record BarChart(int width, int height, int origin, List<Bar> bars) {

  private static final int WIDTH = 440_00;
  static final int FONT_SIZE = 13;
  static final int LINE_HEIGHT = 16_00;

  private static final int BAR_HEIGHT = 15_00;
  private static final int ROW_GAP = 13_00;
  private static final int TEXT_GAP = 7_00;
  private static final int MARGIN = 4_00;
  private static final int ASCENT = 12_25;
  private static final int LABEL_MIN = 40_00;
  private static final int LABEL_MAX = 180_00;
  private static final int BAR_MIN = 60_00;
  private static final int STUB = 32_00;

  /** A taller chart would not fit on a printed page beside its heading. */
  private static final int MAX_HEIGHT = 640_00;

  BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * One line of text.
   *
   * @param x left end, or right end if {@code endsAtX}
   * @param baseline y of the feet of the letters
   * @param width what it may take at most
   */
  record Text(String text, int x, int baseline, int width, boolean endsAtX) {

    Box box() {
      return new Box(endsAtX ? x - width : x, baseline - ASCENT, width, LINE_HEIGHT);
    }
  }

  /** A rectangle by its upper left corner. */
  record Box(int x, int y, int width, int height) {

    boolean overlaps(Box other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + other.height
          && other.y < y + height;
    }
  }

  /**
   * A line of the table.
   *
   * @param count the number behind the length; empty when it is withheld, and the bar is then a stub of one length for all,
   *     drawn hatched
   */
  record Bar(List<Text> label, Box bar, Text value, OptionalLong count) {

    Bar {
      label = List.copyOf(label);
    }
  }

  /**
   * What the charts of one group have in common, so that they can be compared.
   *
   * @param max the count of the longest bar, at least 1
   * @param labelWidth room for labels
   * @param valueWidth room for values
   */
  record Scale(long max, int labelWidth, int valueWidth) {

    static Scale of(List<Table> tables, Wording words) {
      long max = 1;
      int label = LABEL_MIN;
      int value = 0;
      for (Row row : tables.stream().flatMap(table -> charted(table).stream()).toList()) {
        max = Math.max(max, row.count().exact().orElse(0));
        label = Math.max(label, TextWidth.of(words.say(row.label()), FONT_SIZE));
        value = Math.max(value, TextWidth.of(valueOf(row, words), FONT_SIZE));
      }
      return new Scale(max, Math.min(label, LABEL_MAX), value);
    }

    /** Width of the drawing: the usual one, or more when the values themselves are very long. */
    int width() {
      return Math.max(WIDTH, labelWidth + 2 * TEXT_GAP + BAR_MIN + valueWidth);
    }

    int origin() {
      return labelWidth + TEXT_GAP;
    }

    int longestBar() {
      return width() - origin() - TEXT_GAP - valueWidth;
    }

    int lengthOf(long count) {
      return BigInteger.valueOf(longestBar())
          .multiply(BigInteger.valueOf(count))
          .divide(BigInteger.valueOf(max))
          .intValueExact();
    }
  }

  /** The charts of a table, one after the other; empty when no line of the sum tells its count. */
  static List<BarChart> of(Table table, Scale scale, Wording words) {
    List<Row> rows = charted(table);
    if (rows.stream().allMatch(row -> row.count().exact().isEmpty())) {
      return List.of();
    }
    List<BarChart> charts = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    int y = MARGIN;
    for (Row row : rows) {
      List<String> label = TextWidth.wrap(words.say(row.label()), scale.labelWidth(), FONT_SIZE);
      int height = label.size() * LINE_HEIGHT;
      if (!bars.isEmpty() && y + height > MAX_HEIGHT) {
        charts.add(new BarChart(scale.width(), y - ROW_GAP + MARGIN, scale.origin(), bars));
        bars = new ArrayList<>();
        y = MARGIN;
      }
      bars.add(bar(row, label, y, scale, words));
      y += height + ROW_GAP;
    }
    charts.add(new BarChart(scale.width(), y - ROW_GAP + MARGIN, scale.origin(), bars));
    return List.copyOf(charts);
  }

  /** The lines that add up: memo lines stand beside the sum and are not drawn. */
  static List<Row> charted(Table table) {
    return table.rows().stream().filter(row -> !row.memo()).toList();
  }

  /** "8 · 31 %", "8" or "n.c.". */
  static String valueOf(Row row, Wording words) {
    String count = words.numbers().count(row.count());
    return row.percent()
        .map(percent ->
            count + Numerals.SPACE + "·" + Numerals.SPACE + words.numbers().percent(percent))
        .orElse(count);
  }

  private static Bar bar(Row row, List<String> label, int top, Scale scale, Wording words) {
    List<Text> lines = new ArrayList<>();
    for (int i = 0; i < label.size(); i++) {
      lines.add(text(label.get(i), scale.labelWidth(), top + i * LINE_HEIGHT, true));
    }
    int middle = top + label.size() * LINE_HEIGHT / 2;
    OptionalLong count = row.count().exact();
    int length = count.isPresent() ? scale.lengthOf(count.getAsLong()) : stub(row.count());
    Box box = new Box(scale.origin(), middle - BAR_HEIGHT / 2, length, BAR_HEIGHT);
    Text value = text(
        valueOf(row, words), scale.origin() + length + TEXT_GAP, middle - LINE_HEIGHT / 2, false);
    return new Bar(lines, box, value, count);
  }

  /** A withheld count is no zero: its bar has a length that says nothing. */
  private static int stub(Count count) {
    return Withheld.is(count) ? STUB : 0;
  }

  private static Text text(String words, int x, int top, boolean endsAtX) {
    return new Text(words, x, top + ASCENT, TextWidth.of(words, FONT_SIZE), endsAtX);
  }
}
