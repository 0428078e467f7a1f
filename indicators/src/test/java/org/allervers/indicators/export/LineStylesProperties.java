package org.allervers.indicators.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.allervers.indicators.export.ReportSheet.Column;
import org.allervers.indicators.export.ReportSheet.Look;
import org.dhatim.fastexcel.Workbook;

class LineStylesProperties {

  private static final List<Column> COLUMNS = List.of(
      new Column("a", 20, false),
      new Column("b", 10, true),
      new Column("c", 10, true),
      new Column("d", 20, false));
  private static final int FIRST_ROW = 3;
  private static final Pattern CELL =
      Pattern.compile("<c r=\"([A-Z]+\\d+)\"(?: s=\"(\\d+)\")?[^>]*>(.*?)</c>");

  private static final Map<List<Object>, Seen> ALONE = new ConcurrentHashMap<>();

  private enum Content {
    NOTHING,
    BLANK,
    TEXT,
    WHOLE,
    TENTHS,
    SHARE
  }

  private enum Ending {
    LINE,
    LINE_AND_SKIP,
    LINE_AND_SENTENCE
  }

  private record One(Content content, Look look) {}

  record Line(List<One> cells, Ending ending) {}

  /** How a cell looks: its font and border, which an empty cell shows too, and what only a value shows. */
  private record Seen(boolean isEmpty, String frame, String inner) {}

  @Property(tries = 40)
  void a_cell_looks_among_others_as_it_does_alone(@ForAll("sheets") List<Line> lines) {
    Map<String, Seen> among = written(lines);
    int row = FIRST_ROW;
    for (Line line : lines) {
      for (int c = 0; c < COLUMNS.size(); c++) {
        assertCell(among, row, c, line.cells().get(c));
      }
      row += line.ending() == Ending.LINE ? 1 : 2;
    }
  }

  private static void assertCell(Map<String, Seen> among, int row, int column, One one) {
    Seen seen = among.get(address(row, column));
    if (one.content() == Content.NOTHING) {
      assertThat(seen == null || (seen.isEmpty() && !seen.frame().contains("thin")))
          .isTrue();
      return;
    }
    Seen alone = ALONE.computeIfAbsent(List.of(column, one), key -> alone(column, one));
    assertThat(seen).isNotNull();
    assertThat(seen.frame()).contains("thin").isEqualTo(alone.frame());
    assertThat(seen.isEmpty()).isEqualTo(one.content() == Content.BLANK);
    if (!seen.isEmpty()) {
      assertThat(seen.inner()).contains("vertical=\"top\"").isEqualTo(alone.inner());
    }
  }

  private static Seen alone(int column, One one) {
    List<One> cells = new ArrayList<>();
    for (int c = 0; c < COLUMNS.size(); c++) {
      cells.add(c == column ? one : new One(Content.NOTHING, Look.PLAIN));
    }
    return written(List.of(new Line(cells, Ending.LINE))).get(address(FIRST_ROW, column));
  }

  private static Map<String, Seen> written(List<Line> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      ReportSheet sheet =
          new ReportSheet(workbook, Wording.FRENCH, "sheet", "title", "stamp", COLUMNS);
      sheet.sentence("before");
      for (Line line : lines) {
        for (int c = 0; c < COLUMNS.size(); c++) {
          write(sheet, c, line.cells().get(c));
        }
        sheet.endLine();
        switch (line.ending()) {
          case LINE -> {}
          case LINE_AND_SKIP -> sheet.skip();
          case LINE_AND_SENTENCE -> sheet.sentence("between");
        }
      }
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteArrayOutputStream settled = new ByteArrayOutputStream();
    try {
      ReproducibleZip.rewrite(ByteBuffer.wrap(out.toByteArray()), settled);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seen(ReadWorkbook.of(settled.toByteArray()));
  }

  private static void write(ReportSheet sheet, int column, One one) {
    switch (one.content()) {
      case NOTHING -> {}
      case BLANK -> sheet.text(column, "", one.look());
      case TEXT -> sheet.text(column, "text", one.look());
      case WHOLE -> sheet.number(column, BigDecimal.TEN, one.look());
      case TENTHS -> sheet.number(column, new BigDecimal("1.5"), one.look());
      case SHARE -> sheet.percent(column, Optional.of(new BigDecimal("12.5")), one.look());
    }
  }

  private static Map<String, Seen> seen(ReadWorkbook workbook) {
    String styles = workbook.entry("xl/styles.xml");
    List<String> fonts = items(styles, "fonts", "<font>.*?</font>");
    List<String> borders = items(styles, "borders", "<border.*?</border>");
    List<String> formats = items(styles, "cellXfs", "<xf [^>]*?(?:/>|>.*?</xf>)");
    Map<String, Seen> seen = new HashMap<>();
    Matcher cell = CELL.matcher(workbook.xml("sheet"));
    while (cell.find()) {
      String format = formats.get(cell.group(2) == null ? 0 : Integer.parseInt(cell.group(2)));
      String number = "numFmtId=\"" + attribute(format, "numFmtId") + "\" formatCode=\"[^\"]*\"";
      seen.put(
          cell.group(1),
          new Seen(
              cell.group(3).isEmpty(),
              fonts.get(attribute(format, "fontId")) + borders.get(attribute(format, "borderId")),
              first(format, "<alignment[^>]*>")
                  + first(styles, number).replaceAll("numFmtId=\"\\d+\"", "")));
    }
    return seen;
  }

  private static List<String> items(String styles, String section, String item) {
    String all = first(styles, "<" + section + " .*?</" + section + ">");
    return Pattern.compile(item).matcher(all).results().map(MatchResult::group).toList();
  }

  private static int attribute(String xml, String name) {
    Matcher found = Pattern.compile(name + "=\"(\\d+)\"").matcher(xml);
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private static String first(String xml, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(xml);
    return found.find() ? found.group() : "";
  }

  private static String address(int row, int column) {
    return "ABCD".charAt(column) + Integer.toString(row + 1);
  }

  @Provide
  Arbitrary<List<Line>> sheets() {
    Arbitrary<Content> content = Arbitraries.of(Content.class);
    Arbitrary<Look> look = Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(Look.PLAIN)), Tuple.of(3, Arbitraries.of(Look.class)));
    Arbitrary<One> cell = Combinators.combine(content, look).as(One::new);
    return Combinators.combine(cell.list().ofSize(COLUMNS.size()), Arbitraries.of(Ending.class))
        .as(Line::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }
}
