package org.allervers.indicators.mano;

import static org.allervers.indicators.mano.PersonSources.FORM;
import static org.allervers.indicators.mano.PersonSources.TEAM;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.allervers.indicators.table.Unit;

/** What the definitions of one generation share. */
record ManoDrafts(ManoGeneration generation, Set<ManoDefect> on) {

  /** Each percentage to a tenth, of all, those without a value among them. */
  static final Shares PERCENT = Shares.of(PercentBase.ALL, 1);

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

  Expression interacted() {
    Attribute kind = Attribute.ofEvent(PersonSources.INTERACTION, PersonSources.KIND);
    boolean exitCounts = has(ManoDefect.D10);
    Expression where = exitCounts
        ? once(PersonSources.INTERACTION)
        : Expression.all(
            once(PersonSources.INTERACTION), Expression.not(Expression.is(kind, "SORTIE")));
    return Expression.exists(PersonSources.INTERACTION, TimeKind.OVERLAP, where);
  }

  /** The persons of a population. */
  Indicator.Builder population(String which, String id, Set<ManoDefect> touching) {
    return population(which, id, touching, Expression.always());
  }

  /** The units of a population for which something holds. */
  Indicator.Builder population(
      String which, String id, Set<ManoDefect> touching, Expression among) {
    EnumSet<ManoDefect> all = EnumSet.of(ManoDefect.D1, ManoDefect.D2, ManoDefect.D10);
    if (generation == ManoGeneration.SUCCESSOR_V2 && !which.equals("modifiees")) {
      all.clear();
    } else if (which.equals("creees")) {
      all.remove(ManoDefect.D10);
    }
    all.addAll(touching);
    Indicator.Builder draft = draft(id, all)
        .unit(Unit.PERSONS)
        .basis(Basis.PERSON)
        .population(Population.everybody().withDenominator(among));
    if (generation == ManoGeneration.SUCCESSOR_V2) {
      return switch (which) {
        case "toutes" -> select(draft, PersonSources.ASSIGNED);
        case "modifiees" ->
          select(draft, PersonSources.ASSIGNED)
              .population(Population.of(interacted()).withDenominator(among));
        case "suivies" -> select(draft, PersonSources.FOLLOWED);
        default -> select(draft, PersonSources.ARRIVAL);
      };
    }
    boolean created = which.equals("creees");
    String source = created ? PersonSources.CREATION : PersonSources.INTERACTION;
    Expression condition =
        created ? Expression.exists(source, TimeKind.OVERLAP, once(source)) : interacted();
    return draft
        .timing(new Timing(TimeKind.OVERLAP, source))
        .population(Population.of(condition).withDenominator(among))
        .attributedBy(
            isArchive()
                ? Attribute.of(TEAM, ReferenceDate.TIMELESS)
                : Attribute.collected(PersonSources.ASSIGNED, TEAM, TimeKind.OVERLAP));
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
