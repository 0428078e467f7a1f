package org.allervers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allervers.core.Compartment;
import org.allervers.core.json.UnreadableException;
import org.allervers.crypto.CryptoException;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final Path SOURCE = Path.of(
      "src", "main", "java", "org", "allervers", "examples", "quickstart", "FirstLines.java");

  @Test
  void the_first_lines_are_those_of_a_class_that_is_compiled() throws IOException {
    String shown = between(
        read(ROOT.resolve("README.md")),
        "<!-- quickstart -->\n```java\n",
        "```\n<!-- /quickstart -->");
    String region = between(read(SOURCE), "    // readme: begin\n", "    // readme: end\n");
    assertThat(shown).isEqualTo(region.stripTrailing().stripIndent() + "\n");
  }

  @Test
  void the_first_lines_do_what_they_say() throws CryptoException, UnreadableException {
    FirstLines.Result result = FirstLines.run();
    assertThat(result.women()).isOne();
    assertThat(result.identity()).isEqualTo(result.dossier().only(Compartment.IDENTITY));
  }

  @Test
  void a_newcomer_reads_it_in_one_go() throws IOException {
    assertThat(read(ROOT.resolve("README.md")).lines()).hasSizeLessThanOrEqualTo(120);
  }

  @Test
  void the_two_commands_are_those_of_the_checks() throws IOException {
    Matcher command = Pattern.compile("```sh\n(.*)\n```").matcher(read(ROOT.resolve("README.md")));
    List<String> commands = command.results().map(found -> found.group(1)).toList();
    assertThat(commands).hasSize(2);
    String checks = read(ROOT.resolve(".ci").resolve("run"));
    assertThat(commands)
        .allSatisfy(one -> assertThat(checks).containsPattern("(?m)^" + one + "\\b"));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }

  private static String between(String text, String before, String after) {
    assertThat(text).contains(before, after);
    int start = text.indexOf(before) + before.length();
    return text.substring(start, text.indexOf(after, start));
  }
}
