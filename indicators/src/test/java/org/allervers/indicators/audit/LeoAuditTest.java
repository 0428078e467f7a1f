package org.allervers.indicators.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.allervers.indicators.catalogue.KnownInconsistency;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.publication.PrintedLine;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.DiscrepancyReason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The register of inconsistencies of the report, found again from its printed figures and sentences alone. */
class LeoAuditTest {

  private final List<Discrepancy> findings =
      PublicationAudit.of(Leo2022.publication()).findings();

  private List<Discrepancy> of(DiscrepancyReason reason) {
    return findings.stream().filter(found -> found.reason() == reason).toList();
  }

  private static String table(Discrepancy found) {
    return found.place().tables().get(0);
  }

  @Test
  void every_reason_occurs_as_often_as_the_report_deserves() {
    Map<DiscrepancyReason, Long> counts = findings.stream()
        .collect(Collectors.groupingBy(Discrepancy::reason, TreeMap::new, Collectors.counting()));
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
            Map.entry(DiscrepancyReason.STOCK_AND_FLOW_DIFFER, 1L),
            Map.entry(DiscrepancyReason.WRONG_TOTAL, 1L),
            Map.entry(DiscrepancyReason.PERCENTAGES_DO_NOT_SUM_TO_100, 4L),
            Map.entry(DiscrepancyReason.SUM_OF_ROUNDED_SHARES, 3L),
            Map.entry(DiscrepancyReason.WORDING_EXCEEDS_DATA, 2L),
            Map.entry(DiscrepancyReason.LIMIT_MISMATCH, 1L),
            Map.entry(DiscrepancyReason.LABEL_MISMATCH, 1L),
            Map.entry(DiscrepancyReason.LABEL_VARIES, 8L),
            Map.entry(DiscrepancyReason.BASE_NOT_DISCLOSED, 6L),
            Map.entry(DiscrepancyReason.EXCEEDS_POPULATION, 1L)));
  }

  @Test
  void inc_01_thirty_four_out_against_thirty_five_exits() {
    Discrepancy found = of(DiscrepancyReason.STOCK_AND_FLOW_DIFFER).get(0);
    assertThat(found.place().tables()).containsExactly("LEO-05", "LEO-20");
    assertThat(found.place().sourceLines()).containsExactly(58, 570);
    assertThat(found.printed()).contains(BigDecimal.valueOf(34));
    assertThat(found.recomputed()).contains(BigDecimal.valueOf(35));
  }

  @Test
  void inc_02_total_of_108_leaves_the_line_autre_out() {
    Discrepancy found = of(DiscrepancyReason.WRONG_TOTAL).get(0);
    assertThat(table(found)).isEqualTo("LEO-17");
    assertThat(found.printed()).contains(BigDecimal.valueOf(108));
    assertThat(found.recomputed()).contains(BigDecimal.valueOf(110));
    assertThat(found.details()).containsExactly("Autre");
    assertThat(found.sentence().fr()).contains("108").contains("110").contains("Autre");
  }

  @Test
  void inc_03_and_04_columns_of_102_and_99_under_100() {
    Map<String, String> sums = of(DiscrepancyReason.PERCENTAGES_DO_NOT_SUM_TO_100).stream()
        .collect(Collectors.toMap(
            LeoAuditTest::table, found -> found.recomputed().orElseThrow().toPlainString()));
    assertThat(sums)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("LEO-08", "102", "LEO-11", "99", "LEO-14", "99", "LEO-21", "99"));
  }

  @Test
  void inc_05_06_07_sentences_that_add_rounded_shares() {
    List<String> shares = of(DiscrepancyReason.SUM_OF_ROUNDED_SHARES).stream()
        .map(found -> table(found)
            + " "
            + found.printed().orElseThrow().toPlainString()
            + " "
            + found.recomputed().orElseThrow().toPlainString())
        .toList();
    assertThat(shares).containsExactly("LEO-11 21 22", "LEO-14 9 10", "LEO-21 13 14");
  }

  @Test
  void inc_08_systematic_for_forty_of_fifty_one() {
    assertThat(of(DiscrepancyReason.WORDING_EXCEEDS_DATA)).allSatisfy(found -> {
      assertThat(table(found)).isEqualTo("LEO-17");
      assertThat(found.recomputed()).contains(BigDecimal.valueOf(78));
    });
  }

  @Test
  void inc_09_under_thirty_quotes_a_band_that_includes_thirty() {
    Discrepancy found = of(DiscrepancyReason.LIMIT_MISMATCH).get(0);
    assertThat(table(found)).isEqualTo("LEO-06");
    assertThat(found.details()).containsExactly("18-30");
    assertThat(found.place().sourceLines()).containsExactly(164);
  }

  @Test
  void inc_10_actions_realised_above_needs_expressed() {
    Discrepancy found = of(DiscrepancyReason.LABEL_MISMATCH).get(0);
    assertThat(table(found)).isEqualTo("LEO-18");
    assertThat(found.details())
        .containsExactly(
            "Types d'actions réalisées", "2.2. Besoins exprimés", "2.1. Prestations réalisées");
  }

  @Test
  void inc_11_labels_that_drift_between_tables() {
    assertThat(of(DiscrepancyReason.LABEL_VARIES).stream().map(Discrepancy::details))
        .contains(
            List.of("Revenus du travail", "Revenu du travail"),
            List.of("Mairie, Communauté de Communes", "mairie, CC"),
            List.of("Maraude", "maraude"),
            List.of("Contact direct par la pers", "Contact direct par la personne"));
  }

  @Test
  void inc_12_percentages_on_26_of_51_persons() {
    List<Discrepancy> found = of(DiscrepancyReason.BASE_NOT_DISCLOSED);
    assertThat(found.stream().map(LeoAuditTest::table))
        .containsExactly("LEO-06", "LEO-07", "LEO-08", "LEO-11", "LEO-14", "LEO-21");
    assertThat(found.get(0).printed()).contains(BigDecimal.valueOf(26));
    assertThat(found.get(0).recomputed()).contains(BigDecimal.valueOf(51));
  }

  @Test
  void every_number_of_the_register_is_found() {
    assertThat(Leo2022.inconsistencies())
        .extracting(KnownInconsistency::id)
        .contains("INC-01", "INC-12")
        .hasSize(14);
    assertThat(Leo2022.inconsistencies())
        .allSatisfy(known -> assertThat(findings).anyMatch(known::isFoundBy));
  }

  @Test
  void thirty_three_signallings_for_thirty_two_persons() {
    Discrepancy found = of(DiscrepancyReason.EXCEEDS_POPULATION).get(0);
    assertThat(found.place().tables()).containsExactly("LEO-23", "LEO-03");
    assertThat(found.printed()).contains(BigDecimal.valueOf(33));
    assertThat(found.recomputed()).contains(BigDecimal.valueOf(32));
  }

  @Test
  void every_finding_has_words_in_both_languages_and_a_place() {
    assertThat(findings).allSatisfy(found -> {
      assertThat(found.sentence().fr()).endsWith(".");
      assertThat(found.sentence().en()).endsWith(".");
      assertThat(found.place().tables()).isNotEmpty();
      assertThat(found.place().sourceLines()).isNotEmpty();
    });
  }

  @Nested
  class The_printed_figures {

    @Test
    void are_all_there() {
      assertThat(Leo2022.publication().tables()).hasSize(23);
      long categories = Leo2022.publication().tables().stream()
          .filter(table -> !table.id().equals("LEO-19"))
          .flatMap(table -> table.summands().stream())
          .count();
      // 123 category cells from sex to signalling, as counted by hand on the report.
      assertThat(categories).isEqualTo(123);
    }

    @Test
    void keep_the_errors_of_the_report() {
      assertThat(total("LEO-17")).isEqualTo(108);
      assertThat(total("LEO-05")).isEqualTo(34);
      assertThat(total("LEO-20")).isEqualTo(35);
    }

    private long total(String id) {
      return Leo2022.publication()
          .findTable(id)
          .flatMap(table -> table.total())
          .map(PrintedLine::figure)
          .orElseThrow()
          .count()
          .orElseThrow();
    }
  }
}
