package org.allervers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CountOwnRecordsTest {

  @Test
  void whoever_comes_twice_is_one_person_and_a_half_day_is_counted_once() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CountOwnRecords.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Association : 3 personnes, 5 passages, 3 demi-journées",
            "Accueil de jour : 2 personnes, 3 passages, 1 demi-journées",
            "Maraude : 2 personnes, 2 passages, 2 demi-journées");
  }
}
