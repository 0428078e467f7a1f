package org.allervers.benchmarks.indicators;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.disclosure.DisclosureAudit;
import org.allervers.indicators.disclosure.DisclosureAudit.Bounded;
import org.allervers.indicators.disclosure.DisclosureControl;
import org.allervers.indicators.disclosure.Outcome;
import org.allervers.indicators.disclosure.Outcome.Released;
import org.allervers.indicators.disclosure.SecrecyPolicy;
import org.allervers.indicators.disclosure.UnreadableReportException;
import org.allervers.indicators.export.Language;
import org.allervers.indicators.export.XlsxReport;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;

/**
 * Publishes the figures of one team through the front door, in a fresh process: a year with its quarters, distinct persons by age
 * and sex, exits with their mean duration, acts; protected together, proven, written as the files that leave, and those attacked as
 * far as verdicts need. Then attacks the workbook as anybody can who has it, bounding each withheld figure. Prints one line: persons,
 * periods, figures, figures told, seconds to publish, seconds to attack, figures withheld, those of them that nothing bounds, those of the
 * others whose bounds are exact. Fails if the attack does not find that the policy holds. {@code persons periods}
 */
public final class PublishTeamReport {

  private PublishTeamReport() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, UnreadableReportException {
    int persons = Integer.parseInt(arguments[0]);
    List<ReportingPeriod> periods = periods(Integer.parseInt(arguments[1]));
    Evaluation evaluation = Grid.schema()
        .compile(
            Grid.W1.indicators(),
            Organisation.builder(Label.of("Équipe", "Team")).build(),
            periods.toArray(ReportingPeriod[]::new))
        .evaluate(FictitiousCohort.of(persons));
    long figures = rows(evaluation.internal().tables());

    long start = System.nanoTime();
    Outcome outcome = DisclosureControl.under(SecrecyPolicy.strict()).publish(evaluation);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!(outcome instanceof Released released)) {
      throw new IllegalStateException("not released: " + outcome);
    }
    long told = released.tables().tables().stream()
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.count().exact().isPresent())
        .count();

    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    XlsxReport.of(released.tables(), Language.FRENCH).writeTo(workbook);
    start = System.nanoTime();
    DisclosureAudit audit = DisclosureAudit.attack(workbook.toByteArray());
    double attacking = (System.nanoTime() - start) / 1e9;
    if (audit.verdict() != DisclosureAudit.Verdict.HOLDS) {
      throw new IllegalStateException("the attack does not find that the policy holds: " + audit);
    }
    List<Bounded> withheld = audit.figures();
    long open = withheld.stream().filter(one -> one.most().isEmpty()).count();
    long exact = withheld.stream().filter(Bounded::isExact).count();
    System.out.printf(
        Locale.ROOT,
        "%d %d %d %d %.2f %.2f %d %d %d%n",
        persons,
        periods.size(),
        figures,
        told,
        seconds,
        attacking,
        withheld.size(),
        open,
        exact);
  }

  private static long rows(List<Table> tables) {
    List<Row> rows = new ArrayList<>();
    tables.forEach(table -> rows.addAll(table.rows()));
    return rows.size();
  }

  /** The year 2024, then as many of its quarters and of those of the year before as are asked for. */
  private static List<ReportingPeriod> periods(int count) {
    List<ReportingPeriod> periods = new ArrayList<>(List.of(ReportingPeriod.ofYear(2024)));
    for (int quarter = 0; periods.size() < count; quarter++) {
      periods.add(ReportingPeriod.ofQuarter(2024 - quarter / 4, 1 + quarter % 4));
    }
    return periods;
  }
}
