package org.allervers.core.rules.consent;

import java.time.LocalDate;
import java.util.List;
import org.allervers.core.Dossier;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.Handover;
import org.allervers.core.consent.Opposition;
import org.allervers.core.consent.Protection;
import org.allervers.core.consent.RightsRequest;
import org.allervers.core.coordination.SharedExtract;
import org.allervers.core.coordination.TrustedPerson;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.Subjects;
import org.allervers.core.rules.dossier.DossierParts;

/** What the rules of this room speak of, and how they start. */
final class ConsentSubjects {

  static final Subjects<Dossier, ConsentEvent> EACH_EVENT =
      Subjects.each("consentements.evenements", dossier -> dossier.consents().events());

  static final Subjects<Dossier, Opposition> EACH_OPPOSITION =
      Subjects.each("consentements.oppositions", dossier -> dossier.consents().oppositions());

  static final Subjects<Dossier, Handover> EACH_HANDOVER =
      Subjects.each("consentements.documents", dossier -> dossier.consents().handovers());

  static final Subjects<Dossier, Protection> EACH_PROTECTION =
      Subjects.each("consentements.protections", dossier -> dossier.consents().protections());

  static final Subjects<Dossier, RightsRequest> EACH_RIGHTS_REQUEST = Subjects.each(
      "consentements.demandesDroits", dossier -> dossier.consents().rightsRequests());

  static final Subjects<Dossier, SharedExtract> EACH_EXTRACT = Subjects.each(
      "coordination.informationsPartagees", dossier -> dossier.coordination().sharedExtracts());

  static final Subjects<Dossier, TrustedPerson> EACH_TRUSTED_PERSON = Subjects.each(
      "coordination.personnesConfiance", dossier -> dossier.coordination().trustedPersons());

  private ConsentSubjects() {}

  /** A rule of national law on one event of consent. */
  static Rule.Builder<Dossier, ConsentEvent> onEvent(String id, Severity severity) {
    return Rule.on(EACH_EVENT)
        .id(id)
        .severity(severity)
        .jurisdiction(Jurisdiction.NATIONAL)
        .reads(DossierParts.CONSENTS);
  }

  /** A rule of national law on one shared item, judged by the law of its day. */
  static Rule.Builder<Dossier, SharedExtract> onExtract(String id, Severity severity) {
    return Rule.on(EACH_EXTRACT)
        .id(id)
        .severity(severity)
        .jurisdiction(Jurisdiction.NATIONAL)
        .reads(DossierParts.COORDINATION)
        .datedBy(c -> c.subject().date());
  }

  /** A contradiction in what was written: no text says it, and nobody meant it. */
  static <S> Rule.Builder<Dossier, S> contradiction(
      Subjects<Dossier, S> subjects, String id, String reason) {
    return Rule.on(subjects)
        .id(id)
        .severity(Severity.WARNING)
        .obligation(Obligation.PROPOSED)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom("2002-01-03")
        .source(Source.proposal(reason));
  }

  static boolean isOver(Case<Dossier, ?> c, LocalDate day) {
    return !day.isAfter(c.asOf());
  }

  /** Returns whether something happened in the dossier by the day of the question. */
  static boolean isInUse(Case<Dossier, Dossier> c) {
    Dossier dossier = c.subject();
    LocalDate followed = dossier.coordination().followedSince().orElse(null);
    return (followed != null && isOver(c, followed)) || hasEpisode(c) || hasEncounter(c);
  }

  static boolean hasEpisode(Case<Dossier, Dossier> c) {
    for (int i = 0; i < c.subject().episodes().size(); i++) {
      if (isOver(c, c.subject().episodes().get(i).enteredOn())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasEncounter(Case<Dossier, Dossier> c) {
    for (int i = 0; i < c.subject().encounters().size(); i++) {
      if (isOver(c, c.subject().encounters().get(i).date())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether an encounter was written down after {@code since} and by the day of the question. */
  static boolean hasEncounterAfter(Case<Dossier, Dossier> c, LocalDate since) {
    for (int i = 0; i < c.subject().encounters().size(); i++) {
      LocalDate day = c.subject().encounters().get(i).date();
      if (day.isAfter(since) && isOver(c, day)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a consent of a type was sought by the day of the question, whatever came of it. */
  static boolean isSought(Case<Dossier, Dossier> c, String type) {
    List<ConsentEvent> events = c.subject().consents().events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).type().is(type) && isOver(c, events.get(i).date())) {
        return true;
      }
    }
    return false;
  }
}
