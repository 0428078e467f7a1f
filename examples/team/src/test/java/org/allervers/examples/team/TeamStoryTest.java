package org.allervers.examples.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.journal.StoreFinding;
import org.junit.jupiter.api.Test;

class TeamStoryTest {
  private static final int MOST_LINES = 60;
  private static final Path SOURCE =
      Path.of("src", "main", "java", "org", "allervers", "examples", "team", "TeamStory.java");

  private static List<String> told() throws Exception {
    Tale tale = new Tale();
    new TeamStory(tale).tell();
    return printed(tale);
  }

  private static List<String> printed(Tale tale) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tale.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** Each line as a pattern: the words stand, the facts may be any. */
  private static List<Pattern> expected(String language) throws Exception {
    Properties words = Tale.words(language);
    List<String> order = Pattern.compile("tale\\s*\\.(?:tell|found|refused)\\(\\s*\"([a-z.]+)\"")
        .matcher(Files.readString(SOURCE))
        .results()
        .map(found -> found.group(1))
        .toList();
    assertThat(order).containsExactlyInAnyOrderElementsOf(words.stringPropertyNames());
    return order.stream().map(words::getProperty).map(TeamStoryTest::pattern).toList();
  }

  private static Pattern pattern(String line) {
    String quoted = Pattern.quote(line).replaceAll("%(\\d\\$)?[sd]", "\\\\E.+?\\\\Q");
    return Pattern.compile(quoted);
  }

  @Test
  void every_line_of_the_story_holds_and_is_told_in_both_languages() throws Exception {
    List<String> lines = told();
    int half = lines.indexOf("");
    assertThat(lines)
        .hasSizeLessThanOrEqualTo(MOST_LINES)
        .as("what is in the notes")
        .noneMatch(line -> line.contains("pansement") || line.contains("ordonnance"));
    for (Pattern line : expected("story_fr")) {
      assertThat(lines.subList(0, half)).anyMatch(told -> line.matcher(told).matches());
    }
    for (Pattern line : expected("story_en")) {
      assertThat(lines.subList(half + 1, lines.size()))
          .anyMatch(told -> line.matcher(told).matches());
    }
  }

  @Test
  void what_the_server_is_caught_at_is_named() throws Exception {
    assertThat(told())
        .contains(
            "   Le travailleur social a la note de santé sur lui, et ne peut pas l'ouvrir (NOT_GRANTED).",
            "   il rend la liste des membres d'avant le départ de l'infirmière : vu (RolledBack) ;",
            "   il cache une note : vu (Withheld) ;",
            "   il cache une ligne du journal : vu (Missing) ;",
            "   Se relire soi-même ne compte pas ; une collègue relit. Relectures à faire : 0.");
  }

  @Test
  void a_line_that_does_not_hold_is_not_told() throws Exception {
    Tale tale = new Tale();
    Paper paper = Paper.print(new OrganisationId(new UUID(1, 2)), CompartmentType.HEALTH);
    assertThatIllegalStateException().isThrownBy(() -> tale.tell("title", false));
    assertThatIllegalStateException()
        .isThrownBy(() -> tale.found("lies.old", StoreFinding.Stale.class, List.of()));
    assertThatIllegalStateException()
        .isThrownBy(
            () -> tale.refused("street.apart", CryptoException.Reason.NOT_GRANTED, () -> {}));
    assertThatIllegalStateException()
        .isThrownBy(() -> tale.refused(
            "founding.root",
            CryptoException.Reason.TAMPERED,
            () -> paper.together(1, 2).close()));
    assertThat(printed(tale)).containsExactly("");
  }
}
