package org.allervers.indicators.mano;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Unit;

/** The figures of visits and of encounters: how many, of whom, how many different persons, how many new ones. */
final class MeetingDefinitions {

  private static final Label AGE = Label.of("Tranche d'âge", "Age band");

  private final ManoDrafts drafts;
  private final Attribute age;
  private final Bands ages;

  MeetingDefinitions(ManoDrafts drafts, Attribute age, Bands ages) {
    this.drafts = drafts;
    this.age = age;
    this.ages = ages;
  }

  List<Indicator> all() {
    List<Indicator> all = new ArrayList<>();
    all.addAll(kind(
        ManoSchema.VISIT,
        "passages",
        Label.of("Passages non anonymes", "Visits of known persons"),
        Label.of("Passages non anonymes par genre", "Visits of known persons by gender"),
        Label.of("Personnes différentes passées", "Different persons who visited"),
        Label.of("Nouvelles personnes passées", "New persons who visited")));
    all.addAll(kind(
        ManoSchema.ENCOUNTER,
        "rencontres",
        Label.of("Rencontres", "Encounters"),
        Label.of("Rencontres par genre", "Encounters by gender"),
        Label.of("Personnes différentes rencontrées", "Different persons met"),
        Label.of("Nouvelles personnes rencontrées", "New persons met")));
    return all;
  }

  private List<Indicator> kind(
      String source, String id, Label title, Label byGender, Label persons, Label newcomers) {
    boolean hasDefect = source.equals(ManoSchema.ENCOUNTER);
    Set<ManoDefect> gendered = hasDefect ? Set.of(ManoDefect.D8) : Set.of();
    String gender = hasDefect && drafts.has(ManoDefect.D8) ? "genre_propre" : "genre";
    Expression any = drafts.once(source);
    return List.of(
        Wording.total(drafts.items(source, id, Set.of(), Expression.always()), title),
        Wording.lines(
            drafts.items(source, id + "-genre", gendered, Expression.always()),
            byGender,
            Breakdown.byCode(Wording.GENDER, Attribute.ofEvent(source, gender), Wording.GENDERS)),
        Wording.lines(
            persons(source, id + "-personnes-genre", Set.of(), any),
            Wording.under(persons, Wording.GENDER),
            genders()),
        Wording.lines(
            persons(source, id + "-personnes-age", Set.of(ManoDefect.D3, ManoDefect.D5), any),
            Wording.under(persons, AGE),
            Breakdown.byBand(AGE, age, ages)),
        Wording.total(newcomers(source, id + "-nouvelles"), newcomers),
        Wording.lines(
            newcomers(source, id + "-nouvelles-genre"),
            Wording.under(newcomers, Wording.GENDER),
            genders()));
  }

  private static Breakdown genders() {
    return Breakdown.byCode(
        Wording.GENDER, Attribute.of("genre", ReferenceDate.TIMELESS), Wording.GENDERS);
  }

  private Indicator.Builder persons(
      String source, String id, Set<ManoDefect> touching, Expression where) {
    return persons(
        source, id, touching, Population.of(Expression.exists(source, TimeKind.OVERLAP, where)));
  }

  private Indicator.Builder persons(
      String source, String id, Set<ManoDefect> touching, Population population) {
    Set<ManoDefect> all = new HashSet<>(touching);
    all.addAll(Set.of(ManoDefect.D1, ManoDefect.D2));
    return drafts
        .draft(id, all)
        .unit(Unit.PERSONS)
        .basis(Basis.PERSON)
        .timing(new Timing(TimeKind.OVERLAP, source))
        .population(population)
        .attributedBy(Attribute.collected(source, PersonSources.TEAM, TimeKind.OVERLAP));
  }

  private Expression isNew(Days days) {
    String source = ManoSchema.UNTIL_CREATION;
    return Expression.exists(
        source,
        TimeKind.OVERLAP,
        Expression.all(
            drafts.once(source),
            Expression.is(Attribute.ofEvent(source, PersonSources.DAYS), days.name())));
  }

  private Indicator.Builder newcomers(String source, String id) {
    Expression first = Expression.is(Attribute.ofEvent(source, "premiere"), ManoSchema.YES);
    Expression atNight = Expression.exists(
        source,
        TimeKind.OVERLAP,
        Expression.all(
            drafts.once(source),
            Expression.is(Attribute.ofEvent(source, PersonSources.DAYS), Days.NIGHT.name())));
    // A later noon comes after an earlier midnight: with visits of both kinds, noon decides.
    Expression population = drafts.has(ManoDefect.D13)
        ? Expression.all(
            Expression.exists(source, TimeKind.OVERLAP, drafts.once(source)),
            Expression.any(
                Expression.all(atNight, isNew(Days.NIGHT)),
                Expression.all(Expression.not(atNight), isNew(Days.CIVIL))))
        : Expression.exists(source, TimeKind.OVERLAP, Expression.all(drafts.once(source), first));
    return persons(source, id, Set.of(ManoDefect.D13), Population.of(population));
  }
}
