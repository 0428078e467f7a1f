package org.allervers.indicators.mano;

import static org.allervers.indicators.mano.PersonSources.FORM;
import static org.allervers.indicators.mano.PersonSources.TEAM;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Shares;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.definition.UnknownPolicy;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.PercentBase;
import org.allervers.indicators.table.Scope;
import org.allervers.indicators.table.Unit;

/** What the definitions of one generation share. */
record ManoDrafts(ManoGeneration generation, Set<ManoDefect> on) {

  /** Each percentage to a tenth, of all, those without a value among them. */
  static final Shares PERCENT = Shares.of(PercentBase.ALL, 1);

  /** The end of an identifier that is counted by team. */
  static final String BY_TEAM = "-equipe";

  boolean has(ManoDefect defect) {
    return on.contains(defect);
  }

  boolean isArchive() {
    return generation == ManoGeneration.ARCHIVE;
  }

  /** Of each date one reading, by the defects that are on. */
  Expression once(String source) {
    return Expression.in(
        Attribute.ofEvent(source, FORM),
        Form.EXACT.name(),
        has(ManoDefect.D2) ? Form.NUMBER_ANYWHERE.name() : Form.NUMBER.name(),
        has(ManoDefect.D1) ? Form.DAY_AS_TEXT.name() : Form.DAY.name());
  }

  /** The ends of the identifiers of the populations: the successor's are of the organisation, or else by team. */
  List<String> populations() {
    List<String> whole = generation.populations();
    return isArchive()
        ? whole
        : Stream.concat(whole.stream(), whole.stream().map(name -> name + BY_TEAM))
            .toList();
  }

  /** Of each trace one reading, in the days by which the person is counted. */
  private Expression once(String source, boolean ofFamilies) {
    Attribute days = Attribute.ofEvent(source, PersonSources.DAYS);
    if (generation == ManoGeneration.SUCCESSOR_V2) {
      return Expression.all(once(source), Expression.is(days, Days.CIVIL.name()));
    }
    if (isArchive() || ofFamilies) {
      return Expression.all(
          once(source),
          Expression.is(Attribute.ofEvent(source, PersonSources.TODAY), ManoSchema.YES));
    }
    Attribute then = Attribute.of(PersonSources.DAYS, ReferenceDate.PERIOD_END);
    return Expression.all(
        once(source),
        Expression.any(
            Expression.all(
                Expression.is(then, Days.CIVIL.name()), Expression.is(days, Days.CIVIL.name())),
            Expression.all(
                Expression.is(then, Days.NIGHT.name()), Expression.is(days, Days.NIGHT.name()))));
  }

  private Expression interacted(boolean ofFamilies) {
    String source = PersonSources.INTERACTION;
    Expression once = once(source, ofFamilies);
    Expression where = has(ManoDefect.D10)
        ? once
        : Expression.all(
            once,
            Expression.not(Expression.is(Attribute.ofEvent(source, PersonSources.KIND), "SORTIE")));
    return Expression.exists(source, TimeKind.OVERLAP, where);
  }

  private static Expression exists(String source, Expression where) {
    return Expression.exists(source, TimeKind.OVERLAP, where);
  }

  /** Whether a person is one of those followed, by the traces of the whole organisation. */
  Expression followed() {
    return condition("suivies", false);
  }

  /** The persons of a population. */
  Indicator.Builder population(String which, String id, Set<ManoDefect> touching) {
    return population(which, id, touching, Expression.always());
  }

  /** The persons of a population for whom something holds. */
  Indicator.Builder population(
      String which, String id, Set<ManoDefect> touching, Expression among) {
    return population(which, id, touching, among, false);
  }

  /** The families of a population for which something holds. */
  Indicator.Builder families(String which, String id, Set<ManoDefect> touching, Expression among) {
    return population(which, id, touching, among, true);
  }

  private Indicator.Builder population(
      String which, String id, Set<ManoDefect> touching, Expression among, boolean ofFamilies) {
    boolean byTeam = which.endsWith(BY_TEAM);
    String name = byTeam ? which.substring(0, which.length() - BY_TEAM.length()) : which;
    boolean second = generation == ManoGeneration.SUCCESSOR_V2;
    EnumSet<ManoDefect> all =
        EnumSet.of(ManoDefect.D1, ManoDefect.D2, ManoDefect.D10, ManoDefect.D17);
    if (name.equals("toutes") || (second && name.equals("creees"))) {
      all.removeAll(EnumSet.of(ManoDefect.D1, ManoDefect.D2, ManoDefect.D10));
    } else if (name.equals("creees")) {
      all.remove(ManoDefect.D10);
    }
    // What is counted by team in the days of its own time needs no other word on the time.
    if (second && byTeam && (name.equals("suivies") || name.equals("creees"))) {
      all.remove(ManoDefect.D17);
    }
    all.addAll(touching);
    Indicator.Builder draft = draft(id, all)
        .unit(Unit.PERSONS)
        .basis(Basis.PERSON)
        .population(Population.everybody().withDenominator(among));
    if (second && byTeam && name.equals("creees")) {
      return select(draft, PersonSources.ARRIVAL);
    }
    if (second && byTeam && name.equals("suivies")) {
      return select(draft, PersonSources.followedByTeam(has(ManoDefect.D1), has(ManoDefect.D2)));
    }
    Population population = Population.of(condition(name, ofFamilies)).withDenominator(among);
    if (isArchive()) {
      String source = name.equals("creees") ? PersonSources.CREATION : PersonSources.INTERACTION;
      return draft
          .timing(new Timing(TimeKind.OVERLAP, source))
          .population(population)
          .attributedBy(Attribute.of(TEAM, ReferenceDate.TIMELESS));
    }
    String bounds = has(ManoDefect.D17) ? PersonSources.BOUNDS : "";
    if (byTeam) {
      return select(draft, PersonSources.ASSIGNED + bounds).population(population);
    }
    return draft
        .timing(new Timing(TimeKind.OVERLAP, PersonSources.ORGANISATION + bounds))
        .population(population)
        .at(Scope.TOTAL);
  }

  private Expression condition(String name, boolean ofFamilies) {
    boolean second = generation == ManoGeneration.SUCCESSOR_V2;
    return switch (name) {
      case "toutes" -> Expression.always();
      case "modifiees" -> interacted(ofFamilies);
      case "suivies" ->
        second
            ? exists(PersonSources.FOLLOWED, once(PersonSources.FOLLOWED))
            : interacted(ofFamilies);
      default ->
        second
            ? Expression.any(
                exists(PersonSources.CREATION_DAY, Expression.always()),
                exists(PersonSources.ARRIVAL, Expression.always()))
            : exists(PersonSources.CREATION, once(PersonSources.CREATION, ofFamilies));
    };
  }

  private static Indicator.Builder select(Indicator.Builder draft, String source) {
    return draft
        .timing(new Timing(TimeKind.OVERLAP, source))
        .attributedBy(Attribute.collected(source, TEAM, TimeKind.OVERLAP));
  }

  /** The records of a source that the period holds. */
  Indicator.Builder items(String source, String id, Set<ManoDefect> touching, Expression where) {
    EnumSet<ManoDefect> all = EnumSet.of(ManoDefect.D1, ManoDefect.D2, ManoDefect.D14);
    all.addAll(touching);
    Expression team = has(ManoDefect.D14)
        ? Expression.always()
        : Expression.known(Attribute.ofEvent(source, TEAM));
    return draft(id, all)
        .unit(Unit.EVENTS)
        .basis(Basis.SPELL)
        .timing(new Timing(TimeKind.OVERLAP, source))
        .population(Population.of(Expression.all(once(source), team, where)))
        .attributedBy(Attribute.ofEvent(source, TEAM));
  }

  Indicator.Builder draft(String id, Set<ManoDefect> touching) {
    List<ManoDefect> switched = touching.stream().filter(on::contains).sorted().toList();
    String defects = switched.stream().map(Enum::name).collect(Collectors.joining("+"));
    Indicator.Builder draft = Indicator.builder(
            generation.prefix() + "/" + id,
            generation.version() + (defects.isEmpty() ? "" : "/" + defects))
        .validity(generation.validity())
        .jurisdiction("FR")
        .source(isArchive() ? "Mano v1.309" : "Mano " + generation.version())
        .population(Population.everybody())
        .unknown(UnknownPolicy.OWN_LINE)
        .shares(Shares.notPrinted(PercentBase.ALL))
        .atEveryLevel();
    switched.forEach(defect -> draft.addNote(
        defect.name() + " : " + defect.label().fr(),
        defect.name() + ": " + defect.label().en()));
    return draft;
  }
}
