package org.allervers.examples.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.Plan;
import org.allervers.indicators.Schema;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.Shares;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.definition.UnknownPolicy;
import org.allervers.indicators.definition.Validity;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.PercentBase;
import org.allervers.indicators.table.Scope;
import org.allervers.indicators.table.Unit;

/**
 * Counts the plain records of a tool that knows nothing of this library: persons, visits and half-days of presence of two
 * fictitious teams, in one pass. All that the tool writes is the schema.
 */
public final class CountOwnRecords {

  /** The tool's own model. */
  record Visit(LocalDateTime at, String team) {}

  /** The tool's own model. */
  record Person(List<Visit> visits) {}

  private static final ReportingPeriod YEAR = ReportingPeriod.ofYear(2024);

  private CountOwnRecords() {}

  /** Prints the figures of both teams. */
  public static void main(String[] arguments) {
    // In UTF-8, whatever a bare terminal announces.
    print(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
  }

  static void print(PrintStream out) {
    Plan<Person> plan = schema()
        .compile(
            List.of(
                indicator("PERSONNES", Unit.PERSONS, Basis.PERSON),
                indicator("PASSAGES", Unit.EVENTS, Basis.EVENT),
                indicator("DEMI_JOURNEES", Unit.EVENTS, Basis.SESSION)),
            teams(),
            YEAR);
    Evaluation evaluation = plan.evaluate(people());
    for (Scope scope : teams().scopes()) {
      out.println(scope.label().fr() + " : "
          + value(evaluation, "PERSONNES", scope) + " personnes, "
          + value(evaluation, "PASSAGES", scope) + " passages, "
          + value(evaluation, "DEMI_JOURNEES", scope) + " demi-journées");
    }
  }

  private static long value(Evaluation evaluation, String indicator, Scope scope) {
    return evaluation.value(new Cell(indicator, scope.code(), YEAR, Cell.TOTAL));
  }

  private static Schema<Person> schema() {
    return Schema.builder("outil/1", Person.class)
        .events(
            "passage",
            Visit.class,
            Person::visits,
            visit -> visit.at(Visit::at).codeOrNull("equipe", Visit::team))
        .build();
  }

  private static Organisation teams() {
    return Organisation.builder(Label.of("Association", "Association"))
        .level("ACCUEIL", Label.of("Accueil de jour", "Day centre"))
        .level("MARAUDE", Label.of("Maraude", "Street outreach"))
        .build();
  }

  private static Indicator indicator(String id, Unit unit, Basis basis) {
    Attribute team = basis == Basis.PERSON
        ? Attribute.collected("passage", "equipe", TimeKind.EVENT_IN_PERIOD)
        : Attribute.ofEvent("passage", "equipe");
    return Indicator.builder(id, "1.0.0")
        .title("Passages", "Visits")
        .validity(Validity.from(LocalDate.of(2024, 1, 1)))
        .jurisdiction("FR")
        .source("exemple")
        .counting("Passages datés dans la période.", "Visits dated in the period.")
        .unit(unit)
        .basis(basis)
        .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "passage"))
        .population(Population.everybody())
        .unknown(UnknownPolicy.BESIDE)
        .shares(Shares.notPrinted(PercentBase.ALL))
        .attributedBy(team)
        .atEveryLevel()
        .build();
  }

  private static List<Person> people() {
    LocalDateTime morning = LocalDateTime.of(2024, 3, 4, 9, 30);
    LocalDateTime evening = LocalDateTime.of(2024, 3, 4, 21, 0);
    return List.of(
        new Person(
            List.of(new Visit(morning, "ACCUEIL"), new Visit(morning.plusMinutes(90), "ACCUEIL"))),
        new Person(List.of(new Visit(morning, "ACCUEIL"), new Visit(evening, "MARAUDE"))),
        new Person(List.of(new Visit(evening.plusDays(1), "MARAUDE"))),
        new Person(List.of(new Visit(morning.minusYears(1), "ACCUEIL"))));
  }
}
