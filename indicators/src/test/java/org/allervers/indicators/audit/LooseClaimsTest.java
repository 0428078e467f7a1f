package org.allervers.indicators.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.publication.PublicationFiles;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.DiscrepancyReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that round, that name no base, or that were left as a draft. */
class LooseClaimsTest {

  private static Publication report(String claim) {
    return new PublicationFiles("essai", ReportingPeriod.ofYear(2024))
        .claims(List.of("kind;table;labels;percent;limit;text;line", claim))
        .read();
  }

  private static List<Discrepancy> findings(String claim) {
    return PublicationAudit.of(report(claim)).findings();
  }

  @ParameterizedTest
  @CsvSource({
    // 87 of 162 is 53.7; 43 is 26.5; 25 of 49 is 51.02; 1 of 2 is 50, and no share is just above.
    "just-below, 54, 162",
    "just-below, 27, 162",
    "just-above, 51, 49",
    "just-above, 33, 3",
  })
  void a_share_on_the_side_that_the_words_name_is_left_alone(String kind, int percent, int base) {
    assertThat(findings(kind + ";;;" + percent + ";" + base + ";mots;7")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "just-above, 13, 162, TRUNCATED_PERCENTAGE, 14",
    "just-above, 66, 3, TRUNCATED_PERCENTAGE, 67",
    "just-below, 50, 2, UNATTAINABLE_PERCENTAGE, 0",
    "just-below, 34, 3, UNATTAINABLE_PERCENTAGE, 33"
  })
  void a_share_that_no_whole_number_gives_on_that_side(
      String kind, int percent, int base, DiscrepancyReason reason, String nearest) {
    assertThat(findings(kind + ";;;" + percent + ";" + base + ";mots;7"))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.reason()).isEqualTo(reason);
          assertThat(found.recomputed()).contains(new BigDecimal(nearest));
          assertThat(found.place().sourceLines()).containsExactly(7);
        });
  }

  @Test
  void a_figure_without_a_base_is_told() {
    assertThat(findings("without-base;;;;;un peu plus de 11%;9"))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.reason()).isEqualTo(DiscrepancyReason.BASE_MISSING);
          assertThat(found.details()).containsExactly("un peu plus de 11%");
        });
  }

  @Test
  void a_question_mark_after_a_figure_is_a_draft_and_one_after_a_word_is_not() {
    assertThat(findings("rate;;;50;2;en 2024 49 ? par rapport à 41;3"))
        .extracting(Discrepancy::reason)
        .containsExactly(DiscrepancyReason.DRAFT_MARK);
    assertThat(findings("rate;;;50;2;combien de personnes ?;3")).isEmpty();
  }

  @Test
  void a_growth_must_have_two_figures() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report("growth;;41;16;;hausse;1"))
        .withMessageContaining("growth;;41;16;;hausse;1");
  }
}
