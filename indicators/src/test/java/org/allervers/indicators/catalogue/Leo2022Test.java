package org.allervers.indicators.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.InternalTables;
import org.allervers.indicators.Plan;
import org.allervers.indicators.audit.PublicationAudit;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.publication.PrintedLine;
import org.allervers.indicators.publication.PrintedTable;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.table.Comparison.Agreement;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Scope;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

/** Fifty-one fictitious people dealt out from the printed figures: counted again, they give the report. */
class Leo2022Test {

  private static final Publication PRINTED = Leo2022.publication();

  private final Plan<LeoCohort.Person> plan =
      LeoCohort.schema().compile(Leo2022.indicators(), Leo2022.organisation(), Leo2022.period());

  @Test
  void every_printed_figure_is_counted_again_but_the_wrong_total() {
    InternalTables tables = plan.evaluate(LeoCohort.people()).internal();
    assertThat(tables.tables())
        .extracting(Table::id)
        .containsExactlyElementsOf(
            PRINTED.tables().stream().map(PrintedTable::id).toList());
    List<Discrepancy> against = PublicationAudit.of(PRINTED).against(tables);
    assertThat(against).singleElement().satisfies(d -> {
      assertThat(d.place().tables()).containsExactly("LEO-17");
      assertThat(d.printed().orElseThrow()).isEqualByComparingTo("108");
      assertThat(d.recomputed().orElseThrow()).isEqualByComparingTo("110");
    });
  }

  @Test
  void every_printed_line_stands_beside_the_counted_one() {
    List<Table> compared =
        plan.evaluate(LeoCohort.people()).internal().comparedWith(PRINTED).tables();
    for (Table table : compared) {
      PrintedTable printed = PRINTED.findTable(table.id()).orElseThrow();
      long beside =
          table.rows().stream().filter(row -> row.comparison().isPresent()).count();
      long lines = printed.lines().stream()
          .filter(l -> l.kind() != PrintedLine.Kind.TOTAL)
          .count();
      assertThat(beside).as(table.id()).isEqualTo(lines);
      for (Row row : table.rows()) {
        row.comparison().ifPresent(c -> assertThat(c.countAgreement()).isEqualTo(Agreement.EQUAL));
      }
    }
  }

  @Test
  void prints_the_base_beside_the_known() {
    Table age = plan.evaluate(LeoCohort.people()).internal().tables().get(5);
    assertThat(age.id()).isEqualTo("LEO-06");
    assertThat(age.base().known().exact()).hasValue(26);
    assertThat(age.base().total().exact()).hasValue(51);
    assertThat(age.base().isPartial()).isTrue();
  }

  @Test
  void the_stock_of_34_and_the_flow_of_35_are_two_questions() {
    Evaluation evaluation = plan.evaluate(LeoCohort.people());
    Cell exits = new Cell("LEO-20", Scope.TOTAL, Leo2022.period(), Cell.TOTAL);
    assertThat(evaluation.value(exits)).isEqualTo(35);
    assertThat(evaluation.contributors(exits)).isEqualTo(34);
    assertThat(evaluation.value(new Cell("LEO-05", Scope.TOTAL, Leo2022.period(), Cell.TOTAL)))
        .isEqualTo(34);
  }

  @Test
  void a_quarter_asked_beside_the_year_is_not_compared_with_the_year() {
    Plan<LeoCohort.Person> both = LeoCohort.schema()
        .compile(
            Leo2022.indicators(),
            Leo2022.organisation(),
            Leo2022.period(),
            ReportingPeriod.ofQuarter(2022, 1));
    InternalTables tables = both.evaluate(LeoCohort.people()).internal().comparedWith(PRINTED);
    assertThat(tables.tables()).hasSize(46);
    assertThat(PublicationAudit.of(PRINTED).against(tables)).hasSize(1);
  }

  @Test
  void definitions_are_complete_and_distinct() {
    assertThat(Leo2022.indicators())
        .extracting(Indicator::id)
        .doesNotHaveDuplicates()
        .hasSize(23);
    assertThat(Leo2022.indicators()).extracting(Indicator::sha256).doesNotHaveDuplicates();
    assertThat(Leo2022.indicators()).allSatisfy(indicator -> {
      assertThat(indicator.source()).contains("2022");
      assertThat(indicator.validity().until()).contains(LocalDate.of(2023, 1, 1));
    });
  }

  @Test
  void a_figure_that_shares_nothing_out_has_nothing_unknown() {
    Table parents = plan.evaluate(LeoCohort.people()).internal().tables().get(8);
    assertThat(parents.id()).isEqualTo("LEO-09");
    assertThat(parents.total().orElseThrow().count().exact()).hasValue(10);
    assertThat(parents.base().isPartial()).isFalse();
  }
}
