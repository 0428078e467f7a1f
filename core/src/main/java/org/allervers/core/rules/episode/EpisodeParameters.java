package org.allervers.core.rules.episode;

import java.util.List;
import java.util.UUID;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Parameter;
import org.allervers.core.rules.Source;

/**
 * The thresholds and conventions by which episodes are measured. What no text decides is proposed here, and a host decides
 * otherwise with {@link Parameter#always} or {@link Parameter#from(String, Object, Source)}.
 *
 * @terme paramètres de l'accompagnement
 */
public final class EpisodeParameters {

  /** How many months one period lasts at most. */
  public static final Parameter<Integer> PERIOD_MONTHS = Parameter.of(
          "R-DUR-01.mois", "durée maximale d'une période, en mois", "longest period, in months")
      .from(EpisodeSources.SINCE, 2, EpisodeSources.TWO_MONTHS);

  /** How many days before the expiry of a period or a project somebody is told. */
  public static final Parameter<Integer> EXPIRY_NOTICE_DAYS = Parameter.of(
          "R-DUR-01.preavis-jours",
          "annonce d'une échéance, en jours avant elle",
          "notice of an expiry, in days before it")
      .from(
          EpisodeSources.SINCE,
          15,
          Source.proposal(
              "Deux semaines laissent le temps de voir la personne et de décider en équipe."));

  /** How many days before the end of a prescription somebody is told. */
  public static final Parameter<Integer> PRESCRIPTION_NOTICE_DAYS = Parameter.of(
          "R-DUR-03.preavis-jours",
          "annonce de la fin d'une prescription, en jours avant elle",
          "notice of the end of a prescription, in days before it")
      .from(
          EpisodeSources.SINCE,
          7,
          Source.proposal("Une semaine laisse le temps d'obtenir une nouvelle prescription."));

  /** The acts that an ESSIP does on prescription only. */
  public static final Parameter<List<String>> PRESCRIBED_ACTS = Parameter.of(
          "R-DUR-03.actes",
          "actes qu'une ESSIP ne fait que sur prescription",
          "acts that an ESSIP does on prescription only")
      .from(
          EpisodeSources.SINCE,
          List.of(
              "SOIN_INFIRMIER_PRESCRIT",
              "SOIN_RELATIONNEL",
              "SOIN_BASE",
              "DELIVRANCE_MEDICAMENT",
              "AIDE_PRISE"),
          EpisodeSources.CARE_ON_PRESCRIPTION);

  /** After how many months an accompaniment by an ACT hors les murs is longer than the mean. */
  public static final Parameter<Integer> PROJECT_MONTHS = Parameter.of(
          "R-DUR-04.mois",
          "durée moyenne d'un accompagnement en ACT hors les murs, en mois",
          "mean length of an accompaniment by an ACT hors les murs, in months")
      .from(EpisodeSources.SINCE, 24, EpisodeSources.TWO_YEARS);

  /** After how many months an individual project is reviewed. */
  public static final Parameter<Integer> REVIEW_MONTHS = Parameter.of(
          "R-DUR-04.revision-mois",
          "délai entre deux révisions du projet individuel, en mois",
          "time between two reviews of the individual project, in months")
      .from(EpisodeSources.SINCE, 12, EpisodeSources.YEARLY);

  /** The teams that accompany as long as it takes, so that two years mean nothing for them. */
  public static final Parameter<List<UUID>> RECOVERY_TEAMS = Parameter.of(
          "R-DUR-04.equipes-retablissement",
          "identifiants des équipes orientées rétablissement",
          "identifiers of the teams that work towards recovery")
      .from(EpisodeSources.SINCE, List.of(), EpisodeSources.RECOVERY);

  /** From when a renewal counts that was decided too late. */
  public static final Parameter<LateDecisionPolicy> LATE_DECISION = Parameter.of(
          "R-DUR-06.decision-tardive",
          "effet d'une décision prise après l'échéance",
          "effect of a decision taken after the expiry")
      .from(
          EpisodeSources.SINCE,
          LateDecisionPolicy.RETROACTIVE,
          Source.proposal(
              "Les textes sont muets ; la chaîne comptée depuis l'entrée reste lisible."));

  /** Whether a period goes on running while the accompaniment is suspended. */
  public static final Parameter<Boolean> SUSPENDED_DAYS_COUNT = Parameter.of(
          "R-DUR-08.suspension-comptee",
          "les jours de suspension comptent dans les périodes",
          "days of suspension count in the periods")
      .from(
          EpisodeSources.SINCE,
          true,
          Source.proposal(
              "Aucun texte n'arrête le délai pendant une hospitalisation ou une absence."));

  /** After how many months without a visit a day place closes the accompaniment. */
  public static final Parameter<Integer> ABSENCE_MONTHS = Parameter.of(
          "R-LDJ-01.mois",
          "mois sans passage au-delà desquels l'accompagnement est clos",
          "months without a visit after which the accompaniment ends")
      .from("2024-01-01", 3, EpisodeSources.ABSENCE);

  /** Whether meeting the person elsewhere counts as a visit. */
  public static final Parameter<Boolean> ENCOUNTERS_COUNT = Parameter.of(
          "R-LDJ-01.rencontre-comptee",
          "une rencontre hors des murs vaut passage",
          "an encounter elsewhere counts as a visit")
      .from(
          "2024-01-01",
          false,
          Source.proposal(
              "Le rapport parle de passages ; un appel ou un rendez-vous n'en est pas un."));

  /** Which day is noted as that of an exit for absence. */
  public static final Parameter<AbsenceExitDate> ABSENCE_EXIT_DATE = Parameter.of(
          "R-LDJ-01.date-sortie",
          "date notée pour une sortie pour absence",
          "day noted for an exit for absence")
      .from(
          "2024-01-01",
          AbsenceExitDate.DETECTION,
          Source.proposal(
              "Le rapport ne le dit pas ; la date du constat ne réécrit pas le passé."));

  /** The acts that may be done before an entry or after an exit, while the team evaluates or keeps watch. */
  public static final Parameter<List<String>> EVALUATION_ACTS = Parameter.of(
          "R-CYC-05.actes",
          "actes possibles avant l'entrée ou pendant une veille sociale",
          "acts that are possible before the entry or during a social watch")
      .from(
          EpisodeSources.SINCE,
          List.of(
              "BILAN_INFIRMIER",
              "EVAL_SOMATIQUE",
              "EVAL_PSY",
              "PREMIERS_SOINS",
              "PREMIER_CONTACT",
              "ECOUTE_LIEN",
              "CO_EVALUATION",
              "CONCERTATION_SYNTHESE",
              "ENTRETIEN_SOCIAL",
              "INTERPRETARIAT"),
          Source.proposal(
              "Évaluer, rencontrer et parer au plus pressé ne suppose pas d'être admis."));

  /** After how many months without contact a closed dossier goes to the archive. */
  public static final Parameter<Integer> ARCHIVE_MONTHS = Parameter.of(
          "R-CYC-00.mois-archive",
          "mois sans contact avant l'archivage intermédiaire",
          "months without contact before the intermediate archive")
      .from(
          EpisodeSources.SINCE,
          24,
          new Source(
              "CNIL, délibération 2023-095 du 14 septembre 2023",
              "durées de conservation",
              "Deux ans à compter du dernier contact émanant de la personne.",
              Confidence.MEDIUM));

  private EpisodeParameters() {}

  /** Returns all of them, in the order of the rules. */
  public static List<Parameter<?>> all() {
    return List.of(
        PERIOD_MONTHS,
        EXPIRY_NOTICE_DAYS,
        PRESCRIPTION_NOTICE_DAYS,
        PRESCRIBED_ACTS,
        PROJECT_MONTHS,
        REVIEW_MONTHS,
        RECOVERY_TEAMS,
        LATE_DECISION,
        SUSPENDED_DAYS_COUNT,
        ABSENCE_MONTHS,
        ENCOUNTERS_COUNT,
        ABSENCE_EXIT_DATE,
        EVALUATION_ACTS,
        ARCHIVE_MONTHS);
  }
}
