package org.allervers.core.rules.dossier;

import java.util.List;
import java.util.function.Function;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.Distribution;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.Interpreting;
import org.allervers.core.activity.Visit;
import org.allervers.core.assessment.Assessment;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Period;
import org.allervers.core.episode.Request;
import org.allervers.core.episode.SocialWatch;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.RightsOpening;
import org.allervers.core.referral.Step;
import org.allervers.core.rules.Part;
import org.allervers.core.rules.Subjects;
import org.allervers.core.task.Task;

/**
 * The parts of a dossier that rules read, and the subjects that they speak of. A part is missing when the reader's copy was
 * cut without its compartment: a rule that needs it then says that it cannot decide.
 *
 * @terme parties du dossier
 */
public final class DossierParts {

  /** Names, birth dates, contacts. */
  public static final Part<Dossier> IDENTITY =
      part("identite", Dossier::identity, Compartment.IDENTITY);

  /** The social file. */
  public static final Part<Dossier> SOCIAL = part("social", Dossier::social, Compartment.SOCIAL);

  /** The health file. */
  public static final Part<Dossier> HEALTH = part("sante", Dossier::health, Compartment.HEALTH);

  /** What the team shares. */
  public static final Part<Dossier> COORDINATION =
      part("coordination", Dossier::coordination, Compartment.COORDINATION);

  /** Consents, oppositions, documents handed over. */
  public static final Part<Dossier> CONSENTS =
      part("consentements", Dossier::consents, Compartment.COORDINATION);

  /** What is known of a minor's situation. */
  public static final Part<Dossier> MINORITY =
      part("minorite", Dossier::minority, Compartment.COORDINATION);

  /** Requests. */
  public static final Part<Dossier> REQUESTS =
      part("demandes", Dossier::requests, Compartment.COORDINATION);

  /** Episodes. */
  public static final Part<Dossier> EPISODES =
      part("accompagnements", Dossier::episodes, Compartment.COORDINATION);

  /** Social watches. */
  public static final Part<Dossier> SOCIAL_WATCHES =
      part("veillesSociales", Dossier::socialWatches, Compartment.COORDINATION);

  /** Encounters. */
  public static final Part<Dossier> ENCOUNTERS =
      part("rencontres", Dossier::encounters, Compartment.COORDINATION);

  /** Visits of a day place. */
  public static final Part<Dossier> VISITS =
      part("passages", Dossier::visits, Compartment.COORDINATION);

  /** Interpreting. */
  public static final Part<Dossier> INTERPRETINGS =
      part("interpretariats", Dossier::interpretings, Compartment.COORDINATION);

  /** Acts of care: held by whoever holds the health compartment. */
  public static final Part<Dossier> HEALTH_ACTS = part("actes", Dossier::acts, Compartment.HEALTH);

  /** Acts of all kinds, those of care and the others: held by whoever holds every compartment that acts may lie in. */
  public static final Part<Dossier> ACTS = Part.of(
      "actes",
      Dossier::acts,
      dossier -> dossier.holds(Compartment.HEALTH)
          && dossier.holds(Compartment.SOCIAL)
          && dossier.holds(Compartment.COORDINATION));

  /** Distributions. */
  public static final Part<Dossier> DISTRIBUTIONS =
      part("distributions", Dossier::distributions, Compartment.HEALTH);

  /** Assessments. */
  public static final Part<Dossier> ASSESSMENTS =
      part("bilans", Dossier::assessments, Compartment.HEALTH);

  /** Referrals of all kinds, to care and to social services. */
  public static final Part<Dossier> REFERRALS = Part.of(
      "orientations",
      Dossier::referrals,
      dossier -> dossier.holds(Compartment.HEALTH)
          && dossier.holds(Compartment.SOCIAL)
          && dossier.holds(Compartment.COORDINATION));

  /** Steps towards rights. */
  public static final Part<Dossier> STEPS = part("demarches", Dossier::steps, Compartment.SOCIAL);

  /** Rights opened. */
  public static final Part<Dossier> RIGHTS_OPENINGS =
      part("ouverturesDroits", Dossier::rightsOpenings, Compartment.SOCIAL);

  /** The dossier itself. */
  public static final Subjects<Dossier, Dossier> DOSSIER = Subjects.whole();

  /** Each request. */
  public static final Subjects<Dossier, Request> EACH_REQUEST =
      Subjects.each("demandes", Dossier::requests);

  /** Each episode. */
  public static final Subjects<Dossier, Episode> EACH_EPISODE =
      Subjects.each("accompagnements", Dossier::episodes);

  /** Each period of each episode. */
  public static final Subjects<Dossier, Period> EACH_PERIOD =
      EACH_EPISODE.then("periodes", Episode::periods);

  /** Each social watch. */
  public static final Subjects<Dossier, SocialWatch> EACH_SOCIAL_WATCH =
      Subjects.each("veillesSociales", Dossier::socialWatches);

  /** Each encounter. */
  public static final Subjects<Dossier, Encounter> EACH_ENCOUNTER =
      Subjects.each("rencontres", Dossier::encounters);

  /** Each visit. */
  public static final Subjects<Dossier, Visit> EACH_VISIT =
      Subjects.each("passages", Dossier::visits);

  /** Each act. */
  public static final Subjects<Dossier, Act> EACH_ACT = Subjects.each("actes", Dossier::acts);

  /** Each use of an interpreter. */
  public static final Subjects<Dossier, Interpreting> EACH_INTERPRETING =
      Subjects.each("interpretariats", Dossier::interpretings);

  /** Each distribution. */
  public static final Subjects<Dossier, Distribution> EACH_DISTRIBUTION =
      Subjects.each("distributions", Dossier::distributions);

  /** Each assessment. */
  public static final Subjects<Dossier, Assessment> EACH_ASSESSMENT =
      Subjects.each("bilans", Dossier::assessments);

  /** Each referral. */
  public static final Subjects<Dossier, Referral> EACH_REFERRAL =
      Subjects.each("orientations", Dossier::referrals);

  /** Each step. */
  public static final Subjects<Dossier, Step> EACH_STEP =
      Subjects.each("demarches", Dossier::steps);

  /** Each opening of a right. */
  public static final Subjects<Dossier, RightsOpening> EACH_RIGHTS_OPENING =
      Subjects.each("ouverturesDroits", Dossier::rightsOpenings);

  /** Each task. */
  public static final Subjects<Dossier, Task> EACH_TASK = Subjects.each("taches", Dossier::tasks);

  private DossierParts() {}

  private static Part<Dossier> part(
      String path, Function<Dossier, ?> reader, Compartment compartment) {
    return Part.of(path, reader, dossier -> dossier.holds(compartment));
  }

  /** Returns every part, in the order of the dossier. */
  public static List<Part<Dossier>> all() {
    return List.of(
        IDENTITY,
        SOCIAL,
        HEALTH,
        COORDINATION,
        CONSENTS,
        MINORITY,
        REQUESTS,
        EPISODES,
        SOCIAL_WATCHES,
        ENCOUNTERS,
        VISITS,
        INTERPRETINGS,
        ACTS,
        DISTRIBUTIONS,
        ASSESSMENTS,
        REFERRALS,
        STEPS,
        RIGHTS_OPENINGS);
  }
}
