package org.allervers.examples.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Indicator;
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
import org.allervers.indicators.table.Unit;

/**
 * The plan as it travels: the definitions as their canonical JSON. Each process reads them once and binds them to its own
 * schema; equal definitions give equal hashes, without which no two results merge.
 */
final class NationalPlan implements Serializable {

  private static final long serialVersionUID = 1L;

  static final int YEAR = 2024;

  private final String[] definitions;
  private transient Plan<Person> bound;

  NationalPlan() {
    this.definitions = indicators().stream().map(Indicator::canonicalJson).toArray(String[]::new);
  }

  synchronized Plan<Person> plan() {
    Plan<Person> plan = bound;
    if (plan == null) {
      List<Indicator> read = List.of(definitions).stream().map(Indicator::parse).toList();
      plan = schema()
          .compile(
              read,
              Country.organisation(),
              ReportingPeriod.ofQuarter(YEAR, 1),
              ReportingPeriod.ofQuarter(YEAR, 2),
              ReportingPeriod.ofQuarter(YEAR, 3),
              ReportingPeriod.ofQuarter(YEAR, 4),
              ReportingPeriod.ofYear(YEAR));
      bound = plan;
    }
    return plan;
  }

  private static Schema<Person> schema() {
    return Schema.builder("pays/1", Person.class)
        .ageFrom("age", person -> Optional.of(person.birth()))
        .code("sexe", person -> Optional.of(person.sex()).filter(sex -> !sex.isEmpty()))
        .events(
            "visite",
            Visit.class,
            Person::visits,
            visit -> visit
                .at(Visit::at)
                .codeOrNull("equipe", Visit::team)
                .codeOrNull("acte", Visit::act)
                .quantity("minutes", Visit::minutes))
        .build();
  }

  private static List<Indicator> indicators() {
    Breakdown sexes = Breakdown.byCode(
        Label.of("Sexe", "Sex"),
        Attribute.of("sexe", ReferenceDate.TIMELESS),
        List.of(Category.of("F", "Femmes", "Women"), Category.of("H", "Hommes", "Men")));
    Breakdown ages = Breakdown.byBand(
        Label.of("Âge", "Age"),
        Attribute.of("age", ReferenceDate.PERIOD_END),
        Bands.ofClosed()
            .band("0-17", Label.ofBoth("0-17"), 0, 17)
            .band("18-29", Label.ofBoth("18-29"), 18, 29)
            .band("30-59", Label.ofBoth("30-59"), 30, 59)
            .from("60+", Label.of("60 et plus", "60 and over"), 60)
            .build());
    Breakdown acts = Breakdown.byCode(
        Label.of("Acte", "Act"),
        Attribute.ofEvent("visite", "acte"),
        List.of(
            Category.of("SOIN", "Soin", "Care"),
            Category.of("DROITS", "Droits", "Rights"),
            Category.of("HYGIENE", "Hygiène", "Hygiene"),
            Category.of("ECOUTE", "Écoute", "Listening")));
    Attribute minutes = Attribute.ofEvent("visite", "minutes");
    return List.of(
        draft("SEXE", Unit.PERSONS, Basis.PERSON).breakdown(sexes).build(),
        draft("AGE", Unit.PERSONS, Basis.PERSON).breakdown(ages).build(),
        draft("ACTES", Unit.EVENTS, Basis.EVENT).breakdown(acts).build(),
        draft("DEMI_JOURNEES", Unit.EVENTS, Basis.SESSION).build(),
        draft("DUREE_MOYENNE", Unit.EVENTS, Basis.EVENT)
            .measure(Measure.mean(minutes, 1))
            .build(),
        draft("DUREE_MEDIANE", Unit.EVENTS, Basis.EVENT)
            .measure(Measure.median(minutes, 1))
            .build());
  }

  private static Indicator.Builder draft(String id, Unit unit, Basis basis) {
    Attribute team = basis == Basis.PERSON
        ? Attribute.collected("visite", "equipe", TimeKind.EVENT_IN_PERIOD)
        : Attribute.ofEvent("visite", "equipe");
    return Indicator.builder(id, "1.0.0")
        .title("Visites", "Visits")
        .validity(Validity.from(LocalDate.of(2024, 1, 1)))
        .jurisdiction("FR")
        .source("exemple")
        .counting("Visites datées dans la période.", "Visits dated in the period.")
        .unit(unit)
        .basis(basis)
        .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "visite"))
        .population(Population.everybody())
        .unknown(UnknownPolicy.BESIDE)
        .shares(Shares.of(PercentBase.KNOWN, 1))
        .attributedBy(team)
        .atEveryLevel();
  }
}
