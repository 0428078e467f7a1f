package org.allervers.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.disclosure.DisclosureAudit.Bounded;
import org.allervers.indicators.disclosure.DisclosureAudit.Verdict;
import org.allervers.indicators.export.Language;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

/** Means in files: what the attack reads of them, and that what is published stands it. */
class MeanAuditTest {

  private static final DisclosureControl STRICT = DisclosureControl.under(SecrecyPolicy.strict());

  private static Evaluation evaluation() {
    List<Scores.Person> people = new ArrayList<>(Scores.people("NORD", 30, 12));
    people.addAll(Scores.people("SUD", 14, 20));
    people.addAll(Scores.people("EST", 4, 90));
    return Scores.evaluation(
        people,
        List.of(Scores.mean(1), Scores.meanByGroup(1), Scores.median()),
        Street.FIRST,
        Street.HALF);
  }

  private static Bounded amount(DisclosureAudit audit, String row) {
    return audit.amounts().stream()
        .filter(one -> one.cell().row().equals(row))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_file_with_only_the_small_line_withheld_tells_its_mean() throws Exception {
    Evaluation evaluation = evaluation();
    List<Table> tables = evaluation.internal().tables().stream()
        .filter(table -> table.id().equals("PAR-GROUPE"))
        .map(MeanAuditTest::withoutSmall)
        .toList();
    ProtectedTables careless = UnprotectedTables.strict(tables, evaluation);
    for (byte[] file :
        List.of(ReportFileTest.json(careless), ReportFileTest.xlsx(careless, Language.FRENCH))) {
      DisclosureAuditTest.sameVerdicts(file);
      DisclosureAudit audit = DisclosureAudit.attack(file);
      Bounded found = amount(audit, "EST");
      assertThat(found.verdict()).isEqualTo(Verdict.BROKEN);
      assertThat(found.least()).isBetween(350L, 360L);
      assertThat(found.most().orElseThrow()).isBetween(360L, 370L);
    }
  }

  private static Table withoutSmall(Table table) {
    List<Row> rows = table.rows().stream()
        .map(row -> row.count().exact().orElseThrow() < 11
            ? Row.of(row.code(), row.label(), Count.withheld(), Optional.empty())
            : row)
        .toList();
    return table.toBuilder().rows(rows).build();
  }

  @Test
  void what_is_published_keeps_the_mean_of_the_few_and_tells_that_of_the_many() throws Exception {
    Outcome.Released released = (Outcome.Released) STRICT.publish(evaluation());
    byte[] json = ReportFileTest.json(released.tables());
    DisclosureAudit audit = DisclosureAudit.attack(json);
    DisclosureAudit workbook =
        DisclosureAudit.attack(ReportFileTest.xlsx(released.tables(), Language.ENGLISH));
    DisclosureAuditTest.sameVerdicts(json);
    assertThat(audit.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(workbook.amounts()).isEqualTo(audit.amounts());
    Bounded small = amount(audit, "EST");
    assertThat(small.least()).isLessThanOrEqualTo(180);
    assertThat(small.most().orElse(Long.MAX_VALUE)).isGreaterThanOrEqualTo(540);
    assertThat(released.tables().tables())
        .anySatisfy(table -> assertThat(table.total().orElseThrow().quotient()).isPresent());
  }

  @Test
  void means_published_before_are_kept_with_their_sums_and_published_again_alike() {
    Evaluation evaluation = evaluation();
    Outcome.Released first = (Outcome.Released) STRICT.publish(evaluation);
    ReleaseLedger ledger =
        ReleaseLedger.of("EQUIPE").append(first, LocalDate.of(2023, 8, 1), LedgerTest.SEAL);
    Outcome again = STRICT.after(ledger).publish(evaluation);
    assertThat(again).isInstanceOf(Outcome.Released.class);
    assertThat(((Outcome.Released) again).tables().tables())
        .isEqualTo(first.tables().tables());
  }
}
