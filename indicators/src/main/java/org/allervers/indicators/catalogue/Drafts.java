package org.allervers.indicators.catalogue;

import java.util.List;
import java.util.Objects;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.Shares;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.definition.UnknownPolicy;
import org.allervers.indicators.definition.Validity;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.PercentBase;
import org.allervers.indicators.table.Unit;

/**
 * What the definitions of one catalogue share. Levels are the territories of accompaniments and events; figures are
 * given for the total unless a definition says otherwise.
 *
 * @param version version of the definitions
 * @param validity the days for which they are meant
 * @param jurisdiction where they apply
 * @param source the text, completed by the place in it
 * @param legal articles of law that ask for them
 */
record Drafts(
    String version, Validity validity, String jurisdiction, String source, List<String> legal) {

  static final String ACCOMPANIMENT = "accompagnement";
  static final String TERRITORY = "territoire";

  Drafts {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(validity, "validity");
    Objects.requireNonNull(jurisdiction, "jurisdiction");
    Objects.requireNonNull(source, "source");
    legal = List.copyOf(legal);
  }

  /** Persons with an accompaniment on at least one day of the period. */
  Indicator.Builder followed(String id, String place) {
    return persons(id, place, ACCOMPANIMENT, TimeKind.OVERLAP);
  }

  /** Distinct persons that the period selects through a source. */
  Indicator.Builder persons(String id, String place, String from, TimeKind kind) {
    return draft(id, place)
        .unit(Unit.PERSONS)
        .basis(Basis.PERSON)
        .timing(new Timing(kind, from))
        .attributedBy(Attribute.collected(from, TERRITORY, kind));
  }

  /** Accompaniments that the period selects. */
  Indicator.Builder accompaniments(String id, String place, TimeKind kind) {
    return draft(id, place)
        .unit(Unit.EPISODES)
        .basis(Basis.SPELL)
        .timing(new Timing(kind, ACCOMPANIMENT))
        .attributedBy(Attribute.ofEvent(ACCOMPANIMENT, TERRITORY));
  }

  /** Events of the period. */
  Indicator.Builder events(String id, String place, String from) {
    return draft(id, place)
        .unit(Unit.EVENTS)
        .basis(Basis.EVENT)
        .timing(new Timing(TimeKind.EVENT_IN_PERIOD, from));
  }

  /** Half-days of the period with at least one event. */
  Indicator.Builder sessions(String id, String place, String from) {
    return events(id, place, from)
        .basis(Basis.SESSION)
        .attributedBy(Attribute.ofEvent(from, TERRITORY));
  }

  private Indicator.Builder draft(String id, String place) {
    Indicator.Builder draft = Indicator.builder(id, version)
        .validity(validity)
        .jurisdiction(jurisdiction)
        .source(source + ", " + place)
        .population(Population.everybody())
        .unknown(UnknownPolicy.BESIDE)
        .shares(Shares.notPrinted(PercentBase.ALL));
    legal.forEach(draft::addLegalReference);
    return draft;
  }
}
