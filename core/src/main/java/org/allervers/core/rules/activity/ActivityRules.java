package org.allervers.core.rules.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Encounter;
import org.allervers.core.episode.Episode;
import org.allervers.core.health.Prescription;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.Subjects;
import org.allervers.core.rules.dossier.DaySpan;
import org.allervers.core.rules.dossier.DossierParts;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be true of an encounter, a visit, an act, and of what goes with them.
 *
 * @terme contradictions de l'activité
 */
public final class ActivityRules {

  /** The episode of a visit is in the dossier. */
  public static final Rule<Dossier> R_HIS_119 = contradiction("R-HIS-119", DossierParts.EACH_VISIT)
      .statement(
          "L'accompagnement auquel renvoie un passage est dans le dossier.",
          "The episode that a visit names is in the dossier.")
      .message(
          "Passage qui renvoie à un accompagnement absent du dossier : corriger le renvoi.",
          "Visit that names an episode absent from the dossier: correct the reference.")
      .reads(DossierParts.VISITS)
      .reads(DossierParts.EPISODES)
      .path("accompagnement")
      .appliesWhen(c -> c.subject().episode().isPresent())
      .holdsWhen(c -> isEpisode(c.root(), c.subject().episode().orElse(null)))
      .build();

  /** Acts lie in the past. */
  public static final Rule<Dossier> R_HIS_130 = contradiction("R-HIS-130", DossierParts.EACH_ACT)
      .statement("Un acte n'est pas daté de l'avenir.", "An act is not dated in the future.")
      .message(
          "Acte daté de l'avenir : corriger la date, ou en faire une tâche.",
          "Act dated in the future: correct the date, or make it a task.")
      .reads(DossierParts.ACTS)
      .path("date")
      .holdsWhen(c -> !c.subject().date().isAfter(c.asOf()))
      .settledWhen(c -> c.fact(DaySpan.OF_ACTS).isWithin(null, c.asOf()))
      .build();

  /** Encounters lie in the past. */
  public static final Rule<Dossier> R_HIS_131 = contradiction(
          "R-HIS-131", DossierParts.EACH_ENCOUNTER)
      .statement(
          "Une rencontre n'est pas datée de l'avenir.", "An encounter is not dated in the future.")
      .message(
          "Rencontre datée de l'avenir : corriger la date, ou en faire une tâche.",
          "Encounter dated in the future: correct the date, or make it a task.")
      .reads(DossierParts.ENCOUNTERS)
      .path("date")
      .holdsWhen(c -> !c.subject().date().isAfter(c.asOf()))
      .settledWhen(c -> c.fact(DaySpan.OF_ENCOUNTERS).isWithin(null, c.asOf()))
      .build();

  /** Visits lie in the past. */
  public static final Rule<Dossier> R_HIS_132 = contradiction("R-HIS-132", DossierParts.EACH_VISIT)
      .statement("Un passage n'est pas daté de l'avenir.", "A visit is not dated in the future.")
      .message(
          "Passage daté de l'avenir : corriger la date.",
          "Visit dated in the future: correct the date.")
      .reads(DossierParts.VISITS)
      .path("date")
      .holdsWhen(c -> !c.subject().date().isAfter(c.asOf()))
      .build();

  /** Interpreting lies in the past. */
  public static final Rule<Dossier> R_HIS_133 = contradiction(
          "R-HIS-133", DossierParts.EACH_INTERPRETING)
      .statement(
          "Un interprétariat n'est pas daté de l'avenir.",
          "A use of an interpreter is not dated in the future.")
      .message(
          "Interprétariat daté de l'avenir : corriger la date, ou en faire une tâche.",
          "Use of an interpreter dated in the future: correct the date, or make it a task.")
      .reads(DossierParts.INTERPRETINGS)
      .path("date")
      .holdsWhen(c -> !c.subject().date().isAfter(c.asOf()))
      .build();

  /** Distributions lie in the past. */
  public static final Rule<Dossier> R_HIS_134 = contradiction(
          "R-HIS-134", DossierParts.EACH_DISTRIBUTION)
      .statement(
          "Une distribution n'est pas datée de l'avenir.",
          "A distribution is not dated in the future.")
      .message(
          "Distribution datée de l'avenir : corriger la date.",
          "Distribution dated in the future: correct the date.")
      .reads(DossierParts.DISTRIBUTIONS)
      .path("date")
      .holdsWhen(c -> !c.subject().date().isAfter(c.asOf()))
      .build();

  /** An act takes place on the day of its encounter. */
  public static final Rule<Dossier> R_HIS_135 = contradiction("R-HIS-135", DossierParts.EACH_ACT)
      .statement(
          "Un acte a lieu le jour de la rencontre à laquelle il renvoie.",
          "An act takes place on the day of the encounter that it names.")
      .message(
          "Acte d'un autre jour que sa rencontre : corriger la date ou le renvoi.",
          "Act of another day than its encounter: correct the date or the reference.")
      .reads(DossierParts.ACTS)
      .reads(DossierParts.ENCOUNTERS)
      .path("date")
      .appliesWhen(c -> encounter(c, c.subject().encounter().orElse(null)) != null)
      .holdsWhen(
          c -> isOn(c.subject().date(), encounter(c, c.subject().encounter().orElse(null))))
      .settledWhen(c -> c.fact(Links.OF_DOSSIER).actsOnTheirDay())
      .build();

  /** What an act points at is in the dossier. */
  public static final Rule<Dossier> R_HIS_136 = contradiction("R-HIS-136", DossierParts.EACH_ACT)
      .statement(
          "La rencontre, l'accompagnement et la prescription auxquels renvoie un acte sont dans le dossier.",
          "The encounter, the episode and the prescription that an act names are in the dossier.")
      .message(
          "Acte qui renvoie à une rencontre, un accompagnement ou une prescription absents du dossier : corriger le renvoi.",
          "Act that names an encounter, an episode or a prescription absent from the dossier: correct the reference.")
      .reads(DossierParts.ACTS)
      .reads(DossierParts.ENCOUNTERS)
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.HEALTH)
      .appliesWhen(c -> c.subject().encounter().isPresent()
          || c.subject().episode().isPresent()
          || c.subject().prescription().isPresent())
      .holdsWhen(c -> (c.subject().encounter().isEmpty()
              || encounter(c, c.subject().encounter().orElse(null)) != null)
          && isEpisode(c.root(), c.subject().episode().orElse(null))
          && isPrescription(c.root(), c.subject().prescription().orElse(null)))
      .settledWhen(c -> c.fact(Links.OF_DOSSIER).actsResolved())
      .build();

  /** What an encounter points at is in the dossier. */
  public static final Rule<Dossier> R_HIS_137 = contradiction(
          "R-HIS-137", DossierParts.EACH_ENCOUNTER)
      .statement(
          "L'accompagnement auquel renvoie une rencontre est dans le dossier.",
          "The episode that an encounter names is in the dossier.")
      .message(
          "Rencontre qui renvoie à un accompagnement absent du dossier : corriger le renvoi.",
          "Encounter that names an episode absent from the dossier: correct the reference.")
      .reads(DossierParts.ENCOUNTERS)
      .reads(DossierParts.EPISODES)
      .path("accompagnement")
      .appliesWhen(c -> c.subject().episode().isPresent())
      .holdsWhen(c -> isEpisode(c.root(), c.subject().episode().orElse(null)))
      .settledWhen(c -> c.fact(Links.OF_DOSSIER).encountersResolved())
      .build();

  /** The encounter of an interpreter is in the dossier, and of that day. */
  public static final Rule<Dossier> R_HIS_138 = contradiction(
          "R-HIS-138", DossierParts.EACH_INTERPRETING)
      .statement(
          "La rencontre à laquelle renvoie un interprétariat est dans le dossier, et du même jour.",
          "The encounter that a use of an interpreter names is in the dossier, and of the same day.")
      .message(
          "Interprétariat qui renvoie à une rencontre absente ou d'un autre jour : corriger la date ou le renvoi.",
          "Use of an interpreter that names an absent encounter or one of another day: correct the date or the reference.")
      .reads(DossierParts.INTERPRETINGS)
      .reads(DossierParts.ENCOUNTERS)
      .path("rencontre")
      .appliesWhen(c -> c.subject().encounter().isPresent())
      .holdsWhen(
          c -> isOn(c.subject().date(), encounter(c, c.subject().encounter().orElse(null))))
      .build();

  /** The encounter of a distribution is in the dossier, and of that day. */
  public static final Rule<Dossier> R_HIS_139 = contradiction(
          "R-HIS-139", DossierParts.EACH_DISTRIBUTION)
      .statement(
          "La rencontre à laquelle renvoie une distribution est dans le dossier, et du même jour.",
          "The encounter that a distribution names is in the dossier, and of the same day.")
      .message(
          "Distribution qui renvoie à une rencontre absente ou d'un autre jour : corriger la date ou le renvoi.",
          "Distribution that names an absent encounter or one of another day: correct the date or the reference.")
      .reads(DossierParts.DISTRIBUTIONS)
      .reads(DossierParts.ENCOUNTERS)
      .path("rencontre")
      .appliesWhen(c -> c.subject().encounter().isPresent())
      .holdsWhen(
          c -> isOn(c.subject().date(), encounter(c, c.subject().encounter().orElse(null))))
      .build();

  private ActivityRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(
        R_HIS_119, R_HIS_130, R_HIS_131, R_HIS_132, R_HIS_133, R_HIS_134, R_HIS_135, R_HIS_136,
        R_HIS_137, R_HIS_138, R_HIS_139);
  }

  private static <S> Rule.Builder<Dossier, S> contradiction(
      String id, Subjects<Dossier, S> subjects) {
    return Rule.on(subjects)
        .id(id)
        .severity(Severity.WARNING)
        .obligation(Obligation.PROPOSED)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom("1900-01-01")
        .source(Source.proposal("Une histoire contradictoire fausse le suivi et les indicateurs."));
  }

  /** Looks first where the encounter of this place is likely to be: both lists are mostly in the order of days. */
  private static @Nullable Encounter encounter(Case<Dossier, ?> c, @Nullable UUID named) {
    List<Encounter> encounters = c.root().encounters();
    if (named == null || encounters.isEmpty()) {
      return null;
    }
    int size = encounters.size();
    int at = Math.min(c.index(), size - 1);
    for (int i = 0; i < size; i++) {
      Encounter encounter = encounters.get(at);
      if (encounter.id().equals(named)) {
        return encounter;
      }
      at = at == 0 ? size - 1 : at - 1;
    }
    return null;
  }

  private static boolean isOn(LocalDate day, @Nullable Encounter encounter) {
    return encounter != null && encounter.date().equals(day);
  }

  static boolean isEpisode(Dossier dossier, @Nullable UUID named) {
    List<Episode> episodes = dossier.episodes();
    for (int i = 0; i < episodes.size() && named != null; i++) {
      if (episodes.get(i).id().equals(named)) {
        return true;
      }
    }
    return named == null;
  }

  static boolean isPrescription(Dossier dossier, @Nullable UUID named) {
    List<Prescription> prescriptions = dossier.health().prescriptions();
    for (int i = 0; i < prescriptions.size() && named != null; i++) {
      if (prescriptions.get(i).id().equals(named)) {
        return true;
      }
    }
    return named == null;
  }
}
