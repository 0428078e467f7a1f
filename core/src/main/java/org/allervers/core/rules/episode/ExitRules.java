package org.allervers.core.rules.episode;

import java.util.List;
import org.allervers.core.Dossier;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.Summary;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.dossier.DossierParts;
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

  private ExitRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_ORI_02);
  }

  private static boolean isUnanswered(Episode episode) {
    Summary summary = summary(episode);
    return summary != null && !summary.status().isKnown();
  }

  private static @Nullable Summary summary(Episode episode) {
    return episode.exit().flatMap(Exit::summary).orElse(null);
  }
}
