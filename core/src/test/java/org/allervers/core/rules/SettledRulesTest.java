package org.allervers.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.Encounter;
import org.allervers.core.answer.Answer;
import org.allervers.core.consent.ConsentActor;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.ConsentState;
import org.allervers.core.consent.ConsentType;
import org.allervers.core.consent.Consents;
import org.allervers.core.consent.Handover;
import org.allervers.core.consent.HandoverKind;
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
import org.allervers.core.episode.Period;
import org.allervers.core.episode.Renewal;
import org.allervers.core.episode.Request;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.Identity;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.ReferralOutcome;
import org.allervers.core.rules.catalogue.RuleSets;
import org.allervers.core.time.History;
import org.allervers.core.time.MonthAnchor;
import org.allervers.core.time.PartialDate;
import org.junit.jupiter.api.Test;

/**
 * A careful team's dossier settles most rules by a few questions. Without this test they could all answer no, and only time
 * would tell.
 */
class SettledRulesTest {

  private static final LocalDate START = LocalDate.of(2024, 1, 15);
  private static final LocalDate EXIT = LocalDate.of(2024, 6, 20);
  private static final LocalDate AS_OF = LocalDate.of(2024, 9, 1);

  private static final UUID REQUEST = id(1);
  private static final UUID EPISODE = id(2);

  @Test
  void every_question_on_the_whole_settles_its_rules_for_a_careful_dossier() {
    assertThat(unsettled(dossier(UnaryOperator.identity()), AS_OF)).isEmpty();
  }

  @Test
  void an_open_episode_of_this_month_settles_them_too() {
    Dossier open = dossier(episode -> episode.exit(null));
    assertThat(unsettled(open, LocalDate.of(2024, 5, 20))).isEmpty();
  }

  @Test
  void an_empty_dossier_leaves_open_only_what_was_not_done() {
    Dossier empty = Dossier.builder().id(DossierId.of(id(99))).build();
    assertThat(unsettled(empty, AS_OF))
        .containsExactlyInAnyOrder(
            "R-CON-05A", "R-CON-05B", "R-CON-05C", "R-CON-05D", "R-RET-01", "R-RET-03");
  }

  /** Returns the rules that a question on the whole could settle and does not. */
  private static List<String> unsettled(Dossier dossier, LocalDate asOf) {
    Case<Dossier, Dossier> whole = new Case<>(dossier, asOf, Parameters.standard());
    List<String> unsettled = new ArrayList<>();
    for (Rule<Dossier> rule : RuleSets.dossiers().rules()) {
      if (rule.settled() != null && !rule.settled().test(whole)) {
        unsettled.add(rule.id());
      }
    }
    return unsettled;
  }

  private static UUID id(int number) {
    return new UUID(0x4000L, 0x8000_0000_0000_0000L + number);
  }

  private static Dossier dossier(UnaryOperator<Episode.Builder> change) {
    Dossier.Builder dossier = Dossier.builder()
        .id(DossierId.of(id(0)))
        .identity(Identity.builder()
            .addBirthDate(BirthDate.builder()
                .date(PartialDate.of(LocalDate.of(1971, 3, 2)))
                .build())
            .build())
        .coordination(Coordination.builder()
            .retention(Retention.builder().lastContactFromPerson(EXIT).build())
            .build())
        .consents(consents())
        .addRequest(request())
        .addEpisode(change.apply(episode()).build())
        .addReferral(Referral.builder()
            .id(id(3))
            .proposedOn(START.plusDays(40))
            .kind(ServiceKind.of("CENTRE_SANTE"))
            .outcomes(History.since(START.plusDays(50), ReferralOutcome.of("REALISEE")))
            .build());
    for (int i = 0; i < 8; i++) {
      LocalDate day = START.plusDays(i * 10L);
      dossier.addEncounter(
          Encounter.builder().id(id(100 + i)).date(day).episode(EPISODE).build());
      dossier.addAct(Act.builder()
          .id(id(200 + i))
          .date(day)
          .kind(ActKind.of("PREMIERS_SOINS"))
          .encounter(id(100 + i))
          .episode(EPISODE)
          .profession(Profession.of("IDE"))
          .build());
    }
    return dossier.build();
  }

  private static Consents consents() {
    Consents.Builder consents = Consents.builder();
    for (String type : List.of("DOSSIER", "ACCOMPAGNEMENT")) {
      consents.addEvent(ConsentEvent.builder()
          .id(id(300 + type.length()))
          .date(START)
          .type(ConsentType.of(type))
          .state(ConsentState.CONSENTI)
          .actor(ConsentActor.of("PERSONNE"))
          .build());
    }
    for (String document :
        List.of("LIVRET_ACCUEIL", "CHARTE", "NOTICE_DONNEES", "REGLEMENT", "DIPC")) {
      consents.addHandover(
          Handover.builder().kind(HandoverKind.of(document)).date(START).build());
    }
    return consents.build();
  }

  private static Request request() {
    return Request.builder()
        .id(REQUEST)
        .receivedOn(START.minusDays(10))
        .origin(Answer.of(Requester.of("SIAO_115")))
        .addEvaluation(Evaluation.builder()
            .startedOn(START.minusDays(8))
            .concludedOn(START.minusDays(5))
            .build())
        .addDecision(Decision.builder()
            .date(START.minusDays(4))
            .decision(DecisionKind.of("ACCEPTEE"))
            .notifiedOn(START.minusDays(4))
            .build())
        .build();
  }

  private static Episode.Builder episode() {
    MonthAnchor anchor = new MonthAnchor(START, 2);
    Episode.Builder episode = Episode.builder()
        .id(EPISODE)
        .dispositif(Dispositif.of("EMSP"))
        .request(REQUEST)
        .admittedOn(START)
        .enteredOn(START)
        .exit(Exit.builder()
            .date(EXIT)
            .motive(Answer.of(ExitMotive.of("PRISE_EN_CHARGE_TERMINEE")))
            .build());
    for (int k = 1; k <= 3; k++) {
      Period.Builder period = Period.builder().number(k).range(anchor.period(k));
      if (k > 1) {
        period.renewal(Renewal.builder()
            .decidedOn(anchor.expiry(k - 1))
            .orientationReviewed(Answer.of(true))
            .build());
      }
      episode.addPeriod(period.build());
    }
    return episode;
  }
}
