package org.allervers.indicators.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.Schema;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Shares;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.definition.UnknownPolicy;
import org.allervers.indicators.definition.Validity;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.PercentBase;
import org.allervers.indicators.table.Unit;

/** Fictitious people met by two teams, with a few definitions over them. */
final class Street {

  static final ReportingPeriod FIRST = ReportingPeriod.ofQuarter(2023, 1);
  static final ReportingPeriod SECOND = ReportingPeriod.ofQuarter(2023, 2);
  static final ReportingPeriod HALF =
      ReportingPeriod.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 7, 1));

  static final Organisation TEAMS = Organisation.builder(Label.of("Ensemble", "All"))
      .level("NORD", Label.ofBoth("Nord"))
      .level("SUD", Label.ofBoth("Sud"))
      .build();

  record Visit(LocalDate day, String team) {}

  record Person(String sex, List<Visit> visits) {}

  private Street() {}

  static Schema<Person> schema() {
    return Schema.builder("street/1", Person.class)
        .code("sexe", person -> Optional.of(person.sex()))
        .code("pathologie", person -> Optional.of(person.sex()))
        .events(
            "visite",
            Visit.class,
            Person::visits,
            ev -> ev.on(Visit::day).code("equipe", visit -> Optional.of(visit.team())))
        .build();
  }

  private static Indicator.Builder draft(String id) {
    return Indicator.builder(id, "1.0.0")
        .title("Essai " + id, "Trial " + id)
        .validity(Validity.from(LocalDate.of(2020, 1, 1)))
        .jurisdiction("essai")
        .source("essai")
        .counting("Personnes ou visites de la période.", "Persons or visits of the period.")
        .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "visite"))
        .population(Population.everybody())
        .unknown(UnknownPolicy.BESIDE)
        .shares(Shares.of(PercentBase.KNOWN, 0))
        .total("Total", "Total");
  }

  static Indicator persons() {
    return lines(draft("PERSONNES").basis(Basis.PERSON).unit(Unit.PERSONS), "sexe")
        .attributedBy(Attribute.collected("visite", "equipe", TimeKind.EVENT_IN_PERIOD))
        .atEveryLevel()
        .build();
  }

  static Indicator patients() {
    return lines(draft("PATHOLOGIES").basis(Basis.PERSON).unit(Unit.PERSONS), "pathologie")
        .build();
  }

  static Indicator visits() {
    return lines(draft("VISITES").basis(Basis.EVENT).unit(Unit.EVENTS), "sexe")
        .attributedBy(Attribute.ofEvent("visite", "equipe"))
        .atEveryLevel()
        .build();
  }

  static Indicator visitsPerPerson() {
    return draft("VISITES-PAR-PERSONNE")
        .basis(Basis.EVENT)
        .unit(Unit.EVENTS)
        .shares(Shares.notPrinted(PercentBase.KNOWN))
        .measure(Measure.perPerson(1))
        .build();
  }

  private static Indicator.Builder lines(Indicator.Builder draft, String attribute) {
    return draft.breakdown(Breakdown.byCode(
        Label.of("Groupe", "Group"),
        Attribute.of(attribute, ReferenceDate.TIMELESS),
        List.of(
            Category.of("A", "Groupe A", "Group A"),
            Category.of("B", "Groupe B", "Group B"),
            Category.of("C", "Groupe C", "Group C"),
            Category.of("D", "Groupe D", "Group D"))));
  }

  static Evaluation evaluation(
      List<Person> people, List<Indicator> indicators, ReportingPeriod... periods) {
    return schema().compile(indicators, TEAMS, periods).evaluate(people);
  }

  /** So many people of each group, A first, each met once by the northern team. */
  static List<Person> groups(int... sizes) {
    List<Person> people = new ArrayList<>();
    for (int group = 0; group < sizes.length; group++) {
      for (int i = 0; i < sizes[group]; i++) {
        people.add(person("ABCD".substring(group, group + 1), LocalDate.of(2023, 2, 1), "NORD"));
      }
    }
    return people;
  }

  static Person person(String group, LocalDate day, String team) {
    return new Person(group, List.of(new Visit(day, team)));
  }

  static Arbitrary<Person> person() {
    Arbitrary<Visit> visit = Combinators.combine(
            Arbitraries.integers().between(0, 180),
            Arbitraries.of("NORD", "NORD", "SUD", "NORD", "SUD", "AILLEURS"))
        .as((day, team) -> new Visit(LocalDate.of(2023, 1, 1).plusDays(day), team));
    return Combinators.combine(
            Arbitraries.of("A", "A", "A", "B", "B", "C", "D"),
            visit.list().ofMinSize(1).ofMaxSize(3))
        .as(Person::new);
  }

  static Arbitrary<List<Person>> people() {
    return person().list().ofMinSize(20).ofMaxSize(80);
  }
}
