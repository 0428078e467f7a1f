package org.allervers.indicators.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.EncounterKind;
import org.allervers.core.activity.InterpretingMode;
import org.allervers.core.activity.Material;
import org.allervers.core.code.CodeList;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.dispositif.Requester;
import org.allervers.core.dispositif.ServiceKind;
import org.allervers.core.episode.DecisionKind;
import org.allervers.core.episode.ExitMotive;
import org.allervers.core.episode.RefusalMotive;
import org.allervers.core.referral.Right;
import org.allervers.core.referral.StepStatus;
import org.allervers.core.social.Need;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
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
 * One distribution for each coded fact of a dossier, its lines those of the value list: of the persons accompanied in
 * the period for what is known of a person, of the events in the period for what is known of an event. Percentages have
 * one decimal and stand on the known values; units without a known value have a line of their own.
 *
 * <p>A fact whose history is kept is read on the last day of the period. A list of which several codes may hold puts a
 * unit in several lines.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class DossierTypology {

  private static final String VERSION = "1.0.0";
  private static final String ACCOMPANIMENT = "accompagnement";
  private static final Shares PERCENT = Shares.of(PercentBase.KNOWN, 1);

  /** A coded fact of an event or of a spell. */
  private record EventFact(
      String source, String attribute, CodeList<?> list, boolean isMultiple, TimeKind kind) {}

  private DossierTypology() {}

  /** The distributions: first of persons, then of events, each identified by {@code TYP-} and its fact. */
  public static List<Indicator> indicators() {
    List<Indicator> all = new ArrayList<>();
    CodedFacts.list().forEach(fact -> all.add(ofPersons(fact)));
    eventFacts().forEach(fact -> all.add(ofEvents(fact)));
    all.add(materialHandedOut());
    return List.copyOf(all);
  }

  private static List<EventFact> eventFacts() {
    TimeKind event = TimeKind.EVENT_IN_PERIOD;
    return List.of(
        new EventFact(ACCOMPANIMENT, "dispositif", Dispositif.list(), false, TimeKind.OVERLAP),
        new EventFact(
            ACCOMPANIMENT, "origine_signalement", Requester.list(), false, TimeKind.ENTRIES),
        new EventFact(ACCOMPANIMENT, "motif_sortie", ExitMotive.list(), false, TimeKind.EXITS),
        new EventFact("demande", "origine", Requester.list(), false, event),
        new EventFact("demande", "decision", DecisionKind.list(), false, event),
        new EventFact("demande", "motif_refus", RefusalMotive.list(), false, event),
        new EventFact("rencontre", "type", EncounterKind.list(), false, event),
        new EventFact("acte", "nature", ActKind.list(), false, event),
        new EventFact("besoin", "besoin", Need.list(), true, event),
        new EventFact("orientation", "type", ServiceKind.list(), false, event),
        new EventFact("interpretariat", "mode", InterpretingMode.list(), false, event),
        new EventFact("demarche", "droit", Right.list(), false, event),
        new EventFact("demarche", "statut", StepStatus.list(), false, event),
        new EventFact("ouverture_droit", "droit", Right.list(), false, event));
  }

  private static Indicator ofPersons(CodedFact fact) {
    CodeList<?> list = fact.list();
    ReferenceDate at = fact.isDated() ? ReferenceDate.PERIOD_END : ReferenceDate.TIMELESS;
    Indicator.Builder draft = of("TYP-" + word(fact.attribute()), list)
        .counting(
            "Personnes accompagnées dans la période"
                + (fact.isDated() ? ", d'après ce qui vaut au dernier jour." : "."),
            "Persons accompanied in the period"
                + (fact.isDated() ? ", by what holds on its last day." : "."))
        .unit(Unit.PERSONS)
        .basis(Basis.PERSON)
        .timing(new Timing(TimeKind.OVERLAP, ACCOMPANIMENT))
        .attributedBy(Attribute.collected(ACCOMPANIMENT, "territoire", TimeKind.OVERLAP));
    return lines(draft, Attribute.of(fact.attribute(), at), list, list.isMultiple());
  }

  private static Indicator ofEvents(EventFact fact) {
    boolean isSpell = fact.source().equals(ACCOMPANIMENT);
    Label which = which(fact);
    Indicator.Builder draft = of(
            "TYP-" + word(fact.source()) + "-" + word(fact.attribute()), fact.list())
        .counting(which.fr(), which.en())
        .unit(isSpell ? Unit.EPISODES : Unit.EVENTS)
        .basis(isSpell ? Basis.SPELL : Basis.EVENT)
        .timing(new Timing(fact.kind(), fact.source()));
    return lines(
        draft, Attribute.ofEvent(fact.source(), fact.attribute()), fact.list(), fact.isMultiple());
  }

  private static Label which(EventFact fact) {
    return switch (fact.kind()) {
      case ENTRIES ->
        Label.of(
            "Accompagnements commencés dans la période.", "Accompaniments begun in the period.");
      case EXITS ->
        Label.of(
            "Accompagnements terminés dans la période.", "Accompaniments ended in the period.");
      case OVERLAP ->
        Label.of(
            "Accompagnements ayant au moins un jour dans la période.",
            "Accompaniments with at least one day in the period.");
      default ->
        Label.of(
            "Événements de la période (source\u00A0: " + fact.source() + ").",
            "Events of the period (source: " + fact.source() + ").");
    };
  }

  private static Indicator materialHandedOut() {
    String source = "distribution";
    Indicator.Builder draft = of("TYP-DISTRIBUTION-PRODUIT", Material.list())
        .counting("Unités remises dans la période.", "Items handed out in the period.")
        .unit(Unit.ITEMS)
        .basis(Basis.EVENT)
        .measure(Measure.sum(source, "quantite"))
        .timing(new Timing(TimeKind.EVENT_IN_PERIOD, source));
    return lines(draft, Attribute.ofEvent(source, "produit"), Material.list(), false);
  }

  private static Indicator.Builder of(String id, CodeList<?> list) {
    return Indicator.builder(id, VERSION)
        .title(list.french(), list.english())
        .validity(Validity.from(LocalDate.of(2022, 3, 1)))
        .jurisdiction("FR-IDF")
        .source(
            "ARS Île-de-France, référentiel des équipes mobiles (mars 2022), dossier individuel, typologie")
        .addLegalReference("CASF D.312-176-1")
        .addLegalReference("CASF D.312-176-4-26")
        .population(Population.everybody())
        .unknown(UnknownPolicy.OWN_LINE)
        .shares(PERCENT);
  }

  private static Indicator lines(
      Indicator.Builder draft, Attribute attribute, CodeList<?> list, boolean isMultiple) {
    Label dimension = Label.of(list.french(), list.english());
    List<Category> categories = list.concepts().stream()
        .map(concept -> Category.of(concept.code(), concept.french(), concept.english()))
        .toList();
    return draft
        .breakdown(
            isMultiple
                ? Breakdown.byCodes(dimension, attribute, categories)
                : Breakdown.byCode(dimension, attribute, categories))
        .build();
  }

  private static String word(String attribute) {
    return attribute.toUpperCase(Locale.ROOT).replace('_', '-');
  }
}
