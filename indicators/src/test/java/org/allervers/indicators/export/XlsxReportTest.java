package org.allervers.indicators.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.export.ReadWorkbook.Cell;
import org.allervers.indicators.table.Base;
import org.allervers.indicators.table.Comparison;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Percent;
import org.allervers.indicators.table.PercentBase;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReportTest {

  private static final PublishedTables LEO = Samples.leo2022();
  private static final ReadWorkbook WORKBOOK = ReadWorkbook.of(Samples.xlsx(LEO));

  @Test
  void holds_a_summary_then_one_sheet_per_indicator_then_discrepancies_and_definitions() {
    List<String> ids = LEO.tables().stream().map(Table::id).toList();
    assertThat(WORKBOOK.sheetNames())
        .containsExactlyElementsOf(Stream.of(
                List.of("Synthèse"),
                ids,
                List.of(
                    "Écarts de la publication", "Secret statistique", "Définitions", "Structure"))
            .flatMap(List::stream)
            .toList());
  }

  @Test
  void every_line_of_every_table_stands_in_its_sheet_cell_by_cell() {
    for (Table table : LEO.tables()) {
      List<Map<String, Cell>> rows = WORKBOOK.rows(table.id());
      for (Row row : table.rows()) {
        String label = row.label().fr() + (row.memo() ? " (hors somme)" : "");
        assertLine(table, rows, label, row.count(), row.percent(), row.comparison());
      }
      table
          .total()
          .ifPresent(total -> assertLine(
              table, rows, total.label().fr(), total.count(), total.percent(), total.comparison()));
      Map<String, String> columns = columns(rows);
      Map<String, Cell> first = rows.get(rows.indexOf(heading(rows)) + 1);
      assertThat(first.get(columns.get("n connus")).number())
          .isEqualByComparingTo(BigDecimal.valueOf(table.base().known().exact().orElseThrow()));
      assertThat(first.get(columns.get("N total")).number())
          .isEqualByComparingTo(BigDecimal.valueOf(table.base().total().exact().orElseThrow()));
    }
  }

  @Test
  void every_sheet_carries_the_stamp_and_prints_on_landscape_pages() {
    for (String sheet : WORKBOOK.sheetNames()) {
      assertThat(WORKBOOK.rows(sheet).get(1).get("A").text())
          .isEqualTo(LEO.stamp().fr());
      assertThat(WORKBOOK.xml(sheet))
          .contains("orientation=\"landscape\"")
          .contains("fitToPage=\"true\"")
          .contains("fitToWidth=\"1\" fitToHeight=\"0\"")
          .contains("state=\"frozen\"")
          .containsPattern("<oddHeader>[^<]*Secret statistique appliqu");
    }
  }

  @Test
  void the_summary_links_to_every_sheet_and_names_the_hash() {
    String xml = ReadWorkbook.plain(WORKBOOK.xml("Synthèse"));
    for (String sheet : WORKBOOK.sheetNames().subList(1, WORKBOOK.sheetNames().size())) {
      assertThat(xml).contains("location=\"'" + sheet + "'!A1\"");
    }
    assertThat(texts(WORKBOOK.rows("Synthèse"))).contains(LEO.definitionsHash(), "année 2022");
  }

  @Test
  void lists_the_discrepancies_with_both_figures() {
    List<Map<String, Cell>> rows = WORKBOOK.rows("Écarts de la publication");
    int first = rows.indexOf(heading(rows)) + 1;
    assertThat(rows).hasSize(first + LEO.discrepancies().size());
    for (int i = 0; i < LEO.discrepancies().size(); i++) {
      Discrepancy discrepancy = LEO.discrepancies().get(i);
      Map<String, Cell> row = rows.get(first + i);
      assertThat(row.get("B").text())
          .isEqualTo(String.join(", ", discrepancy.place().tables()));
      discrepancy
          .printed()
          .ifPresent(value -> assertThat(row.get("E").number()).isEqualByComparingTo(value));
      discrepancy
          .recomputed()
          .ifPresent(value -> assertThat(row.get("F").number()).isEqualByComparingTo(value));
      assertThat(row.get("G").text()).isEqualTo(discrepancy.sentence().fr());
    }
  }

  @Test
  void a_total_that_differs_from_the_printed_one_says_so() {
    List<Map<String, Cell>> rows = WORKBOOK.rows("LEO-17");
    Map<String, String> columns = columns(rows);
    Map<String, Cell> total = line(rows, "Total général");
    assertThat(total.get(columns.get("Écart (nombre)")).number()).isEqualByComparingTo("2");
    assertThat(total.get(columns.get("Constat")).text()).isEqualTo("écart sur le nombre");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=HYPERLINK(\"http://example.org\";\"x\")",
        "\t=1",
        "'=1",
        "<script>&amp;",
        "_x003D_1",
        "12",
        "مأوى",
        "🏕️ tente"
      })
  void labels_stay_texts_whatever_they_begin_with(String label) {
    ReadWorkbook workbook = ReadWorkbook.of(Samples.xlsx(Samples.only(
        Samples.table("T-1", label).addRow(Samples.row(label, 3, 26)).build())));
    String stored = label.replace("_x003D_", "_x005F_x003D_");
    assertThat(line(workbook.rows("T-1"), stored).get("C").number()).isEqualByComparingTo("3");
    for (String sheet : workbook.sheetNames()) {
      assertThat(workbook.xml(sheet)).doesNotContain("<f>", "<f ");
    }
  }

  @Test
  void a_percentage_is_a_number_with_the_decimals_of_its_definition() {
    Row row = Row.of("a", Label.ofBoth("a"), Count.of(1), Percent.of(1, 3, 1));
    ReadWorkbook workbook = ReadWorkbook.of(
        Samples.xlsx(Samples.only(Samples.table("T-1", "Titre").addRow(row).build())));
    Cell cell = line(workbook.rows("T-1"), "a").get("D");
    assertThat(cell.number()).isEqualByComparingTo("0.333");
    assertThat(workbook.entry("xl/styles.xml")).contains("0.0&quot;&#xa0;&quot;%");
  }

  @Test
  void a_withheld_count_is_the_text_nc_and_never_a_number() {
    Table table = Samples.table("T-1", "Titre")
        .addRow(Row.of("a", Label.ofBoth("caché"), Count.withheld(), Optional.empty()))
        .addRow(Samples.row("zéro", 0, 26))
        .total(Total.of(Label.ofBoth("Total"), Count.withheld(), Optional.empty()))
        .base(new Base(PercentBase.KNOWN, Count.withheld(), Count.of(51)))
        .build();
    List<Map<String, Cell>> rows =
        ReadWorkbook.of(Samples.xlsx(Samples.only(table))).rows("T-1");
    Map<String, String> columns = columns(rows);
    assertThat(line(rows, "caché").get(columns.get("Nombre")).text()).isEqualTo("n.c.");
    assertThat(line(rows, "caché").get(columns.get("n connus")).text()).isEqualTo("n.c.");
    assertThat(line(rows, "Total").get(columns.get("Nombre")).text()).isEqualTo("n.c.");
    assertThat(line(rows, "zéro").get(columns.get("Nombre")).number()).isZero();
  }

  @Test
  void all_scopes_of_an_indicator_stand_in_one_sheet() {
    Table vdl = Samples.table("T-1", "Âge")
        .scope(Samples.scope("VDL"))
        .addRow(Samples.row("18-30", 4, 18))
        .build();
    Table lun = vdl.toBuilder().scope(Samples.scope("LUN")).build();
    ReadWorkbook workbook = ReadWorkbook.of(Samples.xlsx(Samples.only(vdl, lun)));
    assertThat(workbook.sheetNames()).hasSize(5);
    assertThat(texts(workbook.rows("T-1"))).contains("Val-de-Lorraine", "Lunévillois");
  }

  @Test
  void nothing_to_report_is_still_a_workbook() {
    ReadWorkbook workbook = ReadWorkbook.of(Samples.xlsx(Samples.only()));
    assertThat(workbook.sheetNames())
        .containsExactly("Synthèse", "Secret statistique", "Définitions", "Structure");
    ReadWorkbook empty =
        ReadWorkbook.of(Samples.xlsx(Samples.only(Samples.table("T-0", "Vide").build())));
    assertThat(texts(empty.rows("T-0"))).contains("Ce tableau n’a aucune ligne.");
  }

  @Test
  void a_text_beyond_the_limit_of_the_format_is_cut() {
    Row row = Samples.row("x".repeat(40_000), 1, 2);
    ReadWorkbook workbook = ReadWorkbook.of(
        Samples.xlsx(Samples.only(Samples.table("T-1", "Titre").addRow(row).build())));
    assertThat(texts(workbook.rows("T-1"))).allMatch(text -> text.length() <= 32_767);
  }

  private static void assertLine(
      Table table,
      List<Map<String, Cell>> rows,
      String label,
      Count count,
      Optional<BigDecimal> percent,
      Optional<Comparison> comparison) {
    Map<String, String> columns = columns(rows);
    Map<String, Cell> line = line(rows, label);
    assertThat(line.get("A").text()).isEqualTo(table.scope().label().fr());
    assertThat(line.get(columns.get("Nombre")).number())
        .isEqualByComparingTo(BigDecimal.valueOf(count.exact().orElseThrow()));
    percent.ifPresent(value -> assertThat(line.get(columns.get("%")).number())
        .isEqualByComparingTo(value.movePointLeft(2)));
    assertThat(comparison).isPresent();
    assertThat(line.get(columns.get("Nombre publié")).number())
        .isEqualByComparingTo(
            BigDecimal.valueOf(comparison.get().printed().count().orElseThrow()));
    comparison
        .get()
        .printed()
        .percent()
        .ifPresent(value -> assertThat(line.get(columns.get("% publié")).number())
            .isEqualByComparingTo(value.movePointLeft(2)));
    assertThat(line.get(columns.get("Constat")).text())
        .isEqualTo(new Phrases(Wording.FRENCH).verdict(comparison.get()));
  }

  private static Map<String, Cell> line(List<Map<String, Cell>> rows, String label) {
    return rows.stream()
        .skip(rows.indexOf(heading(rows)) + 1)
        .filter(row -> row.containsKey("B") && label.equals(row.get("B").text()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line " + label));
  }

  private static Map<String, Cell> heading(List<Map<String, Cell>> rows) {
    return rows.stream()
        .filter(row -> row.containsKey("A") && row.size() > 4)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> columns(List<Map<String, Cell>> rows) {
    Map<String, String> columns = new HashMap<>();
    heading(rows).forEach((letter, cell) -> columns.put(cell.text(), letter));
    return columns;
  }

  private static List<String> texts(List<Map<String, Cell>> rows) {
    return rows.stream()
        .flatMap(row -> row.values().stream())
        .map(Cell::text)
        .filter(text -> text != null)
        .toList();
  }
}
