package org.allervers.indicators.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.allervers.indicators.table.Count;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
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
  private static final String MUTED = "505D69";
  private static final String ALERT = "8F2D0C";
  private static final String RULE = "C9D1D8";
  private static final String SOFT = "EAF0F3";
  private static final int LINE_HEIGHT = 15;
  private static final int HIGHEST = 405;

  // A column of width 1 is about 7 pixels, in which a digit of the default font stands.
  private static final int CHARACTER_WIDTH = 7_00;
  private static final int PLAIN_SIZE = 11;
  private static final int STRONG_SIZE = 12;
  private static final int LONGEST_TEXT = 32_767;
  private static final int EXACT_DIGITS = 15;

  // A spreadsheet would read _x0041_ as the letter A.
  private static final Pattern ESCAPE_LOOKALIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final Worksheet sheet;
  private final Wording words;
  private final List<Column> columns;
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
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, columns.get(i).width());
    }
    print(stamp);
    write(0, title);
    sheet.style(row, 0).bold().fontSize(16).fontColor(ACCENT).set();
    sheet.rowHeight(row, 24);
    row++;
    write(0, stamp);
    sheet.style(row, 0).bold().fontColor(ALERT).set();
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
    write(0, text);
    sheet.range(row, 0, row, columns.size() - 1).merge();
    sheet.style(row, 0).wrapText(true).verticalAlignment("top").fontColor(MUTED).set();
    needs(text, columns.stream().mapToInt(Column::width).sum(), PLAIN_SIZE);
    endLine();
  }

  /** A name and its value, in the first two columns. */
  void fact(String name, String value) {
    write(0, name);
    sheet.style(row, 0).fontColor(MUTED).set();
    write(1, value);
    sheet.style(row, 1).bold().set();
    row++;
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
      needs(columns.get(i).heading(), columns.get(i).width() - indent(i), STRONG_SIZE);
    }
    sheet.repeatRows(row);
    endLine();
  }

  /** Ends the line, which becomes as high as its longest text needs. */
  void endLine() {
    // Not every program measures wrapped text by itself when it opens a file.
    sheet.rowHeight(row, Math.min(LINE_HEIGHT * lines, HIGHEST));
    lines = 1;
    row++;
  }

  void text(int column, String value, Look look) {
    write(column, value);
    style(column, look)
        .wrapText(true)
        .horizontalAlignment(columns.get(column).number() ? "right" : "left")
        .indent(indent(column))
        .set();
    needs(
        value,
        columns.get(column).width() - indent(column),
        look == Look.PLAIN || look == Look.ASIDE ? PLAIN_SIZE : STRONG_SIZE);
  }

  void link(int column, String sheetName, String shown) {
    sheet.hyperlink(row, column, HyperLink.internal("'" + sheetName + "'!A1", safe(shown)));
    style(column, Look.PLAIN).underlined().fontColor(ACCENT).set();
  }

  /** A number, or "n.c." as a text. */
  void count(int column, Count value, Look look) {
    if (value.exact().isPresent()) {
      number(column, BigDecimal.valueOf(value.exact().getAsLong()), look);
    } else {
      text(column, words.numbers().count(value), look);
    }
  }

  /** A number; as a text where a spreadsheet would silently round it. */
  void number(int column, BigDecimal value, Look look) {
    if (value.precision() > EXACT_DIGITS) {
      text(column, words.numbers().decimal(value), look);
      return;
    }
    sheet.value(row, column, plain(value));
    style(column, look)
        .format("#,##0" + decimals(value.scale()))
        .horizontalAlignment("right")
        .set();
  }

  /** A percentage as a spreadsheet understands it: 22 % is the number 0.22 with a format. */
  void percent(int column, Optional<BigDecimal> percent, Look look) {
    if (percent.isEmpty()) {
      text(column, "", look);
      return;
    }
    sheet.value(row, column, plain(percent.get().movePointLeft(2)));
    style(column, look)
        .format("0" + decimals(percent.get().scale()) + "\"\u00A0\"%")
        .horizontalAlignment("right")
        .set();
  }

  void finish() throws IOException {
    sheet.finish();
  }

  private void needs(String text, int characters, int size) {
    int room = Math.max(1, characters - 1) * CHARACTER_WIDTH;
    lines = Math.max(
        lines,
        text.lines().mapToInt(line -> TextWidth.wrap(line, room, size).size()).sum());
  }

  // Texts keep away from the numbers on their left.
  private int indent(int column) {
    return column > 0 && !columns.get(column).number() ? 1 : 0;
  }

  private StyleSetter style(int column, Look look) {
    StyleSetter style = sheet
        .style(row, column)
        .verticalAlignment("top")
        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
        .borderColor(BorderSide.BOTTOM, RULE);
    return switch (look) {
      case PLAIN -> style;
      case STRONG -> style.bold();
      case ASIDE -> style.italic();
      case ALERT -> style.bold().fontColor(ALERT);
    };
  }

  private void write(int column, String text) {
    sheet.value(row, column, safe(text));
  }

  // Always a text cell, never a formula; cut where the format ends.
  private static String safe(String text) {
    String escaped = ESCAPE_LOOKALIKE.matcher(text).replaceAll("_x005F_");
    return escaped.length() <= LONGEST_TEXT
        ? escaped
        : escaped.substring(0, LONGEST_TEXT - 2) + "…";
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static String decimals(int scale) {
    return scale <= 0 ? "" : "." + "0".repeat(scale);
  }
}
