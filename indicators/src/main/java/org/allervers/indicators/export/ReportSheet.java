package org.allervers.indicators.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.allervers.indicators.export.LineStyles.Kind;
import org.allervers.indicators.table.Count;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet under construction, from top to bottom: title, audience stamp, sentences, a heading that stays on the screen
 * and on each printed page, lines. Not thread-safe.
 */
final class ReportSheet {

  /** How a cell looks. */
  enum Look {
    PLAIN,
    STRONG,
    ASIDE,
    ALERT
  }

  /**
   * A column.
   *
   * @param heading its heading
   * @param width in characters
   * @param number whether it is aligned to the right
   */
  record Column(String heading, int width, boolean number) {}

  private static final String ACCENT = "17506B";
  private static final String SOFT = "EAF0F3";
  private static final int LINE_HEIGHT = 15;
  private static final int HIGHEST = 405;

  // A column of width 1 is about 7 pixels, in which a digit of the default font stands.
  private static final int CHARACTER_WIDTH = 7_00;
  private static final int PLAIN_SIZE = 11;
  private static final int STRONG_SIZE = 12;
  private static final int LONGEST_TEXT = 32_767;
  private static final int EXACT_DIGITS = 15;

  private static final String GROUPED = "#,##0";
  private static final String PERCENT = "\"\u00A0\"%";
  private static final long EXACT = 1_000_000_000_000_000L;

  // A spreadsheet would read _x0041_ as the letter A.
  private static final Pattern ESCAPE_LOOKALIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final Worksheet sheet;
  private final Wording words;
  private final List<Column> columns;
  private final int width;
  private final LineStyles styles;
  private final List<Kind> texts = new ArrayList<>();

  /** By column: how many lines a text needs there, in plain and in strong letters; most texts come again. */
  private final List<Map<String, Integer>> plainLines = new ArrayList<>();

  private final List<Map<String, Integer>> strongLines = new ArrayList<>();

  /** Number and percentage formats by how many decimals they have. */
  private final List<Kind> numbers = new ArrayList<>();

  private final List<Kind> percents = new ArrayList<>();
  private int row;
  private int lines = 1;

  ReportSheet(
      Workbook workbook,
      Wording words,
      String name,
      String title,
      String stamp,
      List<Column> columns) {
    this.words = words;
    this.sheet = workbook.newWorksheet(name);
    this.columns = List.copyOf(columns);
    this.width = columns.stream().mapToInt(Column::width).sum();
    this.styles = new LineStyles(sheet, columns.size());
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, columns.get(i).width());
      texts.add(new Kind("", columns.get(i).number() ? "right" : "left", true, indent(i)));
      plainLines.add(new HashMap<>());
      strongLines.add(new HashMap<>());
    }
    print(stamp);
    write(0, title);
    sheet.style(row, 0).bold().fontSize(16).fontColor(ACCENT).set();
    sheet.rowHeight(row, 24);
    row++;
    write(0, stamp);
    sheet.style(row, 0).bold().fontColor(LineStyles.ALERT).set();
    row++;
  }

  private void print(String stamp) {
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.hideGridLines();
    sheet.header(stamp.replace("&", "&&"), Position.LEFT, "Calibri", 9);
    sheet.footer(words.of("sheet.page"), Position.RIGHT, "Calibri", 9);
  }

  /** A sentence over the whole width, on as many lines as it needs. */
  void sentence(String text) {
    styles.sentence(row);
    write(0, text);
    sheet.range(row, 0, row, columns.size() - 1).merge();
    needs(linesOf(text, width, PLAIN_SIZE));
    endLine();
  }

  /** A name and its value, in the first two columns. */
  void fact(String name, String value) {
    styles.settle();
    write(0, name);
    sheet.style(row, 0).fontColor(LineStyles.MUTED).set();
    write(1, value);
    sheet.style(row, 1).bold().set();
    row++;
  }

  /** The number of the line that comes next, from 1. */
  int nextLine() {
    return row + 1;
  }

  /** An empty line. */
  void skip() {
    row++;
  }

  /** Keeps the lines above this one on the screen. */
  void freeze() {
    sheet.freezePane(0, row);
  }

  /** The headings of the columns; repeated on each printed page. */
  void heading() {
    styles.settle();
    for (int i = 0; i < columns.size(); i++) {
      write(i, columns.get(i).heading());
      sheet
          .style(row, i)
          .bold()
          .wrapText(true)
          .verticalAlignment("bottom")
          .horizontalAlignment(columns.get(i).number() ? "right" : "left")
          .fillColor(SOFT)
          .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM)
          .borderColor(BorderSide.BOTTOM, ACCENT)
          .indent(indent(i))
          .set();
      needs(linesOf(columns.get(i).heading(), columns.get(i).width() - indent(i), STRONG_SIZE));
    }
    sheet.repeatRows(row);
    endLine();
  }

  /** Ends the line, which becomes as high as its longest text needs. */
  void endLine() {
    styles.endLine(row);
    // Not every program measures wrapped text by itself when it opens a file.
    sheet.rowHeight(row, Math.min(LINE_HEIGHT * lines, HIGHEST));
    lines = 1;
    row++;
  }

  void text(int column, String value, Look look) {
    if (value.isEmpty()) {
      styles.put(row, column, look, Kind.BLANK);
      return;
    }
    write(column, value);
    styles.put(row, column, look, texts.get(column));
    boolean isStrong = look == Look.STRONG || look == Look.ALERT;
    int size = isStrong ? STRONG_SIZE : PLAIN_SIZE;
    needs((isStrong ? strongLines : plainLines)
        .get(column)
        .computeIfAbsent(
            value, text -> linesOf(text, columns.get(column).width() - indent(column), size)));
  }

  void link(int column, String sheetName, String shown) {
    styles.settle(column);
    sheet.hyperlink(row, column, HyperLink.internal("'" + sheetName + "'!A1", safe(shown)));
    LineStyles.lined(sheet.range(row, column, row, column), Look.PLAIN)
        .verticalAlignment("top")
        .underlined()
        .fontColor(ACCENT)
        .set();
  }

  /** A number, or "n.c." as a text. */
  void count(int column, Count value, Look look) {
    if (value.exact().isEmpty()) {
      text(column, words.numbers().count(value), look);
      return;
    }
    long exact = value.exact().getAsLong();
    if (exact <= -EXACT || exact >= EXACT) {
      number(column, BigDecimal.valueOf(exact), look);
      return;
    }
    sheet.value(row, column, exact);
    styles.put(row, column, look, ofDecimals(numbers, GROUPED, "", 0));
  }

  /** A number; as a text where a spreadsheet would silently round it. */
  void number(int column, BigDecimal value, Look look) {
    if (value.precision() > EXACT_DIGITS) {
      text(column, words.numbers().decimal(value), look);
      return;
    }
    sheet.value(row, column, plain(value));
    styles.put(row, column, look, ofDecimals(numbers, GROUPED, "", value.scale()));
  }

  /** A percentage as a spreadsheet understands it: 22 % is the number 0.22 with a format. */
  void percent(int column, Optional<BigDecimal> percent, Look look) {
    if (percent.isEmpty()) {
      text(column, "", look);
      return;
    }
    sheet.value(row, column, plain(percent.get().movePointLeft(2)));
    styles.put(
        row, column, look, ofDecimals(percents, "0", PERCENT, percent.get().scale()));
  }

  void finish() throws IOException {
    styles.settle();
    sheet.finish();
  }

  private static Kind ofDecimals(List<Kind> known, String zero, String unit, int scale) {
    for (int decimals = known.size(); decimals <= scale || known.isEmpty(); decimals++) {
      String point = decimals == 0 ? "" : "." + "0".repeat(decimals);
      known.add(new Kind(zero + point + unit, "right", false, 0));
    }
    return known.get(Math.max(0, scale));
  }

  private void needs(int some) {
    lines = Math.max(lines, some);
  }

  private static int linesOf(String text, int characters, int size) {
    int room = Math.max(1, characters - 1) * CHARACTER_WIDTH;
    return text.lines()
        .mapToInt(line -> TextWidth.wrap(line, room, size).size())
        .sum();
  }

  // Texts keep away from the numbers on their left.
  private int indent(int column) {
    return column > 0 && !columns.get(column).number() ? 1 : 0;
  }

  private void write(int column, String text) {
    sheet.value(row, column, safe(text));
  }

  // Always a text cell, never a formula; cut where the format ends.
  private static String safe(String text) {
    String escaped =
        text.contains("_x") ? ESCAPE_LOOKALIKE.matcher(text).replaceAll("_x005F_") : text;
    return escaped.length() <= LONGEST_TEXT
        ? escaped
        : escaped.substring(0, LONGEST_TEXT - 2) + "…";
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
