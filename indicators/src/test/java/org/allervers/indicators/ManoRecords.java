package org.allervers.indicators;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
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

/** The plain records of another tool, and all that it takes to count them: no type of this library in its model. */
final class ManoRecords {

  enum Gender {
    HOMME,
    FEMME,
    AUTRE
  }

  /** Somebody comes by, at a local time of the team. */
  record Passage(LocalDateTime at, String team) {}

  /** Something was done; it may have several categories. */
  record Action(LocalDate completedAt, String team, List<String> categories) {}

  /** One time of being followed; an exit without a day is what the mobile application used to write. */
  record Following(LocalDate since, LocalDate outOfActiveListDate, String reason) {}

  record Person(
      String name,
      Gender gender,
      LocalDate birthdate,
      List<Following> followings,
      List<Passage> passages,
      List<Action> actions) {}

  static final ReportingPeriod YEAR = ReportingPeriod.ofYear(2024);
  static final ReportingPeriod QUARTER = ReportingPeriod.ofQuarter(2024, 4);
  static final Organisation TEAMS = Organisation.builder(Label.of("Association", "Association"))
      .level("75", Label.ofBoth("Paris"))
      .level("MARAUDE", Label.ofBoth("Maraude"), "75")
      .level("ACCUEIL", Label.ofBoth("Accueil de jour"), "75")
      .build();

  private ManoRecords() {}

  static Schema<Person> schema() {
    return Schema.builder("mano-like/1", Person.class)
        .constant("genre", Gender.class, Person::gender)
        .ageFrom("age", person -> Optional.ofNullable(person.birthdate()))
        .spells(
            "suivi",
            Following.class,
            Person::followings,
            spell -> spell
                .from(Following::since)
                .until(Following::outOfActiveListDate)
                .codeOrNull("motif", Following::reason))
        .events(
            "passage",
            Passage.class,
            Person::passages,
            event -> event.at(Passage::at).codeOrNull("equipe", Passage::team))
        .events(
            "action",
            Action.class,
            Person::actions,
            event -> event
                .onIfKnown(action -> Optional.ofNullable(action.completedAt()))
                .codeOrNull("equipe", Action::team)
                .codes("categorie", Action::categories))
        .build();
  }

  static Person person(LocalDate birthdate, Following... followings) {
    return new Person(
        "Fictive", Gender.FEMME, birthdate, List.of(followings), List.of(), List.of());
  }

  static Person passing(Passage... passages) {
    return new Person("Fictive", Gender.HOMME, null, List.of(), List.of(passages), List.of());
  }

  static Person doing(Action... actions) {
    return new Person("Fictive", null, null, List.of(), List.of(), List.of(actions));
  }

  static Indicator.Builder draft(String id, Unit unit, Basis basis, Timing timing) {
    return Indicator.builder(id, "1.0.0")
        .title("Essai", "Test")
        .validity(Validity.from(LocalDate.of(2024, 1, 1)))
        .jurisdiction("FR")
        .source("essai")
        .counting("Essai.", "Test.")
        .unit(unit)
        .basis(basis)
        .timing(timing)
        .population(Population.everybody())
        .unknown(UnknownPolicy.OWN_LINE)
        .shares(Shares.of(PercentBase.ALL, 1));
  }

  /** Age on the last day of the period, in the bands of the other tool, without its gaps. */
  static Breakdown byAge() {
    Bands bands = Bands.ofClosed()
        .band("0-2", Label.ofBoth("0 - 2"), 0, 2)
        .band("3-17", Label.ofBoth("3 - 17"), 3, 17)
        .band("18-24", Label.ofBoth("18 - 24"), 18, 24)
        .band("25-44", Label.ofBoth("25 - 44"), 25, 44)
        .band("45-59", Label.ofBoth("45 - 59"), 45, 59)
        .from("60+", Label.ofBoth("60+"), 60)
        .build();
    return Breakdown.byBand(
        Label.of("Âge", "Age"), Attribute.of("age", ReferenceDate.PERIOD_END), bands);
  }

  static Indicator followed() {
    return draft("SUIVIES", Unit.PERSONS, Basis.PERSON, new Timing(TimeKind.OVERLAP, "suivi"))
        .breakdown(byAge())
        .build();
  }

  static Indicator exits() {
    return draft("SORTIES", Unit.EPISODES, Basis.SPELL, new Timing(TimeKind.EXITS, "suivi"))
        .breakdown(Breakdown.byCode(
            Label.of("Motif", "Reason"),
            Attribute.ofEvent("suivi", "motif"),
            List.of(
                Category.of("RELAIS", "Relais vers autre structure", "Handed over"),
                Category.of("PERDU", "Perdu de vue", "Lost"))))
        .build();
  }

  static Indicator passages() {
    return draft(
            "PASSAGES", Unit.EVENTS, Basis.EVENT, new Timing(TimeKind.EVENT_IN_PERIOD, "passage"))
        .attributedBy(Attribute.ofEvent("passage", "equipe"))
        .atEveryLevel()
        .build();
  }

  static Indicator actions() {
    return draft(
            "ACTIONS", Unit.EVENTS, Basis.EVENT, new Timing(TimeKind.EVENT_IN_PERIOD, "action"))
        .attributedBy(Attribute.ofEvent("action", "equipe"))
        .atEveryLevel()
        .breakdown(Breakdown.byCodes(
            Label.of("Catégorie", "Category"),
            Attribute.ofEvent("action", "categorie"),
            List.of(
                Category.of("SOIN", "Soins", "Care"),
                Category.of("DROITS", "Démarches", "Rights"))))
        .build();
  }
}
