package org.allervers.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.allervers.core.episode.Evaluation;
import org.allervers.core.episode.Meeting;
import org.allervers.core.episode.Period;
import org.allervers.core.episode.Renewal;
import org.allervers.core.episode.RenewalMotive;
import org.allervers.core.episode.Summary;
import org.allervers.core.episode.SummaryStatus;
import org.allervers.core.time.MonthAnchor;

/**
 * What a team writes besides the care: agreements, evaluations, renewals, summaries. As in any year, some of it was
 * forgotten; the rules then say what.
 */
final class Formalities {

  private static final int FORGOTTEN_PERCENT = 12;

  private final Chance chance;

  Formalities(Chance chance) {
    this.chance = chance;
  }

  private boolean isDone() {
    return !chance.happens(FORGOTTEN_PERCENT);
  }

  /** Returns the information given and the agreements asked at the first meeting. */
  Consents consents(LocalDate first) {
    Consents.Builder consents = Consents.builder();
    Information information = Information.builder()
        .date(first)
        .language("fra")
        .understood(Answer.of(true))
        .professional("es-1")
        .build();
    consents.addInformation(information);
    for (String type : List.of("DOSSIER", "ACCOMPAGNEMENT")) {
      if (isDone()) {
        consents.addEvent(ConsentEvent.builder()
            .id(chance.id())
            .date(first)
            .type(ConsentType.of(type))
            .state(ConsentState.of("CONSENTI"))
            .actor(ConsentActor.of("PERSONNE"))
            .means(ConsentMeans.of("ORAL"))
            .information(information)
            .recordedBy("es-1")
            .build());
      }
    }
    for (String document :
        List.of("LIVRET_ACCUEIL", "CHARTE", "REGLEMENT", "DIPC", "NOTICE_DONNEES")) {
      if (isDone()) {
        consents.addHandover(Handover.builder()
            .kind(HandoverKind.of(document))
            .date(first)
            .outcome(HandoverOutcome.of("REMIS"))
            .professional("es-1")
            .build());
      }
    }
    return consents.build();
  }

  /** Returns the evaluation between a request and the decision on it, unless it was forgotten. */
  Optional<Evaluation> evaluation(LocalDate received, LocalDate decided) {
    return isDone()
        ? Optional.of(Evaluation.builder()
            .startedOn(received)
            .addMeeting(Meeting.builder().date(received).build())
            .addProfessional("es-1")
            .personAgrees(Answer.of(true))
            .concludedOn(decided)
            .build())
        : Optional.empty();
  }

  /** Returns the periods of two months up to a day, with their renewals; some renewals were forgotten. */
  List<Period> periods(LocalDate entered, LocalDate last) {
    MonthAnchor anchor = new MonthAnchor(entered, 2);
    List<Period> periods = new ArrayList<>();
    periods.add(Period.builder().number(1).range(anchor.period(1)).build());
    for (int k = 2; anchor.expiry(k - 1).isBefore(last); k++) {
      Period.Builder period = Period.builder().number(k).range(anchor.period(k));
      if (isDone()) {
        period.renewal(Renewal.builder()
            .decidedOn(anchor.expiry(k - 1).minusDays(chance.between(1, 8)))
            .decidedBy("es-1")
            .addMotive(RenewalMotive.list().codes().get(0))
            .orientationReviewed(Answer.of(isDone()))
            .build());
      }
      periods.add(period.build());
    }
    return periods;
  }

  /** Returns the summary of an exit, unless it was forgotten; who was lost from sight cannot receive it. */
  Optional<Summary> summary(LocalDate left, boolean isLost) {
    return isDone()
        ? Optional.of(Summary.builder()
            .status(Answer.of(SummaryStatus.of(isLost ? "IMPOSSIBLE_PERDU_DE_VUE" : "REMIS")))
            .date(left)
            .build())
        : Optional.empty();
  }
}
