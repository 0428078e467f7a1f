package org.allervers.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.EncounterKind;
import org.allervers.core.answer.Answer;
import org.allervers.core.consent.ConsentActor;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.ConsentMeans;
import org.allervers.core.consent.ConsentState;
import org.allervers.core.consent.ConsentType;
import org.allervers.core.consent.Consents;
import org.allervers.core.consent.Handover;
import org.allervers.core.consent.HandoverKind;
import org.allervers.core.consent.HandoverOutcome;
import org.allervers.core.consent.Information;
import org.allervers.core.coordination.Coordination;
import org.allervers.core.coordination.Retention;
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
import org.allervers.core.episode.Summary;
import org.allervers.core.episode.SummaryStatus;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.ReferralOutcome;
import org.allervers.core.time.History;
import org.allervers.core.time.MonthAnchor;

/**
 * Fictitious dossiers as a careful team keeps them, so that what is timed is the asking and not the writing of findings:
 * one request, one episode of five periods of two months with their renewals, 40 encounters, 30 acts, one assessment. The
 * same number always gives the same dossier.
 */
final class OrdinaryDossiers {

  /** A day after all that happened. */
  static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 6, 1);

  private static final List<String> ACTS = List.of(
      "PREMIERS_SOINS",
      "ECOUTE_LIEN",
      "COORD_RDV",
      "ACCOMP_PHYSIQUE",
      "HYGIENE",
      "ENTRETIEN_SOCIAL");

  private OrdinaryDossiers() {}

  /** Returns the dossier of the given number. */
  static Dossier dossier(long number) {
    Draw draw = new Draw(number);
    LocalDate start = draw.day(FIRST_DAY, 200);
    LocalDate exit = start.plusMonths(9).plusDays(draw.between(0, 20));
    UUID team = draw.id();
    UUID request = draw.id();
    UUID episode = draw.id();
    Dossier.Builder dossier = Dossier.builder()
        .id(DossierId.of(draw.id()))
        .identity(FictitiousPerson.identity(draw))
        .social(FictitiousPerson.social(draw, start))
        .health(FictitiousHealth.health(draw, start))
        .addAssessment(FictitiousHealth.assessment(draw, start))
        .coordination(Coordination.builder()
            .followedSince(start)
            .addTeam(team)
            .retention(Retention.builder().lastContactFromPerson(exit).build())
            .build())
        .consents(consents(draw, start))
        .addRequest(request(request, team, start))
        .addEpisode(episode(episode, request, team, start, exit));
    List<UUID> encounters = new ArrayList<>();
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      LocalDate day = start.plusDays(i * 6L);
      UUID id = draw.id();
      encounters.add(id);
      days.add(day);
      dossier.addEncounter(Encounter.builder()
          .id(id)
          .date(day)
          .kind(Answer.of(draw.code(EncounterKind.class)))
          .team(team)
          .episode(episode)
          .build());
    }
    for (int i = 0; i < 30; i++) {
      dossier.addAct(Act.builder()
          .id(draw.id())
          .date(days.get(i))
          .kind(ActKind.of(ACTS.get(i % ACTS.size())))
          .encounter(encounters.get(i))
          .team(team)
          .episode(episode)
          .professional("ide-1")
          .profession(Profession.of("IDE"))
          .build());
    }
    return dossier
        .addReferral(Referral.builder()
            .id(draw.id())
            .proposedOn(start.plusDays(60))
            .kind(ServiceKind.of("CENTRE_SANTE"))
            .episode(episode)
            .commonLaw(true)
            .outcomes(History.since(start.plusDays(60), ReferralOutcome.of("REALISEE")))
            .personInformed(Answer.of(true))
            .reportHandedOver(Answer.of(true))
            .build())
        .build();
  }

  private static Consents consents(Draw draw, LocalDate start) {
    Information information =
        Information.builder().date(start).understood(Answer.of(true)).build();
    Consents.Builder consents = Consents.builder().addInformation(information);
    for (String type : List.of("DOSSIER", "SOIN", "ACCOMPAGNEMENT")) {
      consents.addEvent(ConsentEvent.builder()
          .id(draw.id())
          .date(start)
          .type(ConsentType.of(type))
          .state(ConsentState.of("CONSENTI"))
          .actor(ConsentActor.of("PERSONNE"))
          .means(ConsentMeans.of("ORAL"))
          .information(information)
          .recordedBy("ide-1")
          .build());
    }
    for (String document :
        List.of("LIVRET_ACCUEIL", "CHARTE", "REGLEMENT", "DIPC", "NOTICE_DONNEES")) {
      consents.addHandover(Handover.builder()
          .kind(HandoverKind.of(document))
          .date(start)
          .outcome(HandoverOutcome.of("REMIS"))
          .professional("ide-1")
          .build());
    }
    return consents.build();
  }

  private static Request request(UUID id, UUID team, LocalDate start) {
    return Request.builder()
        .id(id)
        .receivedOn(start.minusDays(10))
        .dispositif(Dispositif.of("EMSP"))
        .team(team)
        .origin(Answer.of(Requester.of("SIAO_115")))
        .addEvaluation(Evaluation.builder()
            .startedOn(start.minusDays(8))
            .addMeeting(Meeting.builder().date(start.minusDays(7)).build())
            .personAgrees(Answer.of(true))
            .concludedOn(start.minusDays(5))
            .build())
        .addDecision(Decision.builder()
            .date(start.minusDays(4))
            .decision(DecisionKind.of("ACCEPTEE"))
            .decidedBy("equipe")
            .notifiedOn(start.minusDays(3))
            .build())
        .build();
  }

  private static Episode episode(
      UUID id, UUID request, UUID team, LocalDate start, LocalDate exit) {
    MonthAnchor anchor = new MonthAnchor(start, 2);
    Episode.Builder episode = Episode.builder()
        .id(id)
        .dispositif(Dispositif.of("EMSP"))
        .team(team)
        .request(request)
        .admittedOn(start)
        .enteredOn(start)
        .exit(Exit.builder()
            .date(exit)
            .motive(Answer.of(ExitMotive.of("PRISE_EN_CHARGE_TERMINEE")))
            .recordedOn(exit)
            .summary(Summary.builder()
                .status(Answer.of(SummaryStatus.of("REMIS")))
                .date(exit)
                .build())
            .build());
    for (int k = 1; k <= 5; k++) {
      Period.Builder period = Period.builder().number(k).range(anchor.period(k));
      if (k > 1) {
        period.renewal(Renewal.builder()
            .decidedOn(anchor.expiry(k - 1).minusDays(7))
            .decidedBy("equipe")
            .addMotive(RenewalMotive.of(RenewalMotive.list().codes().get(0).value()))
            .orientationReviewed(Answer.of(true))
            .build());
      }
      episode.addPeriod(period.build());
    }
    return episode.build();
  }
}
