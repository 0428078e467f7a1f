package org.allervers.benchmarks.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.benchmarks.indicators.Person.Act;
import org.allervers.benchmarks.indicators.Person.Meeting;
import org.allervers.benchmarks.indicators.Person.Motive;
import org.allervers.benchmarks.indicators.Person.Sex;
import org.allervers.benchmarks.indicators.Person.Stay;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.Plan;
import org.allervers.indicators.Schema;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
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
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Scope;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Unit;

/**
 * The figures of a report: distinct persons by nine age bands and four sexes, exits with their mean duration by eight motives,
 * acts by 24 kinds. That is 76 cells for each period and scope.
 *
 * <p>{@link #W1}: one year, the whole country. {@link #W2}: eight quarters and two years, 50 teams and the total, hence 38 760
 * cells.
 */
enum Grid {
  W1,
  W2;

  static final int CELLS = 76;
  static final int PERSONS_AT = 0;
  static final int EXITS_AT = 36;
  static final int ACTS_AT = 52;

  /** The first age of each band; the last one is open. */
  static final int[] AGES = {0, 18, 25, 35, 45, 55, 65, 75, 85};

  List<ReportingPeriod> periods() {
    List<ReportingPeriod> periods = new ArrayList<>();
    if (this == W1) {
      periods.add(ReportingPeriod.ofYear(2024));
      return periods;
    }
    for (int quarter = 0; quarter < 8; quarter++) {
      periods.add(ReportingPeriod.ofQuarter(2023 + quarter / 4, 1 + quarter % 4));
    }
    periods.add(ReportingPeriod.ofYear(2023));
    periods.add(ReportingPeriod.ofYear(2024));
    return periods;
  }

  /** The teams, then the total. */
  List<String> scopes() {
    List<String> scopes = new ArrayList<>();
    for (int t = 0; this == W2 && t < FictitiousCohort.TEAMS; t++) {
      scopes.add(FictitiousCohort.team(t));
    }
    scopes.add(Scope.TOTAL);
    return scopes;
  }

  int size() {
    return periods().size() * scopes().size() * CELLS;
  }

  /** Where the cells of a period and scope begin. */
  int at(int period, int scope) {
    return (period * scopes().size() + scope) * CELLS;
  }

  /** A mean with one decimal, as tenths. */
  static long tenths(long sum, long count) {
    return count == 0
        ? 0
        : BigDecimal.valueOf(sum)
            .divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP)
            .unscaledValue()
            .longValueExact();
  }

  static Schema<Person> schema() {
    return Schema.builder("benchmark/1", Person.class)
        .constant("sex", Sex.class, Person::sex)
        .ageFrom("age", person -> Optional.ofNullable(person.birth()))
        .events(
            "meeting",
            Meeting.class,
            Person::meetings,
            ev -> ev.on(Meeting::day)
                .codeOrNull("team", Meeting::team)
                .constant("act", Act.class, Meeting::act))
        .spells(
            "stay",
            Stay.class,
            Person::stays,
            sp -> sp.from(Stay::from)
                .until(Stay::to)
                .codeOrNull("team", Stay::team)
                .constant("motive", Motive.class, Stay::motive))
        .build();
  }

  Plan<Person> plan() {
    Organisation.Builder teams = Organisation.builder(Label.of("Pays", "Country"));
    scopes().stream()
        .filter(scope -> !scope.equals(Scope.TOTAL))
        .forEach(team -> teams.level(team, Label.ofBoth(team)));
    return schema().compile(indicators(), teams.build(), periods().toArray(ReportingPeriod[]::new));
  }

  List<Indicator> indicators() {
    Bands.Builder bands = Bands.ofHalfOpen();
    for (int a = 0; a + 1 < AGES.length; a++) {
      String code = "B" + AGES[a];
      bands.band(code, Label.ofBoth(code), AGES[a], AGES[a + 1]);
    }
    bands.from("B85", Label.ofBoth("B85"), 85);
    TimeKind met = TimeKind.EVENT_IN_PERIOD;
    Indicator persons = draft("persons", Attribute.collected("meeting", "team", met))
        .unit(Unit.PERSONS)
        .basis(Basis.PERSON)
        .timing(new Timing(met, "meeting"))
        .breakdown(Breakdown.crossed(
            Breakdown.byBand(
                Label.of("Âge", "Age"),
                Attribute.of("age", ReferenceDate.PERIOD_END),
                bands.build()),
            Breakdown.byCode(
                Label.of("Sexe", "Sex"),
                Attribute.of("sex", ReferenceDate.TIMELESS),
                categories(Sex.values()))))
        .build();
    Indicator exits = draft("exits", Attribute.ofEvent("stay", "team"))
        .unit(Unit.EPISODES)
        .basis(Basis.SPELL)
        .timing(new Timing(TimeKind.EXITS, "stay"))
        .measure(Measure.mean(Attribute.durationOf("stay"), 1))
        .breakdown(Breakdown.byCode(
            Label.of("Motif", "Motive"),
            Attribute.ofEvent("stay", "motive"),
            categories(Motive.values())))
        .build();
    Indicator acts = draft("acts", Attribute.ofEvent("meeting", "team"))
        .unit(Unit.EVENTS)
        .basis(Basis.EVENT)
        .timing(new Timing(met, "meeting"))
        .breakdown(Breakdown.byCode(
            Label.of("Acte", "Act"), Attribute.ofEvent("meeting", "act"), categories(Act.values())))
        .build();
    return List.of(persons, exits, acts);
  }

  private Indicator.Builder draft(String id, Attribute team) {
    Indicator.Builder draft = Indicator.builder(id, "1.0.0")
        .title("Mesure", "Benchmark")
        .validity(Validity.from(LocalDate.of(2021, 1, 1)))
        .jurisdiction("FR")
        .source("mesure")
        .counting("Mesure.", "Benchmark.")
        .population(Population.everybody())
        .unknown(UnknownPolicy.BESIDE)
        .shares(Shares.of(PercentBase.KNOWN, 1))
        .total("Ensemble", "Total");
    return this == W1 ? draft.at(Scope.TOTAL) : draft.attributedBy(team).atEveryLevel();
  }

  private static List<Category> categories(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(c -> Category.of(c.name(), c.name(), c.name()))
        .toList();
  }

  /** The cells of an evaluation in the order of the grid. */
  long[] cells(Evaluation evaluation) {
    long[] cells = new long[size()];
    List<ReportingPeriod> periods = periods();
    List<String> scopes = scopes();
    for (Table table : evaluation.internal().tables()) {
      int at = at(periods.indexOf(table.period()), scopes.indexOf(table.scope().code()));
      at += switch (table.id()) {
        case "persons" -> PERSONS_AT;
        case "exits" -> EXITS_AT;
        default -> ACTS_AT;
      };
      for (Row row : table.rows()) {
        cells[at++] = row.count().exact().orElseThrow();
        if (table.id().equals("exits")) {
          cells[at++] =
              row.quotient().map(mean -> mean.unscaledValue().longValueExact()).orElse(0L);
        }
      }
    }
    return cells;
  }
}
