package org.allervers.indicators.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.publication.Aliases;
import org.allervers.indicators.publication.Claim;
import org.allervers.indicators.publication.PrintedLine;
import org.allervers.indicators.publication.PrintedTable;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.publication.Relation;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.DiscrepancyReason;
import org.allervers.indicators.table.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationAuditTest {

  private static final ReportingPeriod YEAR = ReportingPeriod.ofYear(2024);

  private static PrintedLine line(String label, long count, String percent, PrintedLine.Kind kind) {
    Optional<BigDecimal> share =
        percent.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(percent));
    return new PrintedLine(label, kind, new Printed(OptionalLong.of(count), share), 1);
  }

  private static PrintedLine line(String label, long count) {
    return line(label, count, "", PrintedLine.Kind.LINE);
  }

  private static PrintedTable table(String id, PrintedLine... lines) {
    return new PrintedTable(id, "Ensemble", Optional.empty(), List.of(lines));
  }

  private static List<Discrepancy> audit(
      List<PrintedTable> tables, List<Relation> relations, List<Claim> claims) {
    return PublicationAudit.of(
            new Publication("essai", YEAR, tables, relations, claims, Aliases.of(Map.of())))
        .findings();
  }

  private static List<Discrepancy> audit(Claim... claims) {
    return audit(List.of(), List.of(), List.of(claims));
  }

  @ParameterizedTest
  @CsvSource({
    "41, 49, 16, WRONG_DENOMINATOR, 20",
    "39, 55, 30, WRONG_DENOMINATOR, 41",
    "84, 162, 50, WRONG_GROWTH, 93"
  })
  void a_growth_divided_by_the_later_figure_is_told_from_a_wrong_one(
      long before, long after, String printed, DiscrepancyReason reason, String right) {
    List<Discrepancy> found =
        audit(new Claim.Growth(before, after, new BigDecimal(printed), "hausse", 1));
    assertThat(found).singleElement().satisfies(d -> {
      assertThat(d.reason()).isEqualTo(reason);
      assertThat(d.recomputed()).contains(new BigDecimal(right));
    });
  }

  @Test
  void a_right_growth_is_left_alone() {
    assertThat(audit(new Claim.Growth(49, 74, new BigDecimal("51"), "hausse", 1)))
        .isEmpty();
  }

  @Test
  void a_percentage_that_no_whole_number_gives() {
    assertThat(audit(new Claim.Rate(41, new BigDecimal("75"), "75 % en 2023", 1)))
        .singleElement()
        .satisfies(
            d -> assertThat(d.reason()).isEqualTo(DiscrepancyReason.UNATTAINABLE_PERCENTAGE));
    assertThat(audit(new Claim.Rate(162, new BigDecimal("54"), "près de 54 %", 1)))
        .isEmpty();
    assertThat(audit(new Claim.Rate(49, new BigDecimal("24"), "24 %", 1))).isEmpty();
  }

  @Test
  void a_wrong_percentage_of_a_line() {
    PrintedTable table = table(
        "T",
        line("a", 1, "12", PrintedLine.Kind.LINE),
        line("b", 7, "88", PrintedLine.Kind.LINE),
        line("Total", 8, "100", PrintedLine.Kind.TOTAL));
    assertThat(audit(List.of(table), List.of(), List.of())).singleElement().satisfies(d -> {
      assertThat(d.reason()).isEqualTo(DiscrepancyReason.WRONG_PERCENTAGE);
      assertThat(d.recomputed()).contains(new BigDecimal("13"));
    });
  }

  @Test
  void a_wrong_total_names_no_line_when_several_could_be_missing() {
    PrintedTable table =
        table("T", line("a", 2), line("b", 2), line("Total", 2, "", PrintedLine.Kind.TOTAL));
    assertThat(audit(List.of(table), List.of(), List.of())).singleElement().satisfies(d -> {
      assertThat(d.reason()).isEqualTo(DiscrepancyReason.WRONG_TOTAL);
      assertThat(d.details()).isEmpty();
    });
  }

  @Test
  void parts_that_do_not_add_up_line_by_line() {
    List<PrintedTable> tables = List.of(
        table("T", line("a", 3), line("b", 2)),
        table("P1", line("a", 1), line("b", 2)),
        table("P2", line("a", 1), line("c", 1)));
    List<Relation> relations = List.of(new Relation(Relation.Kind.SUM, "T", List.of("P1", "P2")));
    List<Discrepancy> found = audit(tables, relations, List.of());
    assertThat(found).allMatch(d -> d.reason() == DiscrepancyReason.PARTS_DO_NOT_ADD_UP);
    assertThat(found.stream().map(d -> d.place().line().orElseThrow())).containsExactly("a", "c");
  }

  @Test
  void a_cumulated_share_that_neither_way_gives() {
    PrintedTable table = table("T", line("a", 3), line("b", 5));
    Claim claim =
        new Claim.Share("T", List.of("a", "b"), new BigDecimal("90"), Claim.Limit.NONE, "90 %", 1);
    assertThat(audit(List.of(table), List.of(), List.of(claim)))
        .singleElement()
        .satisfies(d -> assertThat(d.reason()).isEqualTo(DiscrepancyReason.WRONG_CUMULATED_SHARE));
  }

  @Test
  void the_five_sums_of_the_leo_tables_add_up() {
    assertThat(PublicationAudit.of(Leo2022.publication()).findings())
        .noneMatch(d -> d.reason() == DiscrepancyReason.PARTS_DO_NOT_ADD_UP)
        .noneMatch(d -> d.reason() == DiscrepancyReason.WRONG_PERCENTAGE)
        .noneMatch(d -> d.reason() == DiscrepancyReason.WRONG_CUMULATED_SHARE);
    assertThat(
            Leo2022.publication().relations().stream().filter(r -> r.kind() == Relation.Kind.SUM))
        .hasSize(6);
  }

  @Test
  void a_publication_names_only_tables_that_it_has() {
    List<Relation> relations = List.of(new Relation(Relation.Kind.SUM, "T", List.of("P1")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> audit(List.of(table("T", line("a", 1))), relations, List.of()))
        .withMessageContaining("P1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> audit(List.of(table("T"), table("T")), List.of(), List.of()));
  }
}
