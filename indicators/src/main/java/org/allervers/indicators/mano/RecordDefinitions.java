package org.allervers.indicators.mano;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Unit;

/** The figures that are read from families and from what teams write of a day. */
final class RecordDefinitions {

  private static final int LARGE = 7;
  /** It holds for every family: who publishes both must not find families among the persons. */
  private static final Expression IS_FAMILY =
      Expression.known(Attribute.of("membres", ReferenceDate.TIMELESS));

  private static final Label SIZE = Label.of("Taille des familles", "Size of families");

  private final ManoDrafts drafts;
  private final ManoLists lists;

  RecordDefinitions(ManoDrafts drafts, ManoLists lists) {
    this.drafts = drafts;
    this.lists = lists;
  }

  List<Indicator> families() {
    Stream<Indicator> means = drafts.populations().stream().map(this::size);
    Stream<Indicator> sizes =
        drafts.isArchive() ? Stream.empty() : drafts.populations().stream().map(this::sizes);
    return Stream.concat(means, sizes).toList();
  }

  /** The bar of the successor takes one more than the links, which is right of a family with one centre alone. */
  private Indicator sizes(String which) {
    Bands.Builder bands = Bands.ofClosed();
    for (int size = 2; size < LARGE; size++) {
      String fr = "Famille de " + size + " personnes";
      bands.band("" + size, Label.of(fr, "Family of " + size), size, size);
    }
    bands.from("7+", Label.of("Familles de 7+ personnes", "Families of 7 and more"), LARGE);
    String size = drafts.has(ManoDefect.D4) ? "liens_et_un" : "membres";
    return Wording.lines(
        drafts
            .families(which, which + "-familles-tailles", Set.of(ManoDefect.D4), IS_FAMILY)
            .unit(Unit.ITEMS),
        Wording.under(PersonDefinitions.name(which), SIZE),
        Breakdown.byBand(SIZE, Attribute.of(size, ReferenceDate.TIMELESS), bands.build()));
  }

  private Indicator size(String which) {
    String quantity = drafts.has(ManoDefect.D4) ? "liens" : "membres";
    return drafts
        .families(which, which + "-familles", Set.of(ManoDefect.D4), IS_FAMILY)
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
    List<Indicator> all = new ArrayList<>();
    all.add(count(ManoTeamSchema.REPORT, "comptes-rendus", "Comptes rendus", "Reports"));
    all.addAll(collaborations());
    all.add(count(ManoTeamSchema.OBSERVATION, "observations", "Observations", "Observations"));
    all.addAll(observations());
    all.add(count(
        ManoTeamSchema.ANONYMOUS, "passages-anonymes", "Passages anonymes", "Anonymous visits"));
    all.add(drafts
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
    return all;
  }

  private List<Indicator> collaborations() {
    Label by = Label.of("Collaboration", "Collaboration");
    return lists.collaborations().isEmpty()
        ? List.of()
        : List.of(Wording.lines(
            drafts.items(
                ManoTeamSchema.REPORT,
                "comptes-rendus-collaborations",
                Set.of(),
                Expression.always()),
            Label.of("Comptes rendus par collaboration", "Reports by collaboration"),
            Breakdown.byCodes(
                by,
                Attribute.ofEvent(ManoTeamSchema.REPORT, "collaboration"),
                lists.collaborations())));
  }

  private List<Indicator> observations() {
    List<Indicator> all = new ArrayList<>();
    Label by = Label.of("Territoire", "Territory");
    if (!drafts.isArchive() && !lists.territories().isEmpty()) {
      all.add(Wording.lines(
          drafts.items(
              ManoTeamSchema.OBSERVATION,
              "observations-territoires",
              Set.of(),
              Expression.always()),
          Label.of("Observations par territoire", "Observations by territory"),
          Breakdown.byCode(
              by,
              Attribute.ofEvent(ManoTeamSchema.OBSERVATION, "territoire"),
              lists.territories())));
    }
    all.addAll(new FieldDefinitions(drafts, lists)
        .ofRecords(
            "observations",
            Label.of("Observations", "Observations"),
            ManoTeamSchema.OBSERVATION,
            lists.observationFields(),
            (id, touching) ->
                drafts.items(ManoTeamSchema.OBSERVATION, id, touching, Expression.always())));
    return all;
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
