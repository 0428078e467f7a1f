package org.allervers.examples.manoreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.allervers.core.mano.ImportNote;
import org.allervers.core.mano.ManoRowProblem;
import org.allervers.core.mano.ManoRowStatus;
import org.allervers.crypto.mano.ManoException;
import org.junit.jupiter.api.Test;

class OptionsTest {

  /** Nobody types, and no descriptor is open. */
  private static final Passphrases NOBODY = new Passphrases() {
    @Override
    public char[] read(int descriptor) throws IOException {
      throw new IOException("no such descriptor");
    }

    @Override
    public Optional<char[]> ask(String prompt) {
      return Optional.empty();
    }
  };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return ManoReport.run(
        arguments,
        NOBODY,
        false,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void help_is_there_in_both_languages_with_each_option_and_each_exit_code() {
    assertThat(run("--help")).isZero();
    assertThat(run("--help", "--lang", "en")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Usage : mano-report", "Code de retour", "sans écho", "phrase secrète fausse")
        .contains("Usage: mano-report", "Exit code", "without an echo", "wrong passphrase")
        .contains("--dump=<dump>", "--pages=<dir>", "--older-passphrase-fd=<fd>");
    assertThat(complained()).isEmpty();
  }

  @Test
  void what_is_wrong_is_named() {
    assertThat(run("--dump", "x")).isEqualTo(1);
    assertThat(run("--dump", "x", "--out", "y", "--lang", "de")).isEqualTo(1);
    assertThat(run("--out", "y", "--lang=en")).isEqualTo(1);
    assertThat(run("--dump", "x", "--pages", "z", "--out", "y")).isEqualTo(1);
    assertThat(
            run("--dump", "x", "--out", "y", "--passphrase-fd", "3", "--older-passphrase-fd", "3"))
        .isEqualTo(1);
    assertThat(complained())
        .contains("Il manque : --out", "--lang", "One input is needed", "ne sert qu'une fois");
  }

  @Test
  void what_does_not_go_together_is_named() {
    String[] base = {"--dump", "x", "--out", "y"};
    assertThat(run(with(base, "--year", "2024", "--period", "2024-01-01..2024-06-30")))
        .isEqualTo(1);
    assertThat(run(with(base, "--policy", "small"))).isEqualTo(1);
    assertThat(run(with(base, "--decided-by", "Direction"))).isEqualTo(1);
    assertThat(run(with(base, "--period", "2024-06-30..2024-01-01"))).isEqualTo(1);
    assertThat(run(with(base, "--period", "2024"))).isEqualTo(1);
    assertThat(run(with(base, "--year", "24"))).isEqualTo(1);
    assertThat(run(with(base, "--as-of", "+999999999-12-31"))).isEqualTo(1);
    assertThat(run(with(base, "--period", "2024-01-01..+999999999-12-31"))).isEqualTo(1);
    assertThat(run(with(base, "--zone", "Lutèce"))).isEqualTo(1);
    assertThat(run(with(base, "--definitions", "v3"))).isEqualTo(1);
    assertThat(run(with(base, "--formats", "xlsx,pdf"))).isEqualTo(1);
    assertThat(run(with(base, "--parts", "rien"))).isEqualTo(1);
    assertThat(complained())
        .contains("--year et --period ne vont pas ensemble", "demande une décision")
        .contains(
            "pour --period", "pour --as-of", "pour --year", "pour --zone", "pour --definitions")
        .contains("pour --formats", "pour --parts");
  }

  private static String[] with(String[] base, String... more) {
    return Stream.concat(Stream.of(base), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void the_language_is_read_in_any_case_for_all_that_is_said() {
    assertThat(Options.languageOf("--lang", "EN")).isEqualTo(Messages.EN);
    assertThat(Options.languageOf("--lang=En")).isEqualTo(Messages.EN);
    assertThat(Options.languageOf("--lang", "FR")).isEqualTo(Messages.FR);
  }

  @Test
  void a_passphrase_typed_at_a_wrong_place_is_not_said_again() {
    assertThat(run("--dump", "x", "--out", "y", "--passphrase", "tulipe jaune")).isEqualTo(1);
    assertThat(run("--dump", "x", "--out", "y", "--passphrase=tulipe")).isEqualTo(1);
    assertThat(run("--dump", "x", "--out", "y", "tulipe")).isEqualTo(1);
    assertThat(run("--dump", "x", "--out", "y", "--passphrase-fd", "tulipe")).isEqualTo(1);
    assertThat(complained())
        .doesNotContain("tulipe")
        .contains("--passphrase", "jamais en argument");
  }

  @Test
  void each_language_says_all_that_the_other_says() {
    assertThat(Collections.list(Messages.FR.words().getKeys()))
        .containsExactlyInAnyOrderElementsOf(
            Collections.list(Messages.EN.words().getKeys()));
  }

  @Test
  void each_outcome_has_its_words() {
    Stream<String> lines = Stream.of(
            Stream.of(ManoRowStatus.values()).map(one -> "status." + one),
            Stream.of(ManoRowProblem.Reason.values()).map(one -> "problem." + one),
            Stream.of(ManoException.Reason.values())
                .filter(one -> !one.name().startsWith("PASSPHRASE"))
                .map(one -> "refusal." + one),
            Stream.of(ExitCode.values()).map(one -> "exit." + one),
            Stream.of(Definitions.values()).map(one -> "definitions." + one),
            Stream.of(ImportNote.Certainty.values()).map(one -> "certainty." + one))
        .flatMap(one -> one);
    assertThat(lines).allSatisfy(line -> assertThat(Messages.FR.say(line)).isNotBlank());
  }

  @Test
  void a_passphrase_is_the_first_line_of_utf_8() throws IOException {
    assertThat(line("été \r\nautre")).isEqualTo("été ");
    assertThat(line("")).isEmpty();
    assertThatThrownBy(
            () -> Passphrases.firstLine(new ByteArrayInputStream(new byte[] {(byte) 0xff})))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () -> Passphrases.firstLine(new ByteArrayInputStream(new byte[] {(byte) 0xc3})))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> line("x".repeat(4097))).isInstanceOf(IOException.class);
  }

  private static String line(String typed) throws IOException {
    return new String(
        Passphrases.firstLine(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8))));
  }
}
