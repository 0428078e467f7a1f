package org.allervers.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.ActOutcome;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.EncounterKind;
import org.allervers.core.activity.PlaceKind;
import org.allervers.core.consent.ConsentActor;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.ConsentMeans;
import org.allervers.core.consent.ConsentState;
import org.allervers.core.consent.ConsentType;
import org.allervers.core.consent.Consents;
import org.allervers.core.consent.Information;
import org.allervers.core.coordination.Coordination;
import org.allervers.core.coordination.MeetingPoint;
import org.allervers.core.coordination.Referent;
import org.allervers.core.coordination.TrustedPersonStatus;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.dispositif.Requester;
import org.allervers.core.dispositif.ServiceKind;
import org.allervers.core.episode.Decision;
import org.allervers.core.episode.DecisionKind;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Evaluation;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.ExitMotive;
import org.allervers.core.episode.Meeting;
import org.allervers.core.episode.Period;
import org.allervers.core.episode.Renewal;
import org.allervers.core.episode.RenewalMotive;
import org.allervers.core.episode.Request;
import org.allervers.core.episode.Urgency;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.ReferralOutcome;
import org.allervers.core.referral.Right;
import org.allervers.core.referral.RightsOpening;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.History;

/** What happens between a team and one fictitious person over some months. */
final class Course {

  private static final List<String> PROFESSIONALS = List.of("ide-1", "ide-2", "es-1", "mg-1");
  private static final int DAYS = 270;

  private final Draw draw;
  private final LocalDate start;
  private final UUID team;
  private final UUID request;
  private final UUID episode;

  Course(Draw draw) {
    this.draw = draw;
    this.start = draw.day(FictitiousDossiers.FIRST_DAY, 300);
    this.team = draw.id();
    this.request = draw.id();
    this.episode = draw.id();
  }

  LocalDate start() {
    return start;
  }

  /** Adds everything to the dossier. */
  void record(Dossier.Builder dossier) {
    dossier
        .coordination(coordination())
        .consents(consents())
        .addRequest(request())
        .addEpisode(episode());
    List<UUID> encounters = new ArrayList<>();
    for (int i = draw.between(14, 22); i > 0; i--) {
      Encounter encounter = encounter();
      encounters.add(encounter.id());
      dossier.addEncounter(encounter);
    }
    for (int i = draw.between(17, 27); i > 0; i--) {
      dossier.addAct(act(draw.one(encounters)));
    }
    for (int i = draw.between(1, 2); i > 0; i--) {
      dossier.addReferral(referral());
    }
    dossier.addRightsOpening(RightsOpening.builder()
        .id(draw.id())
        .right(draw.code(Right.class))
        .requestedOn(start)
        .obtainedOn(draw.day(start, DAYS))
        .build());
  }

  private Coordination coordination() {
    return Coordination.builder()
        .followedSince(start)
        .addTeam(team)
        .addReferent(Referent.builder()
            .professional(draw.one(PROFESSIONALS))
            .profession(draw.code(Profession.class))
            .since(start)
            .build())
        .veryVulnerable(draw.yesNo())
        .trustedPersonStatus(History.since(start, draw.code(TrustedPersonStatus.class)))
        .addMeetingPoint(MeetingPoint.builder().place(draw.text(4)).build())
        .build();
  }

  private Consents consents() {
    return Consents.builder()
        .addInformation(
            Information.builder().date(start).understood(draw.yesNo()).build())
        .addEvent(consent())
        .addEvent(consent())
        .build();
  }

  private ConsentEvent consent() {
    return ConsentEvent.builder()
        .id(draw.id())
        .date(draw.day(start, 60))
        .type(draw.code(ConsentType.class))
        .state(draw.code(ConsentState.class))
        .actor(draw.code(ConsentActor.class))
        .means(draw.code(ConsentMeans.class))
        .recordedBy(draw.one(PROFESSIONALS))
        .build();
  }

  private Request request() {
    LocalDate received = start.minusDays(draw.between(5, 30));
    return Request.builder()
        .id(request)
        .receivedOn(received)
        .dispositif(Dispositif.of("EMSP"))
        .origin(draw.answer(draw.code(Requester.class)))
        .urgency(draw.answer(draw.code(Urgency.class)))
        .addEvaluation(Evaluation.builder()
            .startedOn(received)
            .addMeeting(Meeting.builder()
                .date(received.plusDays(2))
                .participants(draw.some(2, PROFESSIONALS))
                .build())
            .personAgrees(draw.yesNo())
            .concludedOn(received.plusDays(4))
            .build())
        .addDecision(Decision.builder()
            .date(received.plusDays(5))
            .decision(draw.code(DecisionKind.class))
            .decidedBy(draw.one(PROFESSIONALS))
            .build())
        .build();
  }

  private Episode episode() {
    Episode.Builder built = Episode.builder()
        .id(episode)
        .dispositif(Dispositif.of("EMSP"))
        .team(team)
        .request(request)
        .admittedOn(start)
        .enteredOn(start)
        .referents(draw.some(2, PROFESSIONALS))
        .addPeriod(Period.builder()
            .number(1)
            .range(DateRange.of(start, start.plusDays(90)))
            .build())
        .addPeriod(Period.builder()
            .number(2)
            .range(DateRange.of(start.plusDays(90), start.plusDays(180)))
            .renewal(Renewal.builder()
                .decidedOn(start.plusDays(85))
                .motives(draw.codes(2, RenewalMotive.class))
                .build())
            .build());
    if (draw.chance(60)) {
      built.exit(Exit.builder()
          .date(start.plusDays(DAYS))
          .motive(draw.answer(draw.code(ExitMotive.class)))
          .build());
    }
    return built.build();
  }

  private Encounter encounter() {
    Encounter.Builder encounter = Encounter.builder()
        .id(draw.id())
        .date(draw.day(start, DAYS))
        .kind(draw.answer(draw.code(EncounterKind.class)));
    if (draw.chance(30)) {
      encounter.time(draw.time());
    }
    if (draw.chance(50)) {
      encounter.placeKind(draw.code(PlaceKind.class));
    }
    if (draw.chance(20)) {
      encounter.durationInMinutes(5 * draw.between(1, 18));
    }
    if (draw.chance(15)) {
      encounter.note(draw.text(8));
    }
    return encounter.build();
  }

  private Act act(UUID encounter) {
    Act.Builder act =
        Act.builder().id(draw.id()).date(draw.day(start, DAYS)).kind(draw.code(ActKind.class));
    if (draw.chance(20)) {
      act.encounter(encounter);
    }
    if (draw.chance(20)) {
      act.professional(draw.one(PROFESSIONALS));
    }
    if (draw.chance(20)) {
      act.outcome(draw.answer(draw.code(ActOutcome.class)));
    }
    return act.build();
  }

  private Referral referral() {
    LocalDate proposed = draw.day(start, DAYS);
    return Referral.builder()
        .id(draw.id())
        .proposedOn(proposed)
        .kind(draw.code(ServiceKind.class))
        .outcomes(History.since(proposed, draw.code(ReferralOutcome.class))
            .with(proposed.plusDays(20), draw.code(ReferralOutcome.class)))
        .personInformed(draw.yesNo())
        .build();
  }
}
