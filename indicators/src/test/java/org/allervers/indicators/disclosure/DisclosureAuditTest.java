package org.allervers.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.catalogue.LeoCohort;
import org.allervers.indicators.disclosure.DisclosureAudit.Bounded;
import org.allervers.indicators.disclosure.DisclosureAudit.Depth;
import org.allervers.indicators.disclosure.DisclosureAudit.Verdict;
import org.allervers.indicators.export.Language;
import org.allervers.indicators.internal.secrecy.Effort;
import org.allervers.indicators.table.Base;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Two territories and their sum, attacked from the files alone. */
class DisclosureAuditTest {

  private static final Evaluation YEAR = LeoCohort.evaluation(Leo2022.period());

  @Test
  void the_files_of_the_strict_report_tell_no_figure_to_stand_on_few_persons() throws Exception {
    Outcome.Released released =
        (Outcome.Released) DisclosureControl.under(SecrecyPolicy.strict()).publish(YEAR);
    byte[] workbook = ReportFileTest.xlsx(released.tables(), Language.FRENCH);
    DisclosureAudit audit = DisclosureAudit.attack(workbook);
    assertThat(audit.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(audit.policy().id()).isEqualTo("STRICT_11");
    assertThat(audit.figures()).hasSizeGreaterThan(50);
    DisclosureAudit english =
        DisclosureAudit.attack(ReportFileTest.xlsx(released.tables(), Language.ENGLISH));
    assertThat(english.figures()).isEqualTo(audit.figures());
    DisclosureAudit json = DisclosureAudit.attack(ReportFileTest.json(released.tables()));
    assertThat(json.figures()).isEqualTo(audit.figures());
    sameVerdicts(workbook);
  }

  /**
   * The gate that every file passes asks for verdicts alone, and the public attack asks for them before it bounds: they are those of
   * an attack that bounds all figures and asks nothing, and the bounds are as valid. Where that attack gives a figure up, it has no
   * verdict to be held to: whoever asks first may know more.
   */
  static void sameVerdicts(byte[] file) throws Exception {
    DisclosureAudit whole = DisclosureAudit.attack(file, Effort.standard(), Depth.WHOLE);
    DisclosureAudit bounded = DisclosureAudit.attack(file);
    DisclosureAudit quick = DisclosureAudit.verdicts(file, Effort.standard());
    for (DisclosureAudit other : List.of(bounded, quick)) {
      assertThat(verdicts(other.figures(), whole.figures()))
          .isEqualTo(verdicts(whole.figures(), whole.figures()));
      assertThat(verdicts(other.amounts(), whole.amounts()))
          .isEqualTo(verdicts(whole.amounts(), whole.amounts()));
      assertThat(other.smallDifferences()).isEqualTo(whole.smallDifferences());
      agree(whole.figures(), other.figures());
      agree(whole.amounts(), other.amounts());
    }
  }

  /** Where one side knows the exact bounds, those of the other lie not within them. */
  private static void agree(List<Bounded> some, List<Bounded> others) {
    for (int i = 0; i < some.size(); i++) {
      Bounded one = some.get(i);
      Bounded other = others.get(i);
      if (one.isExact() || other.isExact()) {
        Bounded exact = one.isExact() ? one : other;
        Bounded outer = one.isExact() ? other : one;
        assertThat(outer.least()).isLessThanOrEqualTo(exact.least());
        assertThat(outer.most().orElse(Long.MAX_VALUE))
            .isGreaterThanOrEqualTo(exact.most().orElseThrow());
      }
    }
  }

  private static List<Tuple> verdicts(List<Bounded> figures, List<Bounded> whole) {
    assertThat(figures).hasSameSizeAs(whole);
    return IntStream.range(0, figures.size())
        .filter(i -> whole.get(i).verdict() != Verdict.UNDECIDED)
        .mapToObj(i -> tuple(figures.get(i).cell(), figures.get(i).verdict()))
        .toList();
  }

  @Test
  void the_truth_lies_within_what_the_attack_finds() throws Exception {
    Outcome.Released released =
        (Outcome.Released) DisclosureControl.under(SecrecyPolicy.strict()).publish(YEAR);
    DisclosureAudit audit = DisclosureAudit.attack(ReportFileTest.json(released.tables()));
    List<Table> told = released.tables().tables();
    for (Table table : YEAR.internal().tables()) {
      boolean isTold = told.stream().anyMatch(one -> one.id().equals(table.id()));
      for (Row row : isTold ? table.rows() : List.<Row>of()) {
        long value = row.count().exact().orElseThrow();
        audit.figures().stream()
            .filter(one -> one.cell().indicator().equals(table.id())
                && one.cell().scope().equals(table.scope().code())
                && one.cell().row().equals(row.code()))
            .forEach(one -> {
              assertThat(one.least()).isLessThanOrEqualTo(value);
              assertThat(one.most().orElse(Long.MAX_VALUE)).isGreaterThanOrEqualTo(value);
            });
      }
    }
  }

  @Test
  void with_small_figures_withheld_and_no_others_the_attack_finds_some() throws Exception {
    List<Table> tables =
        YEAR.internal().tables().stream().map(DisclosureAuditTest::smallOnly).toList();
    byte[] file = ReportFileTest.json(UnprotectedTables.strict(tables, YEAR));
    sameVerdicts(file);
    DisclosureAudit audit = DisclosureAudit.attack(file);
    long exact = audit.figures().stream()
        .filter(one -> one.most().isPresent() && one.most().getAsLong() == one.least())
        .count();
    assertThat(audit.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(audit.count(Verdict.BROKEN)).isPositive();
    assertThat(exact).isPositive();
    assertThat(audit.figures()).extracting(Bounded::verdict).contains(Verdict.BROKEN);
  }

  @Test
  void nothing_of_a_figure_stands_in_the_text_of_an_audit() throws Exception {
    DisclosureAudit audit = DisclosureAudit.attack(
        ReportFileTest.json(UnprotectedTables.strict(YEAR.internal().tables(), YEAR)));
    assertThat(audit.figures()).isEmpty();
    assertThat(audit)
        .hasToString("DisclosureAudit[STRICT_11, 0 withheld, " + audit.verdict() + "]");
  }

  /** The table without its figures from 1 to 10, and with everything that gives them away. */
  static Table smallOnly(Table table) {
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      Row hidden = row.memo()
          ? Row.ofMemo(row.code(), row.label(), Count.withheld(), Optional.empty())
          : Row.of(row.code(), row.label(), Count.withheld(), Optional.empty());
      rows.add(isSmall(row.count()) ? hidden : row);
    }
    Table.Builder masked = table.toBuilder()
        .rows(rows)
        .base(new Base(
            table.base().kind(), told(table.base().known()), told(table.base().total())));
    table
        .total()
        .filter(total -> isSmall(total.count()))
        .ifPresent(
            total -> masked.total(Total.of(total.label(), Count.withheld(), Optional.empty())));
    return masked.build();
  }

  private static Count told(Count count) {
    return isSmall(count) ? Count.withheld() : count;
  }

  private static boolean isSmall(Count count) {
    long value = count.exact().orElseThrow();
    return value > 0 && value < 11;
  }
}
