package org.allervers.indicators.mano;

import java.util.List;
import java.util.Set;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Unit;

/** The figures that are read from families and from what teams write of a day. */
final class RecordDefinitions {

  private final ManoDrafts drafts;

  RecordDefinitions(ManoDrafts drafts) {
    this.drafts = drafts;
  }

  List<Indicator> families() {
    return drafts.generation().populations().stream().map(this::size).toList();
  }

  /** The condition holds for every family: who publishes both must not find families among the persons. */
  private Indicator size(String which) {
    Expression isFamily = Expression.known(Attribute.of("membres", ReferenceDate.TIMELESS));
    String quantity = drafts.has(ManoDefect.D4) ? "liens" : "membres";
    return drafts
        .population(which, which + "-familles", Set.of(ManoDefect.D4), isFamily)
        .unit(Unit.ITEMS)
        .title(
            PersonDefinitions.name(which).fr() + " : taille moyenne des familles",
            PersonDefinitions.name(which).en() + ": mean size of families")
        .counting(
            "Familles dont un membre au moins est dans la population, et leur taille moyenne.",
            "Families with at least one member in the population, and their mean size.")
        .measure(Measure.mean(Attribute.of(quantity, ReferenceDate.TIMELESS), 2))
        .total("Familles", "Families")
        .build();
  }

  List<Indicator> teams() {
    Attribute old = Attribute.ofEvent(ManoTeamSchema.SERVICE, "ancien");
    Expression once = drafts.has(ManoDefect.D12)
        ? Expression.always()
        : Expression.not(Expression.is(old, ManoTeamSchema.TWICE));
    // The counts of services are compared by the server, day with day.
    Expression noText = Expression.in(
        Attribute.ofEvent(ManoTeamSchema.SERVICE, PersonSources.FORM),
        Form.EXACT.name(),
        Form.NUMBER.name(),
        Form.DAY.name());
    return List.of(
        count(ManoTeamSchema.REPORT, "comptes-rendus", "Comptes rendus", "Reports"),
        count(ManoTeamSchema.OBSERVATION, "observations", "Observations", "Observations"),
        count(
            ManoTeamSchema.ANONYMOUS, "passages-anonymes", "Passages anonymes", "Anonymous visits"),
        drafts
            .draft("services", Set.of(ManoDefect.D12))
            .unit(Unit.ITEMS)
            .basis(Basis.SPELL)
            .timing(new Timing(TimeKind.OVERLAP, ManoTeamSchema.SERVICE))
            .population(Population.of(Expression.all(noText, once)))
            .attributedBy(Attribute.ofEvent(ManoTeamSchema.SERVICE, PersonSources.TEAM))
            .measure(Measure.sum(ManoTeamSchema.SERVICE, "nombre"))
            .title("Services", "Services")
            .counting("Somme des services rendus.", "Sum of the services given.")
            .total("Services", "Services")
            .build());
  }

  private Indicator count(String source, String id, String fr, String en) {
    return drafts
        .items(source, id, Set.of(), Expression.always())
        .title(fr, en)
        .counting(fr + " de la période.", en + " of the period.")
        .total(fr, en)
        .build();
  }
}
