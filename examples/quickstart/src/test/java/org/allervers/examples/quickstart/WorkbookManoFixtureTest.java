package org.allervers.examples.quickstart;

import static org.allervers.examples.quickstart.SealedManoFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoArchive;
import org.allervers.core.mano.ManoOpening;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoRow;
import org.allervers.core.mano.ManoSheet;
import org.allervers.core.mano.ManoSheetProblem;
import org.allervers.core.mano.ManoSheets;
import org.allervers.core.mano.ManoTable;
import org.allervers.core.mano.ManoTeam;
import org.allervers.crypto.mano.ManoException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Opens the two workbooks of the whole fictitious organisation, and reads their sheets. */
@EnabledIfSystemProperty(named = SealedManoFixture.PROPERTY, matches = ".+")
class WorkbookManoFixtureTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static SealedManoFixture fixture;
  private static ManoOrganisation organisation;

  @BeforeAll
  static void load() throws IOException, ManoException {
    fixture = new SealedManoFixture();
    ManoArchive.Builder archive = ManoArchive.builder(
            (encrypted, key) -> new ManoOpening.Refused("NOT_ASKED_FOR"))
        .organisation(SealedManoFixture.text(fixture.said(), "organisation"));
    for (ManoRow row : fixture.rows("dump.sql")) {
      if (!row.table().isSealed()) {
        archive.add(row);
      }
    }
    organisation = archive.build().organisation().orElseThrow();
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  /** The lines of a sheet as the reader of sheets takes them: an empty text for an empty cell. */
  private static List<List<String>> lines(Sheet sheet) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    int width = 0;
    try (Stream<Row> rows = sheet.openStream()) {
      for (Row row : rows.toList()) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < Math.max(width, row.getCellCount()); i++) {
          line.add(row.getOptionalCell(i).map(WorkbookManoFixtureTest::text).orElse(""));
        }
        width = lines.isEmpty() ? line.size() : width;
        lines.add(line);
      }
    }
    return lines;
  }

  /** Of a text that stands in the cell itself, as Mano's library writes it, there is no value: its text is it. */
  private static String text(Cell cell) {
    return Optional.ofNullable(cell.getText()).orElse("");
  }

  @Test
  void the_full_export_gives_the_records_that_its_cells_give() throws IOException {
    ManoSheets sheets = ManoSheets.of(organisation, ZONE);
    int records = 0;
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(fixture.path("exports/data.xlsx").toFile())) {
      for (String line : Files.readAllLines(fixture.path("exports/data.jsonl"))) {
        JsonRecord said = read(line);
        String name = SealedManoFixture.text(said, "sheet");
        List<List<String>> cells = new ArrayList<>();
        for (Object row : said.list("cells")) {
          cells.add(((List<?>) row)
              .stream().map(cell -> cell instanceof String value ? value : "").toList());
        }
        List<List<String>> opened = lines(workbook.findSheet(name).orElseThrow());
        ManoSheet read = sheets.export(name, opened.get(0), opened.subList(1, opened.size()));
        assertThat(read)
            .as(name)
            .isEqualTo(sheets.export(name, cells.get(0), cells.subList(1, cells.size())));
        assertThat(read.table())
            .contains(ManoTable.ofSqlName(SealedManoFixture.text(said, "table")).orElseThrow());
        records += read.records().size();
      }
    }
    assertThat(records).isGreaterThan(3_000);
  }

  @Test
  void the_sheet_of_persons_gives_what_each_line_is_said_to_become() throws IOException {
    JsonRecord said = read(Files.readString(fixture.path("exports/persons.json")));
    String name = SealedManoFixture.text(said, "sheet");
    ManoSheet sheet;
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(fixture.path("exports/persons.xlsx").toFile())) {
      List<List<String>> lines = lines(workbook.findSheet(name).orElseThrow());
      sheet = ManoSheets.of(organisation, ZONE)
          .persons("persons.xlsx", name, lines.get(0), lines.subList(1, lines.size()));
    }
    List<ManoRecord> records = new ArrayList<>(sheet.records());
    for (Object one : said.list("rows")) {
      JsonRecord row = (JsonRecord) one;
      int number = row.number("row").orElseThrow().intValueExact();
      JsonRecord expected = row.record("expected").orElseThrow();
      if (expected.holds("refused")) {
        assertThat(sheet.problems())
            .contains(new ManoSheetProblem(ManoSheetProblem.Reason.NO_NAME, number, 0));
        continue;
      }
      ManoRecord record = records.remove(0);
      assertThat(record.content().names())
          .as("line %d", number)
          .containsExactlyInAnyOrderElementsOf(expected.names());
      for (String key : expected.names()) {
        assertThat(plain(record, key))
            .as("line %d, %s", number, key)
            .isEqualTo(plain(expected.find(key).orElseThrow()));
      }
    }
    assertThat(records).isEmpty();
  }

  /** Days as days, teams by their names, and yes and no as words: as the workbook and its description have them. */
  private static Object plain(ManoRecord record, String key) {
    Object value = record.value(key).orElseThrow();
    if (key.equals("assignedTeams")) {
      return record.texts(key).stream()
          .map(id -> organisation.team(id).map(ManoTeam::name).orElse(id))
          .toList();
    }
    if (Map.of("birthdate", 1, "wanderingAt", 1, "followedSince", 1).containsKey(key)) {
      return record.day(key, ZONE).orElseThrow().toString();
    }
    return plain(value);
  }

  private static Object plain(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "Oui" : "Non";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value;
  }
}
