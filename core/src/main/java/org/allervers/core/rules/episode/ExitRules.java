package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.List;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answer;
import org.allervers.core.episode.Decision;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.Request;
import org.allervers.core.episode.SocialWatch;
import org.allervers.core.episode.Summary;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.dossier.DossierParts;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Rules on the end of an episode, in the order of the référentiel.
 *
 * @terme règles de sortie
 */
public final class ExitRules {

  /** Whoever leaves receives a summary of the medical file, refuses it, or cannot receive it. */
  public static final Rule<Dossier> R_ORI_02 = Rule.on(DossierParts.EACH_EPISODE)
      .id("R-ORI-02")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(new Source(
          "ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022)",
          "partenariats et orientation",
          "À la sortie, l'équipe doit pouvoir remettre un document de synthèse du dossier médical.",
          Confidence.HIGH))
      .statement(
          "Toute sortie donne lieu à un document de synthèse : remis, refusé, transmis au relais, ou impossible à remettre.",
          "Every exit has a summary document: handed over, refused, sent to the next professional, or impossible to hand over.")
      .message(
          "Sortie sans document de synthèse : le remettre, ou noter le refus ou l'impossibilité.",
          "Exit without a summary document: hand it over, or note that it was refused or impossible.")
      .reads(DossierParts.EPISODES)
      .path("sortie.synthese")
      .datedBy(c -> c.subject().exit().map(Exit::date).orElse(c.asOf()))
      .appliesWhen(c -> c.subject().exit().isPresent())
      .needs("sortie.synthese.statut", c -> !isUnanswered(c.subject()))
      .holdsWhen(c -> summary(c.subject()) != null)
      .build();

  /** Whoever declines, or does not ask for anything yet, is not left alone. */
  public static final Rule<Dossier> R_ORI_05 = Rule.on(DossierParts.EACH_REQUEST)
      .id("R-ORI-05")
      .severity(Severity.INFO)
      .obligation(Obligation.RECOMMENDED)
      .jurisdiction(Jurisdiction.local("LEO"))
      .validFrom("2021-09-01")
      .source(new Source(
          "LEO, rapport d'activité 2022",
          "objectif",
          "En cas de refus ou dans l'attente de l'émergence d'une demande, maintenir une veille sociale.",
          Confidence.HIGH))
      .statement(
          "Quand la personne décline, une veille sociale est maintenue.",
          "When the person declines, a social watch is kept.")
      .message(
          "Refus de la personne sans veille sociale : ouvrir une veille ou noter pourquoi non (pratique locale).",
          "Declined by the person, and no social watch: open one or note why not (local practice).")
      .reads(DossierParts.REQUESTS)
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.SOCIAL_WATCHES)
      .datedBy(c -> c.subject().receivedOn())
      .appliesWhen(c -> declinedOn(c.subject(), c.asOf()) != null)
      .holdsWhen(c -> isWatched(c.root(), declinedOn(c.subject(), c.asOf())))
      .settledWhen(RequestHistoryRules.NONE_REFUSED)
      .build();

  /** The doctor's opinion, against which somebody leaves, was given. */
  public static final Rule<Dossier> R_ORI_06A = Rule.on(DossierParts.EACH_EPISODE)
      .id("R-ORI-06A")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2020-12-31")
      .source(beds())
      .statement(
          "Une sortie contre avis médical suppose qu'un avis médical a été donné.",
          "Leaving against medical advice supposes that a doctor gave an opinion.")
      .message(
          "Sortie contre avis médical alors qu'aucun avis médical n'a été donné : corriger le motif ou l'avis.",
          "Exit against medical advice although no doctor gave an opinion: correct the motive or the opinion.")
      .reads(DossierParts.EPISODES)
      .path("sortie.avisMedical")
      .datedBy(c -> c.subject().exit().map(Exit::date).orElse(c.asOf()))
      .appliesWhen(ExitRules::isAgainstAdvice)
      .needs("sortie.avisMedical", c -> medicalOpinion(c.subject()).isKnown())
      .holdsWhen(c -> medicalOpinion(c.subject()).known().orElse(false))
      .build();

  /** Whoever leaves against medical advice is told of the risks, and the file says so. */
  public static final Rule<Dossier> R_ORI_06B = Rule.on(DossierParts.EACH_EPISODE)
      .id("R-ORI-06B")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2020-12-31")
      .source(beds())
      .statement(
          "Qui sort contre avis médical est informé des risques ; la précision de la sortie en garde la trace.",
          "Whoever leaves against medical advice is informed of the risks; the explanation of the exit keeps a trace.")
      .message(
          "Sortie contre avis médical sans trace de l'information sur les risques : la noter dans la précision.",
          "Exit against medical advice without a trace of the information on risks: note it in the explanation.")
      .reads(DossierParts.EPISODES)
      .path("sortie.precision")
      .datedBy(c -> c.subject().exit().map(Exit::date).orElse(c.asOf()))
      .appliesWhen(ExitRules::isAgainstAdvice)
      .holdsWhen(c -> c.subject().exit().flatMap(Exit::explanation).isPresent())
      .build();

  private ExitRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_ORI_02, R_ORI_05, R_ORI_06A, R_ORI_06B);
  }

  private static Source beds() {
    return new Source(
        "Code de l'action sociale et des familles",
        "art. D.312-176-2",
        "La personne qui quitte la structure contre l'avis médical est informée des risques par l'équipe.",
        Confidence.MEDIUM);
  }

  private static boolean isAgainstAdvice(Case<Dossier, Episode> c) {
    Exit exit = c.subject().exit().orElse(null);
    return exit != null
        && !exit.date().isAfter(c.asOf())
        && exit.motive().isKnown()
        && exit.motive().known().get().is("CONTRE_AVIS_MEDICAL");
  }

  private static Answer<Boolean> medicalOpinion(Episode episode) {
    return episode.exit().map(Exit::medicalOpinion).orElse(Answer.notRecorded());
  }

  /** Returns the day on which the person declined, the last one, or null. */
  private static @Nullable LocalDate declinedOn(Request request, LocalDate asOf) {
    LocalDate last = null;
    List<Decision> decisions = request.decisions();
    for (int i = 0; i < decisions.size(); i++) {
      Decision decision = decisions.get(i);
      if (decision.refusalMotive().isPresent()
          && decision.refusalMotive().get().is("REFUS_PERSONNE")
          && !decision.date().isAfter(asOf)
          && (last == null || decision.date().isAfter(last))) {
        last = decision.date();
      }
    }
    return last;
  }

  /** Whoever is accompanied needs no watch beside. */
  private static boolean isWatched(Dossier dossier, @Nullable LocalDate day) {
    if (day == null) {
      return true;
    }
    List<SocialWatch> watches = dossier.socialWatches();
    for (int i = 0; i < watches.size(); i++) {
      if (isLaterThan(watches.get(i).range(), day)) {
        return true;
      }
    }
    List<Episode> episodes = dossier.episodes();
    for (int i = 0; i < episodes.size(); i++) {
      Episode episode = episodes.get(i);
      if (episode.exit().isEmpty() || !episode.exit().get().date().isBefore(day)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLaterThan(DateRange range, LocalDate day) {
    return range.end().isEmpty() || range.end().get().isAfter(day);
  }

  private static boolean isUnanswered(Episode episode) {
    Summary summary = summary(episode);
    return summary != null && !summary.status().isKnown();
  }

  private static @Nullable Summary summary(Episode episode) {
    return episode.exit().flatMap(Exit::summary).orElse(null);
  }
}
