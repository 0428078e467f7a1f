package org.allervers.core.rules.episode;

import static org.allervers.core.rules.episode.EpisodeParameters.LATE_DECISION;
import static org.allervers.core.rules.episode.EpisodeParameters.PERIOD_MONTHS;
import static org.allervers.core.rules.episode.EpisodeParameters.SUSPENDED_DAYS_COUNT;

import java.time.LocalDate;
import java.util.List;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answer;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Period;
import org.allervers.core.episode.Renewal;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Parameters;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.dossier.DossierParts;
import org.jspecify.annotations.Nullable;

/**
 * Rules on periods of two months, renewable: EMSP, LHSS mobiles, LHSS de jour. {@link DurationCalendar} shows the same to a
 * screen.
 *
 * @terme règles de durée
 */
public final class DurationRules {

  /** A recorded period is not longer than the text allows. */
  public static final Rule<Dossier> R_DUR_01A = Rule.on(DossierParts.EACH_PERIOD)
      .id("R-DUR-01A")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom(EpisodeSources.SINCE)
      .source(EpisodeSources.TWO_MONTHS)
      .statement(
          "En EMSP, LHSS mobile et LHSS de jour, une période dure au plus deux mois, comptés depuis l'entrée.",
          "With EMSP, LHSS mobile and LHSS de jour, a period lasts two months at most, counted from the entry.")
      .message(
          "Période de plus de {R-DUR-01.mois} mois : la ramener à l'échéance, puis décider du renouvellement.",
          "Period of more than {R-DUR-01.mois} months: end it at its expiry, then decide on the renewal.")
      .reads(DossierParts.EPISODES)
      .uses(PERIOD_MONTHS)
      .path("periode")
      .datedBy(c -> c.subject().range().start())
      .appliesWhen(c -> lastsByPeriods(c.in(DossierParts.EACH_EPISODE)))
      .needs("periode.fin", c -> !c.subject().range().isOpen())
      .holdsWhen(DurationRules::isShortEnough)
      .settledWhen(RegularPeriods.SHORT_ENOUGH)
      .build();

  /** Whoever is still accompanied after the expiry has been renewed. */
  public static final Rule<Dossier> R_DUR_01B = Rule.on(DossierParts.EACH_EPISODE)
      .id("R-DUR-01B")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom(EpisodeSources.SINCE)
      .source(EpisodeSources.TWO_MONTHS)
      .statement(
          "À l'échéance, l'équipe décide du renouvellement ou de la sortie ; l'accompagnement ne s'arrête pas seul.",
          "At the expiry the team decides on the renewal or the exit; the accompaniment does not end by itself.")
      .message(
          "Échéance passée sans décision : décider du renouvellement ou de la sortie. Les soins continuent.",
          "Expiry passed without a decision: decide on the renewal or the exit. Care goes on.")
      .reads(DossierParts.EPISODES)
      .uses(PERIOD_MONTHS, LATE_DECISION, SUSPENDED_DAYS_COUNT)
      .path("periodes")
      .appliesWhen(c -> lastsByPeriods(c.subject()) && Days.isOpen(c.subject(), c.asOf()))
      .holdsWhen(c -> isDecided(c))
      .build();

  /** A renewal is decided before the expiry of what it renews. */
  public static final Rule<Dossier> R_DUR_06A = Rule.on(DossierParts.EACH_PERIOD)
      .id("R-DUR-06A")
      .severity(Severity.WARNING)
      .obligation(Obligation.PROPOSED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom(EpisodeSources.SINCE)
      .source(EpisodeSources.TWO_MONTHS)
      .source(
          Source.proposal(
              "Une durée « renouvelable » suppose une décision avant l'échéance ; une décision tardive se voit."))
      .statement(
          "Un renouvellement se décide au plus tard le jour de l'échéance.",
          "A renewal is decided on the day of the expiry at the latest.")
      .message(
          "Renouvellement décidé après l'échéance : le noter, et vérifier la date de la nouvelle période.",
          "Renewal decided after the expiry: note it, and check the date of the new period.")
      .reads(DossierParts.EPISODES)
      .uses(PERIOD_MONTHS)
      .path("renouvellement.decideLe")
      .datedBy(c -> c.subject().range().start())
      .appliesWhen(c -> lastsByPeriods(c.in(DossierParts.EACH_EPISODE))
          && c.subject().renewal().isPresent()
          && Days.isKnown(c.subject(), c.asOf()))
      .needs("renouvellement.decideLe", c -> Days.decidedOn(c.subject()) != null)
      .holdsWhen(c -> isInTime(c))
      .settledWhen(RegularPeriods.RENEWED_IN_TIME)
      .build();

  /** One period follows the other without a day between. */
  public static final Rule<Dossier> R_DUR_06B = Rule.on(DossierParts.EACH_PERIOD)
      .id("R-DUR-06B")
      .severity(Severity.WARNING)
      .obligation(Obligation.PROPOSED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom(EpisodeSources.SINCE)
      .source(EpisodeSources.TWO_MONTHS)
      .source(Source.proposal(
          "Un trou entre deux périodes se signale ; il ne se comble jamais en silence."))
      .statement(
          "Deux périodes d'un même accompagnement se suivent sans jour découvert.",
          "Two periods of one accompaniment follow each other without a day uncovered.")
      .message(
          "Jours sans décision entre deux périodes : corriger les dates ou noter pourquoi.",
          "Days without a decision between two periods: correct the dates or note why.")
      .reads(DossierParts.EPISODES)
      .path("periode")
      .datedBy(c -> c.subject().range().start())
      .appliesWhen(c -> lastsByPeriods(c.in(DossierParts.EACH_EPISODE)) && hasPeriodBefore(c))
      .holdsWhen(c -> !leavesGap(c))
      .settledWhen(RegularPeriods.EVERYWHERE)
      .build();

  /** At each renewal the team looks again at common law. */
  public static final Rule<Dossier> R_DUR_07 = Rule.on(DossierParts.EACH_PERIOD)
      .id("R-DUR-07")
      .severity(Severity.WARNING)
      .obligation(Obligation.RECOMMENDED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom(EpisodeSources.SINCE)
      .source(EpisodeSources.COMMON_LAW)
      .statement(
          "À chaque renouvellement, l'équipe réexamine l'orientation vers le droit commun.",
          "At each renewal the team looks again at an orientation to common law.")
      .message(
          "Renouvellement sans réexamen de l'orientation vers le droit commun : la revoir avec la personne.",
          "Renewal without a new look at an orientation to common law: review it with the person.")
      .reads(DossierParts.EPISODES)
      .path("renouvellement.orientationReexaminee")
      .datedBy(c -> c.subject().range().start())
      .appliesWhen(c -> lastsByPeriods(c.in(DossierParts.EACH_EPISODE))
          && (c.subject().renewal().isPresent() || c.subject().number() > 1)
          && Days.isKnown(c.subject(), c.asOf()))
      .needs("renouvellement.orientationReexaminee", c -> review(c.subject()).isKnown())
      .holdsWhen(c -> review(c.subject()).known().orElse(false))
      .settledWhen(RegularPeriods.EVERYWHERE)
      .build();

  private DurationRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_DUR_01A, R_DUR_01B, R_DUR_06A, R_DUR_06B, R_DUR_07);
  }

  static boolean lastsByPeriods(Episode episode) {
    return DurationKind.of(episode.dispositif()) == DurationKind.PERIODS;
  }

  private static boolean isShortEnough(Case<Dossier, Period> c) {
    LocalDate start = c.subject().range().start();
    LocalDate end = c.subject().range().end().orElse(start);
    int months = Math.max(1, c.get(PERIOD_MONTHS));
    if (!end.isAfter(Days.plusMonths(start, months))) {
      return true;
    }
    // From 31 December, the second period is longer than two months of its own: it ends where the
    // anchor says.
    LocalDate entry = Days.entryOpenOn(c.in(DossierParts.EACH_EPISODE), start);
    if (entry == null || !Days.isReal(entry) || !Days.isReal(start)) {
      return false;
    }
    LocalDate boundary = RenewalChain.nearestBoundary(entry, months, start);
    LocalDate expiry =
        RenewalChain.nearestBoundary(entry, months, Days.plusMonths(boundary, months));
    return boundary.equals(start) && !end.isAfter(expiry);
  }

  private static boolean isDecided(Case<Dossier, Episode> c) {
    Episode episode = c.subject();
    LocalDate asOf = c.asOf();
    List<Period> periods = episode.periods();
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      if (Days.contains(period.range(), asOf) && Days.isKnown(period, asOf)) {
        return true;
      }
    }
    LocalDate entry = Days.entryOpenOn(episode, asOf);
    if (entry != null && asOf.isBefore(Days.plusMonths(entry, c.get(PERIOD_MONTHS)))) {
      return true;
    }
    // What looks expired may be so by a convention of the host, which is asked last: few dossiers
    // come here.
    return DurationCalendar.of(episode, List.of(), conventions(c))
        .expiredSince(asOf)
        .isEmpty();
  }

  private static Parameters conventions(Case<Dossier, ?> c) {
    Source asked = Source.decision("");
    return Parameters.standard()
        .with(PERIOD_MONTHS.always(c.get(PERIOD_MONTHS), asked))
        .with(LATE_DECISION.always(c.get(LATE_DECISION), asked))
        .with(SUSPENDED_DAYS_COUNT.always(c.get(SUSPENDED_DAYS_COUNT), asked));
  }

  private static boolean isInTime(Case<Dossier, Period> c) {
    LocalDate decided = Days.decidedOn(c.subject());
    return decided == null
        || !decided.isAfter(
            Lateness.expiry(c.in(DossierParts.EACH_EPISODE), c.subject(), c.get(PERIOD_MONTHS)));
  }

  private static boolean hasPeriodBefore(Case<Dossier, Period> c) {
    return before(c) != null;
  }

  private static @Nullable Period before(Case<Dossier, Period> c) {
    Episode episode = c.in(DossierParts.EACH_EPISODE);
    LocalDate entry = Days.entryOpenOn(episode, c.subject().range().start());
    return Lateness.before(episode, c.subject(), entry);
  }

  private static boolean leavesGap(Case<Dossier, Period> c) {
    Episode episode = c.in(DossierParts.EACH_EPISODE);
    LocalDate start = c.subject().range().start();
    List<Period> periods = episode.periods();
    for (int i = 0; i < periods.size(); i++) {
      Period other = periods.get(i);
      LocalDate end = other.range().end().orElse(null);
      if (other.range().start().isBefore(start) && (end == null || !end.isBefore(start))) {
        return false;
      }
    }
    return true;
  }

  static Answer<Boolean> review(Period period) {
    return period.renewal().map(Renewal::orientationReviewed).orElse(Answer.notRecorded());
  }
}
