package org.allervers.examples.manoreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.allervers.core.json.JsonRecord;
import org.allervers.crypto.mano.ManoException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManoReportTest {

  private static SmallOrganisation shared;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Typed typed = new Typed();

  @TempDir
  private Path folder;

  /** What is typed: descriptor 3 has the passphrase of today, 4 the older one, 5 a wrong one. */
  private static final class Typed implements Passphrases {
    private final List<char[]> given = new ArrayList<>();

    @Override
    public char[] read(int descriptor) throws IOException {
      char[] passphrase = switch (descriptor) {
        case 3 -> SmallOrganisation.TODAY.toCharArray();
        case 4 -> SmallOrganisation.OLDER.toCharArray();
        case 5 -> "tulipe fausse 99".toCharArray();
        case 6 -> new char[0];
        default -> throw new IOException("no such descriptor");
      };
      given.add(passphrase);
      return passphrase;
    }

    @Override
    public Optional<char[]> ask(String prompt) {
      return Optional.empty();
    }
  }

  @BeforeAll
  static void seal_once() throws ManoException {
    shared = SmallOrganisation.create();
  }

  private int run(String... arguments) {
    return ManoReport.run(arguments, typed, false, stream(out), stream(err));
  }

  private int runDump(String dump, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("mano.sql"), dump, StandardCharsets.UTF_8);
    return run(Stream.concat(
            Stream.of(
                "--dump",
                file.toString(),
                "--parts",
                "import",
                "--out",
                output().toString()),
            Stream.of(more))
        .toArray(String[]::new));
  }

  private Path output() {
    return folder.resolve("out");
  }

  private JsonRecord report() throws IOException {
    return JsonRecord.read(Files.readAllBytes(output().resolve("import.json")))
        .value()
        .orElseThrow();
  }

  private String page() throws IOException {
    return Files.readString(output().resolve("import.html"), StandardCharsets.UTF_8);
  }

  private List<String> failed(String key) throws IOException {
    return report().list("rows").stream()
        .map(row -> ((JsonRecord) row).text(key).orElse(""))
        .toList();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_whole_dump_is_read_and_accounted_for() throws IOException {
    assertThat(runDump(shared.dump(), "--passphrase-fd", "3")).isZero();

    assertThat(complained()).isEmpty();
    assertThat(printed())
        .contains("Lignes : 3 lues, 0 mises à part, 0 perdues", "Personnes : 2")
        .contains("Ce qui n'est pas de Mano, laissé : SequelizeMeta");
    assertThat(report().number("persons").orElseThrow()).isEqualByComparingTo("2");
    assertThat(report().record("unknown").orElseThrow().number("SequelizeMeta").orElseThrow())
        .isEqualByComparingTo("1");
  }

  @Test
  void nothing_that_is_written_or_printed_says_a_name_or_a_passphrase() throws IOException {
    SmallOrganisation one =
        shared.copy().add(SmallOrganisation.NAME, "[\"" + SmallOrganisation.NAME);
    assertThat(runDump(one.dump(), "--passphrase-fd", "3")).isEqualTo(3);

    assertThat(failed("id")).containsExactly("?");
    assertThat(printed() + complained() + page() + report().json())
        .doesNotContain("Zébulon", "tulipe", "Association fictive");
  }

  @Test
  void passphrases_are_wiped() throws IOException {
    assertThat(runDump(shared.dump(), "--passphrase-fd", "3", "--older-passphrase-fd", "4"))
        .isZero();
    assertThat(typed.given).hasSize(2).allSatisfy(one -> assertThat(one).containsOnly('\0'));
  }

  @Test
  void a_wrong_passphrase_is_said_before_anything_is_read() throws IOException {
    assertThat(runDump(shared.dump(), "--passphrase-fd", "5")).isEqualTo(2);
    assertThat(complained()).startsWith("Phrase secrète fausse");
    assertThat(output()).isEmptyDirectory();
  }

  @Test
  void the_passphrase_of_yesterday_alone_is_wrong() throws IOException {
    assertThat(runDump(shared.dump(), "--passphrase-fd", "5", "--older-passphrase-fd", "3"))
        .isEqualTo(2);
  }

  @Test
  void without_a_verification_key_the_first_rows_tell_a_wrong_passphrase() throws IOException {
    String dump = shared.dump().replaceAll("(?m)^(.*Association fictive)\t.*$", "$1\t\\\\N");
    assertThat(dump).contains("Association fictive\t\\N");
    assertThat(runDump(dump, "--passphrase-fd", "5", "--lang", "en")).isEqualTo(2);
    assertThat(complained()).startsWith("Wrong passphrase");
    assertThat(runDump(dump, "--passphrase-fd", "3")).isZero();
  }

  @Test
  void an_empty_passphrase_is_said() throws IOException {
    assertThat(runDump(shared.dump(), "--passphrase-fd", "6", "--lang=en")).isEqualTo(2);
    assertThat(complained()).startsWith("The passphrase is empty.");
  }

  @Test
  void rows_under_an_older_key_are_lost_without_it_and_read_with_it() throws IOException {
    String dump = shared
        .copy()
        .addUnderOlderKey(SmallOrganisation.person(3), "{\"name\":\"Ancien\"}")
        .dump();
    assertThat(runDump(dump, "--passphrase-fd", "3")).isEqualTo(3);
    assertThat(failed("id")).containsExactly(SmallOrganisation.person(3));
    assertThat(failed("detail")).containsExactly("WRONG_KEY");
    assertThat(page()).contains("chiffrée avec une autre phrase secrète");

    assertThat(runDump(dump, "--passphrase-fd", "3", "--older-passphrase-fd", "4"))
        .isZero();
    assertThat(page()).contains("ouverte avec une clé plus ancienne");
  }

  @Test
  void a_dump_that_is_cut_is_read_up_to_the_cut_and_the_exit_code_says_it() throws IOException {
    String dump = shared.dump();
    assertThat(runDump(
            dump.substring(0, dump.lastIndexOf(SmallOrganisation.person(2)) + 60),
            "--passphrase-fd",
            "3"))
        .isEqualTo(4);
    assertThat(printed()).contains("L'ENTRÉE EST COUPÉE", "Personnes : 1");
  }

  @Test
  void content_that_is_no_json_is_one_lost_row() throws IOException {
    String dump = shared.copy().add(SmallOrganisation.person(3), "{\"name\":").dump();
    assertThat(runDump(dump, "--passphrase-fd", "3")).isEqualTo(3);
    assertThat(failed("status")).containsExactly("NOT_JSON");
    assertThat(printed()).contains("Personnes : 2");
  }

  @Test
  void persons_without_an_identifier_are_counted_like_others() throws IOException {
    String dump = shared
        .copy()
        .add("\\N", "{\"name\":\"sans clé\"}")
        .add("\\N", "{\"name\":\"sans clé non plus\"}")
        .dump();
    assertThat(runDump(dump, "--passphrase-fd", "3", "--parts", "import,report,reconciliation"))
        .isZero();
    assertThat(printed()).contains("Personnes : 4");
  }

  @Test
  void rows_of_another_organisation_are_set_apart_and_no_fault_if_one_was_asked_for()
      throws IOException {
    String dump = shared
        .copy()
        .addOfAnother(SmallOrganisation.person(3), "{\"name\":\"Ailleurs\"}")
        .dump();
    assertThat(runDump(dump, "--passphrase-fd", "3")).isEqualTo(3);
    assertThat(failed("status")).containsExactly("OTHER_ORGANISATION");
    assertThat(runDump(dump, "--passphrase-fd", "3", "--organisation", SmallOrganisation.ID))
        .isZero();
    assertThat(printed()).contains("1 mises à part");
  }

  @Test
  void what_is_no_dump_is_said_before_a_passphrase_is_asked_for() throws IOException {
    assertThat(runDump("Bonjour\n", "--passphrase-fd", "3")).isEqualTo(4);
    assertThat(runDump("PGDMP\u0001\u0002\n", "--passphrase-fd", "3")).isEqualTo(4);
    assertThat(runDump("INSERT INTO mano.\"Person\" VALUES (1);\n", "--passphrase-fd", "3"))
        .isEqualTo(4);
    assertThat(complained()).contains("n'est pas une sauvegarde", "pg_restore", "--inserts");
    assertThat(typed.given).isEmpty();
  }

  @Test
  void an_input_that_is_not_there_and_an_output_that_cannot_be_made_are_said() throws IOException {
    assertThat(
            run("--dump", folder.resolve("none").toString(), "--out", output().toString()))
        .isEqualTo(4);
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(run("--dump", file.toString(), "--out", file.resolve("in").toString()))
        .isEqualTo(6);
  }

  @Test
  void pages_are_read_with_the_answer_to_the_sign_in() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("signin.json"), shared.signIn());
    Files.writeString(pages.resolve("person-1.json"), shared.page(false));
    Files.writeString(pages.resolve("other.txt"), "?");
    String[] arguments = {
      "--pages", pages.toString(), "--out", output().toString(), "--passphrase-fd", "3"
    };
    assertThat(run(arguments)).isZero();
    // A file may be called by a person's name: the confidential report has it, the screen its
    // number.
    assertThat(printed())
        .contains("Personnes : 2", "Ce qui n'est pas de Mano, laissé : 1")
        .doesNotContain("other.txt");
    assertThat(report().record("unknown").orElseThrow().names()).containsExactly("other.txt");

    Files.writeString(pages.resolve("person-1.json"), shared.page(true));
    assertThat(run(arguments)).isEqualTo(4);
    assertThat(printed()).contains("COUPÉE");
  }

  private int runPages(Path pages) {
    return run("--pages", pages.toString(), "--out", output().toString(), "--passphrase-fd", "3");
  }

  @Test
  void a_page_that_nobody_saved_or_that_is_none_makes_no_figures() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("signin.json"), shared.signIn());
    Files.writeString(pages.resolve("person-1.json"), shared.page(true));
    Files.writeString(pages.resolve("person-2.json"), shared.page(false));
    assertThat(runPages(pages)).isZero();

    Files.move(pages.resolve("person-2.json"), pages.resolve("person-3.json"));
    assertThat(runPages(pages)).isEqualTo(4);
    assertThat(printed()).contains("COUPÉE");
    assertThat(complained())
        .contains("Pas de rapport d'activité", "Restent d'une exécution précédente : ")
        .contains("reconciliation-2025-v2.json", "report-2025-v2.xlsx");

    Files.writeString(pages.resolve("person-2.json"), "{\"ok\":false,\"error\":\"401\"}");
    assertThat(runPages(pages)).isEqualTo(4);
    Files.writeString(pages.resolve("person-2.json"), "<html>401</html>");
    assertThat(runPages(pages)).isEqualTo(4);
    Files.writeString(pages.resolve("person-2.json"), "{\"message\":\"Forbidden\"}");
    assertThat(runPages(pages)).isEqualTo(4);
  }

  @Test
  void a_sign_in_that_is_broken_is_said_and_none_is_no_success() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("person-1.json"), shared.page(false));
    assertThat(runPages(pages)).isEqualTo(4);
    assertThat(complained()).contains("la ligne de l'organisation, avec sa configuration, manque");

    Files.writeString(pages.resolve("signin.json"), "<html>502</html>");
    assertThat(runPages(pages)).isEqualTo(4);
    assertThat(report().list("problems")).hasSize(1);
  }

  @Test
  void a_wrong_passphrase_is_wrong_for_pages_too() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("signin.json"), shared.signIn());
    Files.writeString(pages.resolve("person-1.json"), shared.page(false));
    assertThat(
            run("--pages", pages.toString(), "--out", output().toString(), "--passphrase-fd", "5"))
        .isEqualTo(2);
  }

  @Test
  void progress_is_on_the_standard_error_and_only_if_wanted() throws IOException {
    assertThat(runDump(shared.dump(), "--passphrase-fd", "3", "--progress")).isZero();
    assertThat(complained()).contains("Lecture 100 %");
    assertThat(printed()).doesNotContain("Lecture");
  }
}
