package org.allervers.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Memo;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Shares;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.definition.UnknownPolicy;
import org.allervers.indicators.definition.Validity;
import org.allervers.indicators.period.HalfDay;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.PercentBase;
import org.allervers.indicators.table.Unit;

/** A small model of fictitious people that has nothing to do with the library's own, with definitions over it. */
final class People {

  record Stay(LocalDate from, Optional<LocalDate> to, String team, Optional<String> motive) {}

  record Visit(LocalDate day, String team, List<String> services, long items) {}

  record Person(
      int id, String sex, Optional<LocalDate> birth, List<Stay> stays, List<Visit> visits) {}

  static final ReportingPeriod YEAR = ReportingPeriod.ofYear(2022);
  static final ReportingPeriod QUARTER = ReportingPeriod.ofQuarter(2022, 2);

  static final Organisation TEAMS = Organisation.builder(Label.of("Ensemble", "All"))
      .level("NORD", Label.ofBoth("Nord"))
      .level("N1", Label.ofBoth("Équipe 1"), "NORD")
      .level("N2", Label.ofBoth("Équipe 2"), "NORD")
      .level("SUD", Label.ofBoth("Sud"))
      .build();

  private static final List<Category> SEXES =
      List.of(Category.of("F", "Femme", "Woman"), Category.of("H", "Homme", "Man"));

  private static final List<Category> SERVICES = List.of(
      Category.of("SOIN", "Soin", "Care"),
      Category.of("DROITS", "Droits", "Rights").including("AME"));

  private People() {}

  static Schema<Person> schema() {
    return Schema.builder("people/1", Person.class)
        .reading("sexe", People::sex)
        .ageFrom("age", Person::birth)
        .codeAt("logement", People::home)
        .spells(
            "suivi",
            Stay.class,
            Person::stays,
            sp -> sp.from(Stay::from)
                .to(Stay::to)
                .code("equipe", stay -> Optional.of(stay.team()))
                .code("motif", Stay::motive))
        .events(
            "visite",
            Visit.class,
            People::visits,
            ev -> ev.on(Visit::day)
                .code("equipe", visit -> Optional.of(visit.team()))
                .codes("service", Visit::services)
                .number("unites", visit -> OptionalLong.of(visit.items()))
                .halfDay(visit -> Optional.of(half(visit))))
        .build();
  }

  /** Moves house on the first of June, so that the day of reading matters. */
  private static Optional<String> home(Person person, LocalDate day) {
    return switch ((person.id() + day.getYear() + (day.getMonthValue() < 6 ? 0 : 1)) % 3) {
      case 0 -> Optional.of("RUE");
      case 1 -> Optional.of("ZERO");
      default -> Optional.empty();
    };
  }

  private static HalfDay half(Visit visit) {
    return visit.items() % 2 == 0 ? HalfDay.MORNING : HalfDay.AFTERNOON;
  }

  private static List<Visit> visits(Person person) {
    if (person.sex().equals("!")) {
      throw new IllegalStateException("unreadable");
    }
    return person.visits();
  }

  private static Reading sex(Person person) {
    return switch (person.sex()) {
      case "" -> Reading.missing(Unplaced.NOT_RECORDED);
      case "?" -> Reading.missing(Unplaced.DECLINED);
      default -> Reading.ofCode(person.sex());
    };
  }

  static Indicator.Builder draft(String id) {
    return Indicator.builder(id, "1.0.0")
        .title("Essai", "Test")
        .validity(Validity.from(LocalDate.of(2022, 1, 1)))
        .jurisdiction("FR")
        .source("essai")
        .counting("Essai.", "Test.")
        .unit(Unit.PERSONS)
        .basis(Basis.PERSON)
        .timing(new Timing(TimeKind.OVERLAP, "suivi"))
        .population(Population.everybody())
        .unknown(UnknownPolicy.BESIDE)
        .shares(Shares.of(PercentBase.KNOWN, 0))
        .attributedBy(Attribute.collected("suivi", "equipe", TimeKind.OVERLAP))
        .atEveryLevel();
  }

  static Indicator bySex() {
    return draft("SEXE")
        .breakdown(Breakdown.byCode(
            Label.of("Sexe", "Sex"), Attribute.of("sexe", ReferenceDate.TIMELESS), SEXES))
        .build();
  }

  static Indicator byAge() {
    Bands bands = Bands.ofClosed()
        .band("18-40", Label.ofBoth("18-40"), 18, 40)
        .from("41+", Label.of("Plus de 40", "Over 40"), 41)
        .build();
    return draft("AGE")
        .breakdown(Breakdown.byBand(
            Label.of("Âge", "Age"), Attribute.of("age", ReferenceDate.PERIOD_END), bands))
        .unknown(UnknownPolicy.OWN_LINE)
        .shares(Shares.of(PercentBase.ALL, 1))
        .build();
  }

  static Indicator byService() {
    return draft("SERVICE")
        .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "visite"))
        .attributedBy(Attribute.collected("visite", "equipe", TimeKind.EVENT_IN_PERIOD))
        .breakdown(Breakdown.byCodes(
            Label.of("Service", "Service"),
            Attribute.collected("visite", "service", TimeKind.EVENT_IN_PERIOD),
            SERVICES))
        .addMemo(new Memo(
            Category.of("ASSIDU", "Au moins deux visites", "Two visits or more"),
            Expression.occurs("visite", TimeKind.EVENT_IN_PERIOD, Expression.always(), 2)))
        .build();
  }

  static Indicator exits() {
    return draft("SORTIE")
        .unit(Unit.EPISODES)
        .basis(Basis.SPELL)
        .timing(new Timing(TimeKind.EXITS, "suivi"))
        .attributedBy(Attribute.ofEvent("suivi", "equipe"))
        .breakdown(Breakdown.byCode(
            Label.of("Motif", "Reason"),
            Attribute.ofEvent("suivi", "motif"),
            List.of(
                Category.of("FIN", "Fin", "End"), Category.of("PERDU", "Perdu de vue", "Lost"))))
        .build();
  }

  static Indicator items() {
    return draft("UNITES")
        .unit(Unit.ITEMS)
        .basis(Basis.EVENT)
        .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "visite"))
        .attributedBy(Attribute.ofEvent("visite", "equipe"))
        .measure(Measure.sum("visite", "unites"))
        .shares(Shares.notPrinted(PercentBase.ALL))
        .build();
  }

  static Indicator gone() {
    return draft("SORTIS")
        .population(Population.everybody()
            .withExclusions(Expression.is(Attribute.of("sexe", ReferenceDate.TIMELESS), "X"))
            .withNumerator(Expression.not(Expression.exists("suivi", TimeKind.STOCK_AT_END))))
        .shares(Shares.of(PercentBase.ALL, 0))
        .build();
  }

  static List<Indicator> indicators() {
    return List.of(bySex(), byAge(), byService(), exits(), items(), gone());
  }

  static Plan<Person> plan() {
    return schema().compile(indicators(), TEAMS, YEAR, QUARTER);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 900)
        .map(n -> LocalDate.of(2021, 6, 1).plusDays(n));
  }

  private static Arbitrary<String> teams() {
    return Arbitraries.of("N1", "N2", "SUD", "NORD", "AILLEURS");
  }

  private static Arbitrary<Stay> stays() {
    Arbitrary<Integer> lengths = Arbitraries.integers().between(-3, 400);
    return Combinators.combine(
            days(),
            lengths,
            Arbitraries.of(true, false),
            teams(),
            Arbitraries.of("FIN", "PERDU", "AUTRE", ""))
        .as((from, length, open, team, motive) -> new Stay(
            from,
            open ? Optional.empty() : Optional.of(from.plusDays(length)),
            team,
            motive.isEmpty() ? Optional.empty() : Optional.of(motive)));
  }

  private static Arbitrary<Visit> visit() {
    Arbitrary<List<String>> services =
        Arbitraries.of("SOIN", "DROITS", "AME", "INCONNU").list().ofMaxSize(3);
    return Combinators.combine(days(), teams(), services, Arbitraries.longs().between(0, 50))
        .as(Visit::new);
  }

  static Arbitrary<Person> persons() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9999),
            Arbitraries.of("F", "H", "X", "", "?", "!"),
            Arbitraries.integers()
                .between(0, 36500)
                .map(n -> LocalDate.of(1922, 1, 1).plusDays(n))
                .optional(0.7),
            stays().list().ofMaxSize(3),
            visit().list().ofMaxSize(4))
        .as(Person::new);
  }
}
