package org.allervers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allervers.crypto.CryptoException;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.disclosure.LedgerException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

  private static final ByteArrayOutputStream SUMMARY = new ByteArrayOutputStream();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir
  private Path folder;

  @TempDir
  private static Path shared;

  @BeforeAll
  static void run_once() {
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    int code =
        Quickstart.run(new String[] {shared.toString()}, stream(SUMMARY), stream(complaints));
    assertThat(code).isEqualTo(Quickstart.DONE);
    assertThat(complaints.size()).isZero();
  }

  private int run(String... arguments) {
    return Quickstart.run(arguments, stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String printed() {
    return text(out);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_summary_says_what_was_read_found_counted_and_written() {
    assertThat(text(SUMMARY))
        .contains("[1/8]", "[8/8]")
        .contains("205 enregistrements scellés", "0 refusés", "51 dossiers entiers")
        .contains("0 remarque(s)")
        .contains("51 dossiers en une passe, 0 mis de côté")
        .contains("rapport-leo-2022-seuil-11.xlsx", "rapport-leo-2022-seuil-11.html", "SHA-256")
        .contains("rapport-leo-2022-seuil-5.xlsx", "rapport-leo-2022-seuil-5.html")
        .contains("rapport-leo-2022-seuil-11.csv", "rapport-leo-2022-seuil-5.json")
        .contains("imprimés par LEO : 218, retrouvés : 217, mal imprimés : 1")
        .contains("Tous les tableaux sont égaux")
        .doesNotContain("ÉCART");
    for (int table = 1; table <= 23; table++) {
      assertThat(text(SUMMARY)).contains(String.format("  LEO-%02d  ", table));
    }
  }

  @Test
  void the_summary_lists_what_does_not_agree_in_the_publication() {
    assertThat(text(SUMMARY))
        .contains("108, les lignes donnent 110")
        .contains("34 personnes", "en compte 35")
        .contains("donnent 102 %", "donnent 99 %")
        .contains("21 %, 8/37 donne 22 %", "9 %, 4/41 donne 10 %", "13 %, 6/44 donne 14 %")
        .contains("33 valeurs pour 32 personnes")
        .contains("40 sur 51");
  }

  @Test
  void both_reports_are_released_and_each_attack_fails() {
    assertThat(text(SUMMARY))
        .contains("Publié : seuil strict, 11 personnes", "Publié : petite équipe, 5 personnes")
        .contains("chiffres communiqués : ", "certificat, gardé ici : ")
        .doesNotContain("REFUSÉ", "INDÉCIS", "NE TIENT PAS");
    assertThat(text(SUMMARY).split("la politique tient", -1)).hasSize(1 + 4);
  }

  @Test
  void the_ledger_is_sealed_and_what_an_earlier_release_costs_is_told() throws IOException {
    assertThat(text(SUMMARY))
        .containsPattern("registre scellé, relu : 1 diffusion, tête [0-9a-f]{16}")
        .containsPattern("seule, elle en dirait [0-9]+ : [0-9]+ de plus sont masqués");
    try (Stream<Path> all = Files.walk(shared.resolve("coffre").resolve("00017"))) {
      Path ledger = all.filter(Files::isRegularFile).findFirst().orElseThrow();
      assertThat(Files.readString(ledger, StandardCharsets.ISO_8859_1))
          .doesNotContain("release", "LEO-02", "figure");
    }
  }

  @Test
  void what_leaves_says_under_which_policy_and_shows_no_small_figure() throws IOException {
    String strict = Files.readString(shared.resolve("rapport-leo-2022-seuil-11.csv"));
    assertThat(strict).contains("SECRECY", "STRICT_11").doesNotContain("DISCREPANCY");
    assertThat(strict.lines().filter(line -> line.startsWith("ROW,")))
        .isNotEmpty()
        .noneMatch(line -> line.matches(".*,EXACT,F,([1-9]|10),.*"));
    String small = Files.readString(shared.resolve("rapport-leo-2022-seuil-5.html"));
    assertThat(small).contains("Décision enregistrée", "responsable de traitement (fictif)");
  }

  @Test
  void the_summary_names_nobody() {
    LeoPeople.generate(Leo2022.publication(), Quickstart.SEED)
        .dossiers()
        .forEach(dossier -> assertThat(text(SUMMARY))
            .doesNotContain(dossier.identity().familyName().known().orElseThrow()));
  }

  @Test
  void a_second_run_replaces_the_first_and_writes_the_same_bytes() throws IOException {
    Map<Path, byte[]> first = new LinkedHashMap<>();
    for (String threshold : List.of("11", "5")) {
      for (String kind : List.of("xlsx", "html", "csv", "json")) {
        Path report = shared.resolve("rapport-leo-2022-seuil-" + threshold + "." + kind);
        first.put(report, Files.readAllBytes(report));
      }
    }
    assertThat(run(shared.toString(), "--lang=en")).isEqualTo(Quickstart.DONE);
    assertThat(printed()).contains("Every table is equal");
    for (Map.Entry<Path, byte[]> report : first.entrySet()) {
      assertThat(Files.readAllBytes(report.getKey())).isEqualTo(report.getValue());
    }
  }

  @Test
  void a_damaged_record_is_told_and_the_job_fails()
      throws IOException, CryptoException, LedgerException {
    OutputFolder output = OutputFolder.prepare(folder);
    SealedFolder sealed = new SealedFolder(output.sealed());
    Quickstart job = new Quickstart(Language.FR, stream(out));
    SealedFolder.Stored stored = job.makeUpAndSeal(sealed);
    Path record;
    try (Stream<Path> all = Files.walk(output.sealed().resolve("00004"))) {
      record = all.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(record);
    bytes[bytes.length / 2] ^= 1;
    Files.write(record, bytes);
    assertThat(job.report(sealed, stored, output)).isEqualTo(Quickstart.DIFFERENT);
    assertThat(printed())
        .contains("1 refusés", "volet IDENTITY, TAMPERED", "50 dossiers entiers")
        .contains("ÉCART", "DES TABLEAUX DIFFÈRENT");
  }

  @Test
  void help_is_printed_and_nothing_is_written() throws IOException {
    assertThat(run("--help", folder.toString())).isEqualTo(Quickstart.DONE);
    assertThat(printed()).startsWith("Usage");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void wrong_arguments_are_named() {
    assertThat(run("--langue=fr")).isEqualTo(Quickstart.WRONG_ARGUMENTS);
    assertThat(run(folder.toString(), "again")).isEqualTo(Quickstart.WRONG_ARGUMENTS);
    assertThat(complained()).contains("--langue=fr", "again", "Usage");
    assertThat(printed()).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() throws IOException {
    Path file = Files.createFile(folder.resolve("a-file"));
    assertThat(run(file.toString())).isEqualTo(Quickstart.NOT_WRITTEN);
    assertThat(complained()).contains("a-file");
  }

  @Test
  void a_sealed_folder_of_somebody_else_is_left_alone() throws IOException {
    Path theirs = Files.createDirectories(folder.resolve("coffre")).resolve("theirs");
    Files.createFile(theirs);
    assertThat(run(folder.toString())).isEqualTo(Quickstart.NOT_WRITTEN);
    assertThat(theirs).exists();
  }
}
