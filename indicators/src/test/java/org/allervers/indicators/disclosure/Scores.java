package org.allervers.indicators.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

/** Fictitious people met by one of three teams, each with a whole number that stays the same. */
final class Scores {

  static final List<String> TEAMS = List.of("NORD", "SUD", "EST");

  /** A person with a number; below 0: it is not known. */
  record Person(String team, LocalDate day, long score) {}

  private Scores() {}

  private static Organisation organisation() {
    Organisation.Builder all = Organisation.builder(Label.of("Ensemble", "All"));
    TEAMS.forEach(team -> all.level(team, Label.ofBoth(team)));
    return all.build();
  }

  private static Schema<Person> schema() {
    return Schema.builder("scores/1", Person.class)
        .number(
            "score",
            person -> person.score() < 0 ? OptionalLong.empty() : OptionalLong.of(person.score()))
        .code("groupe", person -> Optional.of(person.team()))
        .events(
            "visite",
            Person.class,
            List::of,
            ev -> ev.on(Person::day).code("equipe", visit -> Optional.of(visit.team())))
        .build();
  }

  private static Indicator.Builder draft(String id) {
    return Indicator.builder(id, "1.0.0")
        .title("Essai " + id, "Trial " + id)
        .validity(Validity.from(LocalDate.of(2020, 1, 1)))
        .jurisdiction("essai")
        .source("essai")
        .counting("Personnes de la période.", "Persons of the period.")
        .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "visite"))
        .population(Population.everybody())
        .basis(Basis.PERSON)
        .unit(Unit.PERSONS)
        .unknown(UnknownPolicy.BESIDE)
        .shares(Shares.notPrinted(PercentBase.KNOWN))
        .attributedBy(Attribute.collected("visite", "equipe", TimeKind.EVENT_IN_PERIOD))
        .atEveryLevel()
        .total("Total", "Total");
  }

  static Indicator mean(int scale) {
    return draft("MOYENNE")
        .measure(Measure.mean(Attribute.of("score", ReferenceDate.TIMELESS), scale))
        .build();
  }

  /** The same for everybody together, by the team as a fact of the person. */
  static Indicator meanByGroup(int scale) {
    return mean(scale).toBuilder("PAR-GROUPE")
        .at("TOTAL")
        .breakdown(Breakdown.byCode(
            Label.of("Groupe", "Group"),
            Attribute.of("groupe", ReferenceDate.TIMELESS),
            TEAMS.stream().map(team -> Category.of(team, team, team)).toList()))
        .build();
  }

  static Indicator median() {
    return draft("MEDIANE")
        .measure(Measure.median(Attribute.of("score", ReferenceDate.TIMELESS), 0))
        .build();
  }

  /** So many people of a team, each with that number, met in the first quarter. */
  static List<Person> people(String team, int size, long score) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      people.add(new Person(team, LocalDate.of(2023, 2, 1), score));
    }
    return people;
  }

  static Evaluation evaluation(
      List<Person> people, List<Indicator> indicators, ReportingPeriod... periods) {
    return schema().compile(indicators, organisation(), periods).evaluate(people);
  }
}
