package org.allervers.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.disclosure.DisclosureAudit.Verdict;
import org.allervers.indicators.table.Table;

/** Reports with means, of two quarters and the half-year that holds them. */
@Draws
class DisclosureAuditProperties {

  @Provide
  Arbitrary<List<Scores.Person>> people() {
    return Combinators.combine(
            Arbitraries.of("NORD", "NORD", "NORD", "SUD", "SUD", "EST"),
            Arbitraries.integers().between(0, 180),
            Arbitraries.of(-1L, 0L, 2L, 5L, 40L))
        .as((team, day, score) ->
            new Scores.Person(team, LocalDate.of(2023, 1, 1).plusDays(day), score))
        .list()
        .ofMinSize(20)
        .ofMaxSize(80);
  }

  private static Evaluation evaluation(List<Scores.Person> people) {
    return Scores.evaluation(
        people,
        List.of(Scores.mean(1), Scores.meanByGroup(1)),
        Street.FIRST,
        Street.SECOND,
        Street.HALF);
  }

  @Property(tries = 2)
  void what_is_published_has_the_verdicts_of_the_whole_attack(
      @ForAll("people") List<Scores.Person> people) throws Exception {
    Outcome outcome = DisclosureControl.under(SecrecyPolicy.strict()).publish(evaluation(people));
    Assume.that(outcome instanceof Outcome.Released);
    byte[] file = ReportFileTest.json(((Outcome.Released) outcome).tables());
    DisclosureAuditTest.sameVerdicts(file);
    assertThat(DisclosureAudit.attack(file).count(Verdict.BROKEN)).isZero();
  }

  @Property(tries = 4)
  void with_small_figures_withheld_and_no_others_the_verdicts_are_those_of_the_whole_attack(
      @ForAll("people") List<Scores.Person> people) throws Exception {
    Evaluation evaluation = evaluation(people);
    List<Table> tables = evaluation.internal().tables().stream()
        .map(DisclosureAuditTest::smallOnly)
        .toList();
    DisclosureAuditTest.sameVerdicts(
        ReportFileTest.json(UnprotectedTables.strict(tables, evaluation)));
  }
}
