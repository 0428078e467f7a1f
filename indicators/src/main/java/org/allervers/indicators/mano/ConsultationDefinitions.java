package org.allervers.indicators.mano;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.allervers.core.mano.ManoField;
import org.allervers.core.mano.ManoGroup;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Unit;

/** The figures of consultations, which Mano counts whatever became of them. */
final class ConsultationDefinitions {

  private static final String SOURCE = ManoSchema.CONSULTATION;
  private static final Label TITLE =
      Label.of("Consultations, tous statuts", "Consultations of any status");
  private static final List<Category> STATUSES = List.of(
      Category.of("A FAIRE", "À faire", "To do"),
      Category.of("FAIT", "Faite", "Done"),
      Category.of("ANNULEE", "Annulée", "Cancelled"));

  private final ManoDrafts drafts;
  private final ManoLists lists;

  ConsultationDefinitions(ManoDrafts drafts, ManoLists lists) {
    this.drafts = drafts;
    this.lists = lists;
  }

  List<Indicator> all() {
    List<Indicator> all = new ArrayList<>();
    all.add(
        Wording.total(drafts.items(SOURCE, "consultations", Set.of(), Expression.always()), TITLE));
    all.add(table("consultations-statuts", Label.of("Statut", "Status"), "statut", STATUSES));
    all.add(Wording.total(
        drafts
            .draft("personnes-consultations", Set.of(ManoDefect.D1, ManoDefect.D2))
            .unit(Unit.PERSONS)
            .basis(Basis.PERSON)
            .timing(new Timing(TimeKind.OVERLAP, SOURCE))
            .population(
                Population.of(Expression.exists(SOURCE, TimeKind.OVERLAP, drafts.once(SOURCE))))
            .attributedBy(Attribute.collected(SOURCE, PersonSources.TEAM, TimeKind.OVERLAP)),
        Label.of("Personnes ayant eu une consultation", "Persons with a consultation")));
    List<ManoGroup<ManoField>> kinds = lists.consultations();
    List<Category> types =
        Wording.categories(kinds.stream().map(ManoGroup::title).toList());
    if (!types.isEmpty()) {
      all.add(table("consultations-types", Label.of("Type", "Type"), "type", types));
    }
    for (ManoGroup<ManoField> kind : kinds) {
      Expression ofKind = Expression.is(Attribute.ofEvent(SOURCE, "type"), kind.title());
      all.addAll(new FieldDefinitions(drafts, lists)
          .ofRecords(
              "consultations-" + kind.title(),
              Label.of(
                  "Consultations « " + kind.title() + " »",
                  "Consultations \"" + kind.title() + "\""),
              SOURCE,
              ManoLists.shown(List.of(kind)),
              (id, touching) -> drafts.items(SOURCE, id, touching, ofKind)));
    }
    return all;
  }

  private Indicator table(String id, Label by, String attribute, List<Category> categories) {
    return Wording.lines(
        drafts.items(SOURCE, id, Set.of(), Expression.always()),
        Wording.under(TITLE, by),
        Breakdown.byCode(by, Attribute.ofEvent(SOURCE, attribute), categories));
  }
}
