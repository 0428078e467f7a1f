package org.allervers.examples.manoreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.allervers.core.json.JsonRecord;
import org.allervers.crypto.mano.ManoException;
import org.allervers.indicators.disclosure.DisclosureAudit;
import org.allervers.indicators.disclosure.UnreadableReportException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The organisation of the demonstration, from its pages to each file. */
class WholeReportTest {

  private static final Path CLEAR = Path.of("../../core/src/test/resources/mano");

  @TempDir
  private static Path folder;

  private static String printed = "";
  private static int code = -1;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void demonstrate() throws IOException, ManoException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    code = Demonstration.run(CLEAR, folder, stream(bytes));
    printed = bytes.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static JsonRecord read(String name) throws IOException {
    return JsonRecord.read(Files.readAllBytes(folder.resolve("report").resolve(name)))
        .value()
        .orElseThrow();
  }

  private int run(String to, String... more) {
    List<String> arguments = new ArrayList<>(List.of(
        "--pages",
        folder.resolve("pages").toString(),
        "--out",
        folder.resolve(to).toString()));
    arguments.addAll(List.of(more));
    return ManoReport.run(
        arguments.toArray(new String[0]),
        new Demonstration.Known(),
        false,
        stream(out),
        stream(err));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void all_of_it_is_written_and_said() throws IOException {
    assertThat(printed)
        .contains("Personnes : 100", "Conversion : ", "aucun chiffre masqué ne se retrouve")
        .contains("Rapprochement : ");
    assertThat(code).isEqualTo(ExitCode.FAILED_ROWS.code());
    try (Stream<Path> files = Files.list(folder.resolve("report"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "import.html",
              "import.json",
              "reconciliation-2024-v2.html",
              "reconciliation-2024-v2.json",
              "report-2024-v2.csv",
              "report-2024-v2.html",
              "report-2024-v2.json",
              "report-2024-v2.xlsx");
    }
  }

  @Test
  void what_is_confidential_is_its_owners_alone() throws IOException {
    Path report = folder.resolve("report");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(report)) {
      for (Path file : files.toList()) {
        boolean mayLeave = file.getFileName().toString().startsWith("report-");
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        assertThat(permissions).isEqualTo(mayLeave ? "rw-r--r--" : "rw-------");
      }
    }
  }

  @Test
  void no_file_says_a_name_and_what_may_leave_says_no_person() throws IOException {
    List<JsonRecord> persons = new ArrayList<>();
    for (String line : Files.readAllLines(CLEAR.resolve("Person.jsonl"))) {
      persons.add(JsonRecord.read(line).value().orElseThrow());
    }
    assertThat(persons).hasSizeGreaterThan(20);
    for (String name : List.of("import", "reconciliation-2024-v2", "report-2024-v2")) {
      String text = Files.readString(folder.resolve("report").resolve(name + ".html"))
          + Files.readString(folder.resolve("report").resolve(name + ".json"));
      for (JsonRecord person : persons) {
        String called =
            person.record("content").flatMap(one -> one.text("name")).orElseThrow();
        String id = person.record("row").flatMap(one -> one.text("_id")).orElseThrow();
        assertThat(text).doesNotContain(called);
        if (name.startsWith("report")) {
          assertThat(text).doesNotContain(id);
        }
      }
    }
  }

  @Test
  void each_note_of_the_import_is_listed_and_counted() throws IOException {
    JsonRecord report = read("import.json");
    long counted = report.list("repairs").stream()
        .map(JsonRecord.class::cast)
        .flatMap(kind -> Stream.of("CERTAIN", "LIKELY", "GUESSED").map(kind::number))
        .flatMap(Optional::stream)
        .mapToLong(number -> number.longValueExact())
        .sum();
    assertThat(report.list("notes")).hasSize((int) counted);
    assertThat(counted).isGreaterThan(100);
    assertThat(report.list("notes"))
        .anySatisfy(note -> assertThat(((JsonRecord) note).text("kind")).hasValue("ORPHAN"))
        .anySatisfy(note -> assertThat(((JsonRecord) note).text("certainty")).hasValue("GUESSED"));
    assertThat(Files.readString(folder.resolve("report/import.html")))
        .contains("Ce que la conversion en dossiers répare", "À vérifier par quelqu'un")
        .contains("MedicalFile");
  }

  @Test
  void the_files_that_may_leave_withhold_and_hold() throws IOException, UnreadableReportException {
    DisclosureAudit audit =
        DisclosureAudit.attack(folder.resolve("report").resolve("report-2024-v2.json"));
    assertThat(audit.figures()).isNotEmpty();
    assertThat(audit.verdict()).isEqualTo(DisclosureAudit.Verdict.HOLDS);
  }

  @Test
  void the_reconciliation_names_defects_and_records() throws IOException {
    JsonRecord report = read("reconciliation-2024-v2.json");
    assertThat(report.yesNo("confidential")).hasValue(true);
    List<JsonRecord> different = report.list("lines").stream()
        .map(JsonRecord.class::cast)
        .filter(line -> line.holds("difference"))
        .toList();
    assertThat(different).isNotEmpty().allSatisfy(line -> {
      assertThat(line.number("difference").orElseThrow())
          .isEqualByComparingTo(
              line.number("mano").orElseThrow().subtract(line.number("ours").orElseThrow()));
    });
    assertThat(different).anySatisfy(line -> assertThat(line.list("defects")).isNotEmpty());
    assertThat(Files.readString(folder.resolve("report/reconciliation-2024-v2.html")))
        .contains("Confidentiel", "Les défauts nommés");
  }

  @Test
  void a_team_or_a_year_that_the_organisation_has_not_is_said_and_not_said_again() {
    assertThat(run("none", "--team", "Secret typé ici", "--parts", "report")).isEqualTo(1);
    assertThat(run("none", "--year", "1999", "--parts", "report", "--lang", "en"))
        .isEqualTo(1);
    assertThat(said())
        .contains("Ses équipes : ", "No record is of the period from 1999-01-01")
        .doesNotContain("Secret typé ici");
  }

  @Test
  void a_period_that_is_not_over_is_said_and_the_last_whole_year_is_taken_if_none_is() {
    assertThat(run(
            "unfinished", "--year", "2024", "--parts", "reconciliation", "--as-of", "2024-06-30"))
        .isEqualTo(3);
    assertThat(said()).contains("LA PÉRIODE N'EST PAS FINIE");
    assertThat(run(
            "ended",
            "--period",
            "2024-01-01..2030-12-31",
            "--parts",
            "reconciliation",
            "--as-of",
            "2031-01-01"))
        .isEqualTo(3);
    assertThat(said()).contains("LES DONNÉES S'ARRÊTENT LE 202");
    assertThat(run("default", "--parts", "reconciliation", "--as-of", "2023-12-31"))
        .isEqualTo(3);
    assertThat(folder.resolve("default/reconciliation-2023-v2.json")).exists();
    assertThat(run("before", "--parts", "reconciliation", "--as-of", "2023-12-30"))
        .isEqualTo(3);
    assertThat(folder.resolve("before/reconciliation-2022-v2.json")).exists();
  }

  @Test
  void the_report_of_a_team_has_a_name_of_its_own_and_no_older_file_beside_it() throws IOException {
    Path to = Files.createDirectories(folder.resolve("team"));
    Files.writeString(to.resolve("report-2024-equipe-de-jour-v2.xlsx"), "older");
    Files.writeString(to.resolve("report-2024-v2.html"), "the whole");
    assertThat(run(
            "team",
            "--year",
            "2024",
            "--as-of",
            "2031-01-01",
            "--team",
            "équipe de JOUR",
            "--parts",
            "report",
            "--formats",
            "csv"))
        .isEqualTo(3);
    assertThat(said()).contains("Relus et attaqués (json)");
    try (Stream<Path> files = Files.list(to)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("report-2024-v2.html", "report-2024-equipe-de-jour-v2.csv");
    }
  }

  @Test
  void an_organisation_that_is_not_there_is_said() {
    assertThat(run("nobody", "--organisation", "99999999-0000-4000-8000-000000000000"))
        .isEqualTo(4);
    assertThat(said()).contains("aucune ligne de l'organisation demandée");
  }
}
