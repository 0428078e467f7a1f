package org.allervers.core.rules.episode;

import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Source;

/** The texts from which the rules on episodes come, with the sentences that they make executable. */
final class EpisodeSources {

  /** The day of the text that most of these rules come from. */
  static final String SINCE = "2022-03-01";

  private static final String TEXT =
      "ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022)";

  /** Two months, renewable. */
  static final Source TWO_MONTHS = new Source(
      TEXT,
      "annexe 2, LHSS et EMSP, §1.3.4",
      "Les LHSS « mobiles », les équipes mobiles santé précarité et les LHSS « de jour » représentent une offre"
          + " médico-sociale à caractère temporaire, dont la durée d'accompagnement maximale est fixée à 2 mois"
          + " renouvelables.",
      Confidence.HIGH);

  /** Orientation to common law. */
  static final Source COMMON_LAW = new Source(
      TEXT,
      "annexe 2, LHSS et EMSP, §1.3.4",
      "Il convient d'être vigilant à ce que les personnes soient orientées vers les dispositifs adaptés de droit"
          + " commun afin que des prises en charge durables et pérennes ne s'installent pas.",
      Confidence.HIGH);

  /** An ESSIP lasts as long as its prescription. */
  static final Source PRESCRIPTION = new Source(
      TEXT,
      "annexe 2, ESSIP, §2.2.4",
      "La prise en charge dans le cadre des ESSIP débute par une prescription médicale et la durée de"
          + " l'accompagnement est fonction de cette prescription.",
      Confidence.HIGH);

  /** What an ESSIP does on prescription, and what not. */
  static final Source CARE_ON_PRESCRIPTION = new Source(
      TEXT,
      "annexe 2, ESSIP, §2.2.3",
      "Les ESSIP dispensent des soins techniques et relationnels sur prescription médicale. Elles n'assurent des"
          + " bilans de santé qu'en tant que de besoin.",
      Confidence.HIGH);

  /** An ACT hors les murs lasts as long as its project. */
  static final Source PROJECT = new Source(
      TEXT,
      "annexe 2, ACT hors les murs, §2.5",
      "La durée de l'accompagnement sera définie par la structure en lien avec la personne prise en charge sur la"
          + " base d'un projet individuel.",
      Confidence.HIGH);

  /** Two years are a mean. */
  static final Source TWO_YEARS = new Source(
      TEXT,
      "annexe 2, ACT hors les murs, §2.5",
      "La durée moyenne d'accompagnement est évaluée à deux ans.",
      Confidence.HIGH);

  /** Teams that accompany as long as it takes. */
  static final Source RECOVERY = new Source(
      TEXT,
      "annexe 2, ACT hors les murs",
      "… à l'exception des équipes orientées rétablissement, type chez soi d'abord, dont l'accompagnement dure aussi"
          + " longtemps que de besoin.",
      Confidence.HIGH);

  /** Reviewed each year; the article is on another service. */
  static final Source YEARLY = new Source(
      "CASF",
      "D.312-154-1",
      "La situation est réévaluée au moins une fois par an (« un chez-soi d'abord ») ; étendu ici aux ACT hors les"
          + " murs.",
      Confidence.LOW);

  /** What one day place practises. */
  static final Source ABSENCE = new Source(
      "Saint Benoît Labre, LHSS de jour, rapport d'activité 2024",
      "orienteurs et motifs de sorties",
      "L'absence de passage depuis plus de 3 mois constitue le premier motif de sortie. Si la personne revient après"
          + " ces 3 mois, son dossier est de nouveau ouvert.",
      Confidence.HIGH);

  /** What the life of an episode is, read out of the text. */
  static final Source LIFE = Source.proposal(
      "Une demande, une évaluation, une décision, une entrée, des périodes, une sortie : un dossier qui dit l'inverse"
          + " se contredit.");

  private EpisodeSources() {}
}
