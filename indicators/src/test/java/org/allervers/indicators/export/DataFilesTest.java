package org.allervers.indicators.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.indicators.InternalTables;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.table.Comparison;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

class DataFilesTest {

  private static final PublishedTables LEO = Samples.leo2022();

  @Test
  void the_csv_is_this_text() {
    assertThat(Samples.csv(Samples.means(), Language.ENGLISH).lines().skip(4))
        .containsExactly(golden("means.csv").lines().toArray(String[]::new));
  }

  @Test
  void the_json_is_this_text() {
    assertThat(Samples.json(Samples.means())).isEqualTo(golden("means.json").strip());
  }

  @Test
  void the_json_gives_the_tables_back() {
    for (PublishedTables tables : List.of(LEO, Samples.means(), nasty())) {
      String json = Samples.json(tables);
      assertThat(ReadJson.tables(json))
          .isEqualTo(tables.tables().stream().map(DataFilesTest::asPrinted).toList());
      assertThat(ReadJson.discrepancies(json)).isEqualTo(tables.discrepancies());
    }
  }

  @Test
  void the_json_is_canonical_and_names_stamp_and_hashes() {
    String json = Samples.json(LEO);
    JsonNode tree = ReadJson.tree(json);
    assertThat(tree.at("/stamp/fr").textValue()).isEqualTo(LEO.stamp().fr());
    assertThat(tree.get("definitionsHash").textValue()).isEqualTo(LEO.definitionsHash());
    assertThat(tree.toString()).isEqualTo(json);
    assertSorted(tree);
  }

  @Test
  void the_csv_gives_every_figure_back() {
    for (PublishedTables tables : List.of(LEO, Samples.means(), nasty())) {
      List<Map<String, String>> records = ReadCsv.named(Samples.csv(tables, Language.FRENCH));
      assertThat(records.get(0)).containsEntry("text", tables.stamp().fr());
      assertThat(records)
          .anyMatch(record -> record.get("kind").equals("DEFINITIONS")
              && record.get("sha256").equals(tables.definitionsHash()));
      int at = 4 + 12;
      for (Table table : tables.tables()) {
        assertThat(records.get(at++))
            .containsEntry("kind", "TABLE")
            .containsEntry("sha256", table.definition().sha256())
            .containsEntry("text", table.definition().counting().fr())
            .containsEntry("total", table.base().total().text());
        for (Row row : table.rows()) {
          assertLine(records.get(at++), row);
        }
        at += (table.total().isPresent() ? 1 : 0) + table.notes().size();
      }
      assertThat(records.stream().filter(r -> r.get("kind").equals("DISCREPANCY")))
          .hasSameSizeAs(tables.discrepancies());
    }
  }

  /** The table without what its quotients were divided from. */
  private static Table asPrinted(Table table) {
    Table.Builder printed = table.toBuilder()
        .rows(table.rows().stream()
            .map(row -> row.withFraction(row.fraction().map(DataFilesTest::asPrinted)))
            .toList());
    table
        .total()
        .ifPresent(total ->
            printed.total(total.withFraction(total.fraction().map(DataFilesTest::asPrinted))));
    return printed.build();
  }

  private static Quotient asPrinted(Quotient quotient) {
    return quotient
        .value()
        .map(value -> new Quotient(
            value.unscaledValue(),
            java.math.BigInteger.TEN.pow(quotient.scale()),
            quotient.scale()))
        .orElse(Quotient.of(0, 0, quotient.scale()));
  }

  private static void assertLine(Map<String, String> record, Row row) {
    assertThat(record)
        .containsEntry("kind", row.memo() ? "MEMO" : "ROW")
        .containsEntry("row", row.code())
        .containsEntry("label", row.label().fr())
        .containsEntry("status", row.count().status().name());
    assertThat(Optional.ofNullable(record.get("count")))
        .isEqualTo(
            row.count().exact().isPresent() ? Optional.of(row.count().text()) : Optional.empty());
    assertThat(Optional.ofNullable(record.get("percent")))
        .isEqualTo(row.percent().map(Object::toString));
    assertThat(Optional.ofNullable(record.get("quotient")))
        .isEqualTo(
            row.fraction().map(one -> one.value().map(BigDecimal::toPlainString).orElse("n.d.")));
    assertThat(Optional.ofNullable(record.get("published_percent")))
        .isEqualTo(row.comparison()
            .map(Comparison::printed)
            .flatMap(printed -> printed.percent())
            .map(Object::toString));
  }

  @Test
  void every_record_has_all_fields_and_no_text_begins_a_formula() {
    List<List<String>> records = ReadCsv.records(Samples.csv(nasty(), Language.FRENCH));
    assertThat(records).allMatch(record -> record.size() == records.get(0).size());
    assertThat(records.stream().flatMap(List::stream))
        .noneMatch(field -> field.matches("(?s)[=+@\t].*"))
        .contains("'=1+1", "'@SUM(1)", "'\tvite");
    assertThat(String.join("", records.get(0))).doesNotContain("'");
  }

  @Test
  void files_are_written_as_they_go() throws IOException {
    List<Table> many = Collections.nCopies(400, LEO.tables().get(0));
    List<Integer> pieces = new ArrayList<>();
    OutputStream noting = new OutputStream() {
      @Override
      public void write(int b) {
        pieces.add(1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        pieces.add(length);
      }
    };
    CsvReport.of(Samples.published(InternalTables.of(many))).writeTo(noting);
    JsonReport.of(Samples.published(InternalTables.of(many))).writeTo(noting);
    assertThat(pieces).hasSizeGreaterThan(50).allMatch(length -> length <= 1 << 16);
  }

  @Test
  void a_stream_that_refuses_is_told() {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("no space left");
      }
    };
    assertThatThrownBy(() -> CsvReport.of(LEO).writeTo(full)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> JsonReport.of(LEO).writeTo(full)).isInstanceOf(IOException.class);
  }

  /** Labels that a spreadsheet must not obey, and one longer than its cells. */
  private static PublishedTables nasty() {
    Table.Builder table = Samples.table("T;1", "=HYPERLINK(\"x\")");
    for (String label : List.of(
        "=1+1", "@SUM(1)", "+3", "-3", "\tvite", "a\r\nb", "l'\"an\", là", "x".repeat(40_000))) {
      table.addRow(Row.of(label, Label.ofBoth(label), Count.of(1), Optional.empty()));
    }
    return Samples.only(table.build());
  }

  private static void assertSorted(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    assertThat(keys).isSorted();
    node.forEach(DataFilesTest::assertSorted);
  }

  private static String golden(String name) {
    return Samples.resource(name);
  }
}
