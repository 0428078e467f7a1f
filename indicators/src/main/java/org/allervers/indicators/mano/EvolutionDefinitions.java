package org.allervers.indicators.mano;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.mano.ManoField;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Unit;

/** What became of the values of a field: how many persons have each before and after, and which changes were written down. */
final class EvolutionDefinitions {

  private static final Category NOTHING =
      Category.of(ChangeSources.NOTHING, "Sans valeur", "Without a value");

  private final ManoDrafts drafts;
  private final ManoLists lists;

  EvolutionDefinitions(ManoDrafts drafts, ManoLists lists) {
    this.drafts = drafts;
    this.lists = lists;
  }

  List<Indicator> all() {
    List<Indicator> all = new ArrayList<>();
    for (ManoField field : lists.evolving()) {
      all.add(stock(field, "debut", "au début", "at the start", true));
      all.add(stock(field, "fin", "à la fin", "at the end", false));
      all.add(changes(
          field, "quittees", Label.of("valeurs quittées", "values left"), ChangeSources.FROM));
      all.add(changes(
          field, "venues", Label.of("valeurs venues", "values that came"), ChangeSources.TO));
    }
    return all;
  }

  private ManoField field(String name) {
    return lists.evolving().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "the organisation must have a field to choose from of that name"));
  }

  private static Label label(ManoField field) {
    return Wording.own(field.label(), field.name());
  }

  /** No answer to a box is a no; in the archive, no answer to a yes or no too. */
  private Set<ManoDefect> touching(ManoField field) {
    boolean orNo = field.kind() == ManoField.Kind.BOOLEAN
        || (field.kind() == ManoField.Kind.YES_NO && drafts.isArchive());
    return orNo ? Set.of(ManoDefect.D16) : Set.of();
  }

  private Attribute value(ManoField field, boolean atStart) {
    String name = (atStart ? FieldSources.FIELD_BEFORE : FieldSources.FIELD_AT) + field.name();
    return Attribute.of(
        touching(field).stream().anyMatch(drafts::has) ? name + FieldSources.OR_NO : name,
        atStart ? ReferenceDate.PERIOD_START : ReferenceDate.PERIOD_END);
  }

  private Indicator.Builder present(ManoField field, String id, boolean atStart) {
    TimeKind when = atStart ? TimeKind.STOCK_AT_START : TimeKind.STOCK_AT_END;
    return drafts
        .draft("evolution-" + field.name() + "-" + id, touching(field))
        .unit(Unit.PERSONS)
        .basis(Basis.PERSON)
        .timing(new Timing(when, ChangeSources.EXISTENCE))
        .attributedBy(
            drafts.isArchive()
                ? Attribute.of(PersonSources.TEAM, ReferenceDate.TIMELESS)
                : Attribute.collected(PersonSources.ASSIGNED, PersonSources.TEAM, when));
  }

  private Indicator stock(ManoField field, String id, String fr, String en, boolean atStart) {
    Label name = label(field);
    List<Category> options = FieldDefinitions.options(field);
    Attribute value = value(field, atStart);
    return Wording.lines(
        present(field, id, atStart),
        Wording.under(name, Label.of(fr, en)),
        field.kind() == ManoField.Kind.MULTI_CHOICE
            ? Breakdown.byCodes(name, value, options)
            : Breakdown.byCode(name, value, options));
  }

  /** Of those who had a value and are still there to be asked, who has another. */
  Indicator share(String name, String from, String to) {
    ManoField field = field(name);
    return Wording.total(
        present(field, "part:" + from + ":" + to, true)
            .population(Population.of(Expression.is(value(field, true), from))
                .withNumerator(Expression.is(value(field, false), to)))
            .measure(Measure.ratio(1)),
        Wording.under(
            label(field), Label.of("de « " + from + " » à « " + to + " »", from + " to " + to)));
  }

  private Indicator.Builder changes(ManoField field, String id) {
    String source = ChangeSources.CHANGE + field.name();
    return drafts
        .draft("evolution-" + field.name() + "-" + id, Set.of())
        .unit(Unit.EVENTS)
        .basis(Basis.SPELL)
        .timing(new Timing(TimeKind.OVERLAP, source))
        .attributedBy(Attribute.ofEvent(source, PersonSources.TEAM));
  }

  private Indicator changes(ManoField field, String id, Label what, String attribute) {
    return Wording.lines(
        changes(field, id), Wording.under(label(field), what), breakdown(field, what, attribute));
  }

  private static Breakdown breakdown(ManoField field, Label what, String attribute) {
    return Breakdown.byCode(
        what,
        Attribute.ofEvent(ChangeSources.CHANGE + field.name(), attribute),
        Wording.and(FieldDefinitions.options(field), NOTHING));
  }

  Indicator changes(String name, String from) {
    ManoField field = field(name);
    Label what = Label.of("de « " + from + " » à", "from " + from + " to");
    Expression left =
        Expression.is(Attribute.ofEvent(ChangeSources.CHANGE + name, ChangeSources.FROM), from);
    return Wording.lines(
        changes(field, "de:" + from).population(Population.of(left)),
        Wording.under(label(field), what),
        breakdown(field, what, ChangeSources.TO));
  }

  Optional<Indicator> presence() {
    if (drafts.isArchive()) {
      return Optional.empty();
    }
    return Optional.of(Wording.total(
        drafts
            .draft("suivies-presence", Set.of(ManoDefect.D1, ManoDefect.D2, ManoDefect.D10))
            .unit(Unit.EVENTS)
            .basis(Basis.SPELL)
            .timing(new Timing(TimeKind.OVERLAP, ChangeSources.PRESENCE))
            .population(Population.of(drafts.followed()))
            .attributedBy(Attribute.ofEvent(ChangeSources.PRESENCE, PersonSources.TEAM))
            .measure(Measure.perPerson(2)),
        Label.of(
            "Temps moyen de présence dans l'équipe, en jours",
            "Mean time in the care of the team, in days")));
  }
}
