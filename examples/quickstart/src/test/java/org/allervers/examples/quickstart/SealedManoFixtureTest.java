package org.allervers.examples.quickstart;

import static org.allervers.examples.quickstart.SealedManoFixture.at;
import static org.allervers.examples.quickstart.SealedManoFixture.contentOf;
import static org.allervers.examples.quickstart.SealedManoFixture.open;
import static org.allervers.examples.quickstart.SealedManoFixture.read;
import static org.allervers.examples.quickstart.SealedManoFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoDump;
import org.allervers.core.mano.ManoReading;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoRow;
import org.allervers.core.mano.ManoRowProblem;
import org.allervers.core.mano.ManoTable;
import org.allervers.crypto.mano.ManoException;
import org.allervers.crypto.mano.ManoKey;
import org.allervers.crypto.mano.ManoOpened;
import org.allervers.crypto.mano.ManoReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Reads the whole fictitious organisation that {@code .ci/mano-fixture.sh} makes with real libsodium, and compares every row
 * with what was sealed. The script names the folder; without it there is nothing to read.
 */
@EnabledIfSystemProperty(named = SealedManoFixture.PROPERTY, matches = ".+")
class SealedManoFixtureTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final Set<String> SEALED = Set.of("encrypted", "encryptedEntityKey");

  private static SealedManoFixture fixture;

  @BeforeAll
  static void load() throws IOException, ManoException {
    fixture = new SealedManoFixture();
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void every_row_of_the_dump_opens_to_what_was_sealed_or_says_why_not() throws IOException {
    Map<String, Map<String, Integer>> found = new TreeMap<>();
    for (ManoRow row : fixture.rows("dump.sql")) {
      JsonRecord clear = fixture.clear(row);
      assertThat(statusOf(row)).as(at(row)).isEqualTo(text(clear, "status"));
      assertColumns(row, clear.record("row").orElseThrow());
      if (row.table().isSealed() && clear.holds("content") && opens(row)) {
        assertThat(contentOf(row, fixture.reader())).as(at(row)).isEqualTo(clear.record("content"));
      }
      Map<String, Integer> counts =
          found.computeIfAbsent(row.table().sqlName(), table -> new TreeMap<>());
      counts.merge("rows", 1, Integer::sum);
      counts.merge(text(clear, "status"), 1, Integer::sum);
      if (row.columns().holds("deletedAt")) {
        counts.merge("deleted", 1, Integer::sum);
      }
    }
    assertThat(found).isEqualTo(saidCounts());
  }

  @Test
  void tables_that_are_not_of_mano_are_counted() throws IOException {
    try (ManoDump dump = ManoDump.of(Files.newInputStream(fixture.path("dump.sql")))) {
      while (dump.next().isPresent()) {
        assertThat(dump.unknownTables()).hasSizeLessThan(4);
      }
      assertThat(dump.unknownTables())
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("OrganisationLog", 1L, "OrphanedFile", 0L, "SequelizeMeta", 3L));
    }
  }

  @Test
  void the_pages_say_what_the_dump_says() throws IOException {
    Map<String, ManoRow> dump = new HashMap<>();
    for (ManoRow row : fixture.rows("dump.sql")) {
      if (ManoTable.ofApiPath(row.table().apiPath()).isPresent() && !fixture.isForeign(row)) {
        dump.put(at(row), row);
      }
    }
    Map<String, Integer> seen = new HashMap<>();
    for (Map.Entry<ManoTable, Path> file : fixture.pages()) {
      JsonRecord page = read(Files.readString(file.getValue()));
      for (Object one : page.list("data")) {
        ManoRow row = new ManoRow(file.getKey(), (JsonRecord) one);
        ManoRow same = Objects.requireNonNull(dump.get(at(row)), at(row));
        assertThat(row.encrypted()).isEqualTo(same.encrypted());
        assertThat(row.encryptedEntityKey()).isEqualTo(same.encryptedEntityKey());
        seen.merge(at(row), 1, Integer::sum);
      }
    }
    dump.values()
        .removeIf(
            row -> Set.of("organisation", "person-backup").contains(row.table().apiPath()));
    assertThat(seen.keySet()).isEqualTo(dump.keySet());
    assertThat(seen.values()).filteredOn(times -> times > 1).containsExactly(2);
  }

  @Test
  void a_dump_that_is_cut_gives_its_whole_rows_and_says_so() throws IOException {
    List<ManoReading> readings = fixture.readings("dump-truncated.sql");
    Map<String, Object> whole = new TreeMap<>();
    for (ManoReading one : readings.subList(0, readings.size() - 1)) {
      whole.merge(
          ((ManoRow) one).table().sqlName(),
          BigDecimal.ONE,
          (a, b) -> ((BigDecimal) a).add((BigDecimal) b));
    }
    JsonRecord variant = fixture.variant("dump-truncated.sql");
    assertThat(JsonRecord.of(whole)).isEqualTo(variant.record("wholeRows").orElseThrow());
    assertThat(readings.get(readings.size() - 1))
        .isInstanceOfSatisfying(ManoRowProblem.class, problem -> {
          assertThat(problem.reason()).isEqualTo(ManoRowProblem.Reason.TRUNCATED);
          assertThat(problem.table().map(ManoTable::sqlName)).isEqualTo(variant.text("cutTable"));
        });
  }

  @Test
  void another_organisation_does_not_open() throws IOException, ManoException {
    char[] theirs =
        text(fixture.variant("dump-other-organisation.sql"), "passphrase").toCharArray();
    try (ManoReader their = ManoReader.of(ManoKey.derive(theirs))) {
      List<ManoRow> rows = fixture.rows("dump-other-organisation.sql");
      for (ManoRow row : rows) {
        if (row.table().isSealed()) {
          assertThat(open(row, fixture.reader())).isInstanceOf(ManoOpened.Refused.class);
          assertThat(open(row, their)).isInstanceOf(ManoOpened.Intact.class);
        }
      }
      assertThat(rows).hasSizeGreaterThan(20);
      String verification = verification(rows);
      assertThat(fixture.reader().openVerification(verification))
          .isInstanceOf(ManoOpened.Refused.class);
      assertThat(their.openVerification(verification)).isInstanceOf(ManoOpened.Intact.class);
    }
    assertThat(fixture.reader().openVerification(verification(fixture.rows("dump.sql"))))
        .isInstanceOfSatisfying(
            ManoOpened.Intact.class, opened -> assertThat(opened.candidate()).isZero());
  }

  @Test
  void slashes_are_freed_where_a_change_of_passphrase_left_backslashes() throws IOException {
    Map<String, ManoRow> dump = new HashMap<>();
    fixture.rows("dump.sql").forEach(row -> dump.put(at(row), row));
    // Closed with the fixture.reader() it is made from.
    ManoReader repairing = fixture.reader().repairingSlashes();
    int repaired = 0;
    for (JsonRecord planted : fixture.planted()) {
      if (text(planted, "kind").matches("slash-[123]")) {
        ManoRow row =
            Objects.requireNonNull(dump.get(text(planted, "table") + " " + text(planted, "rowId")));
        assertThat(contentOf(row, repairing).orElseThrow().find(text(planted, "field")))
            .as(text(planted, "id"))
            .isEqualTo(planted.find("expected"));
        repaired++;
      }
    }
    assertThat(repaired).isEqualTo(23);
  }

  @Test
  void the_full_export_holds_the_cells_that_are_said() throws IOException {
    int cells = 0;
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(fixture.path("exports/data.xlsx").toFile())) {
      for (String line : Files.readAllLines(fixture.path("exports/data.jsonl"))) {
        JsonRecord one = read(line);
        Sheet sheet = workbook.findSheet(text(one, "sheet")).orElseThrow();
        List<Object> expected = one.list("cells");
        List<Row> rows = sheet.read();
        assertThat(rows).hasSameSizeAs(expected);
        for (int i = 0; i < rows.size(); i++) {
          List<?> said = (List<?>) expected.get(i);
          for (int column = 0; column < said.size(); column++) {
            Object value = said.get(column);
            // Mano's texts stand in the cells themselves, as those of formulas do (t="str").
            assertThat(rows.get(i).getOptionalCell(column).map(Cell::getText).orElse(""))
                .isEqualTo(value instanceof String text ? text : "");
            cells++;
          }
        }
      }
    }
    assertThat(cells).isGreaterThan(20_000);
  }

  private static String verification(List<ManoRow> rows) {
    return rows.stream()
        .filter(row -> row.table() == ManoTable.ORGANISATION)
        .map(row -> row.columns().text("encryptedVerificationKey").orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  private static String statusOf(ManoRow row) {
    if (!row.table().isSealed()) {
      return "clear";
    }
    if (fixture.isForeign(row)) {
      return "other-organisation";
    }
    if (row.encrypted().isEmpty() || row.encryptedEntityKey().isEmpty()) {
      return "no-columns";
    }
    if (open(row, fixture.reader()) instanceof ManoOpened.Intact opened) {
      if (JsonRecord.read(opened.payload()).value().isEmpty()) {
        return "broken-json";
      }
      return opened.candidate() == 0 ? "ok" : "older-key";
    }
    return "refused";
  }

  private static boolean opens(ManoRow row) {
    return open(row, fixture.reader()) instanceof ManoOpened.Intact;
  }

  /** Moments are written in two ways; everything else is the same in a dump and in the interface. */
  private static void assertColumns(ManoRow row, JsonRecord expected) {
    ManoRecord dumped = new ManoRecord(row.table(), row.columns(), JsonRecord.empty());
    ManoRecord given = new ManoRecord(row.table(), expected, JsonRecord.empty());
    for (String name : row.columns().names()) {
      if (!SEALED.contains(name) && !row.columns().find(name).equals(expected.find(name))) {
        assertThat(dumped.instant(name, ZONE))
            .as("%s %s", at(row), name)
            .isPresent()
            .isEqualTo(given.instant(name, ZONE));
      }
    }
    assertThat(row.columns().names()).containsAll(expected.names());
  }

  private static Map<String, Map<String, Integer>> saidCounts() {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    JsonRecord tables = fixture.said().record("counts").orElseThrow();
    for (String table : tables.names()) {
      JsonRecord one = tables.record(table).orElseThrow();
      Map<String, Integer> numbers = new TreeMap<>();
      for (String name : one.names()) {
        int number = one.number(name).orElseThrow().intValueExact();
        if (number > 0) {
          numbers.put(name, number);
        }
      }
      counts.put(table, numbers);
    }
    return counts;
  }
}
