package org.allervers.core.rules.episode;

import static org.allervers.core.rules.episode.EpisodeState.ADMITTED;
import static org.allervers.core.rules.episode.EpisodeState.ANONYMISATION_REQUESTED;
import static org.allervers.core.rules.episode.EpisodeState.ARCHIVED;
import static org.allervers.core.rules.episode.EpisodeState.CLOSED;
import static org.allervers.core.rules.episode.EpisodeState.DISPOSED;
import static org.allervers.core.rules.episode.EpisodeState.EVALUATION;
import static org.allervers.core.rules.episode.EpisodeState.EXITED;
import static org.allervers.core.rules.episode.EpisodeState.EXPIRED;
import static org.allervers.core.rules.episode.EpisodeState.NO_FOLLOW_UP;
import static org.allervers.core.rules.episode.EpisodeState.ONGOING;
import static org.allervers.core.rules.episode.EpisodeState.PRIORITY_EVALUATION;
import static org.allervers.core.rules.episode.EpisodeState.REDIRECTED;
import static org.allervers.core.rules.episode.EpisodeState.REFUSED;
import static org.allervers.core.rules.episode.EpisodeState.REOPENED;
import static org.allervers.core.rules.episode.EpisodeState.REQUESTED;
import static org.allervers.core.rules.episode.EpisodeState.SUSPENDED;
import static org.allervers.core.rules.episode.EpisodeState.WAITING;
import static org.allervers.core.rules.episode.EpisodeState.WATCH;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of the life of an accompaniment, as data. */
final class Transitions {

  private static final Map<EpisodeState, Map<EpisodeState, Transition>> TABLE = table();

  private Transitions() {}

  static Transition of(EpisodeState from, EpisodeState to) {
    Map<EpisodeState, Transition> row = TABLE.getOrDefault(from, Map.of());
    Transition listed = row.get(to);
    if (listed != null) {
      return listed;
    }
    return from == to
        ? new Transition(from, to, true, "Rien ne change.", "Nothing changes.")
        : new Transition(
            from, to, false, "Ce passage n'est pas prévu.", "No text foresees this step.");
  }

  /** Returns the listed ones, in the order of the states. */
  static List<Transition> all() {
    List<Transition> all = new ArrayList<>();
    TABLE.values().forEach(row -> all.addAll(row.values()));
    return List.copyOf(all);
  }

  private static Map<EpisodeState, Map<EpisodeState, Transition>> table() {
    Table table = new Table();
    table.allow(WATCH, REQUESTED, "Une demande est reçue.", "A request is received.");
    table.allow(REQUESTED, EVALUATION, "L'équipe évalue.", "The team evaluates.");
    for (EpisodeState asked : Set.of(REQUESTED, EVALUATION)) {
      table.allow(
          asked,
          PRIORITY_EVALUATION,
          "L'ARS en fait une demande expresse.",
          "The agency asks expressly.");
    }
    table.allow(EVALUATION, EVALUATION, "Une rencontre a lieu.", "A meeting is held.");
    for (EpisodeState evaluated : Set.of(EVALUATION, PRIORITY_EVALUATION)) {
      table.allow(evaluated, WAITING, "Il n'y a pas encore de place.", "There is no place yet.");
      table.allow(
          evaluated,
          REDIRECTED,
          "Un autre service convient mieux.",
          "Another service suits better.");
      table.allow(
          evaluated,
          NO_FOLLOW_UP,
          "La personne ne le souhaite pas ou reste introuvable.",
          "The person does not wish it, or is not found.");
      table.allow(
          evaluated,
          ADMITTED,
          "Décision de l'équipe et accord de la personne ; en ESSIP une prescription, en ACT un projet individuel.",
          "Decision of the team and agreement of the person; a prescription for ESSIP, a project for ACT.");
    }
    table.allow(
        EVALUATION,
        REFUSED,
        "Hors des missions, de la sécurité ou des moyens : refus motivé.",
        "Outside the missions, safety or means: refused with a reason.");
    table.allow(
        EVALUATION,
        WATCH,
        "La personne ne le souhaite pas encore : l'équipe veille.",
        "The person does not wish it yet: the team keeps watch.");
    table.forbid(
        PRIORITY_EVALUATION,
        REFUSED,
        "L'équipe ne refuse pas une demande expresse de l'ARS ; la personne le peut.",
        "The team does not refuse an express request of the agency; the person may.");
    table.allow(WAITING, EVALUATION, "L'évaluation reprend.", "The evaluation goes on.");
    table.allow(WAITING, ADMITTED, "Une place se libère.", "A place is free.");
    table.allow(
        WAITING,
        NO_FOLLOW_UP,
        "La personne ne le souhaite plus.",
        "The person does not wish it now.");
    for (EpisodeState ended : Set.of(REFUSED, REDIRECTED, NO_FOLLOW_UP)) {
      for (EpisodeState inside : Set.of(ADMITTED, ONGOING)) {
        table.forbid(ended, inside, "Il y faut une nouvelle demande.", "That takes a new request.");
      }
    }
    for (EpisodeState before : Set.of(WATCH, REQUESTED, EVALUATION, WAITING)) {
      table.forbid(
          before, ONGOING, "Il y faut une décision d'admission.", "That takes an admission.");
    }
    accompaniment(table);
    end(table);
    return table.rows;
  }

  private static void accompaniment(Table table) {
    for (EpisodeState inside : Set.of(ADMITTED, REOPENED)) {
      table.allow(inside, ONGOING, "Un premier acte est réalisé.", "A first act is done.");
    }
    table.allow(ONGOING, ONGOING, "Le renouvellement est décidé.", "The renewal is decided.");
    for (EpisodeState inside : Set.of(ADMITTED, ONGOING, SUSPENDED, REOPENED)) {
      table.allow(
          inside,
          EXPIRED,
          "L'échéance passe sans décision ; les soins continuent.",
          "The expiry passes without a decision; care goes on.");
    }
    for (EpisodeState inside : Set.of(ADMITTED, ONGOING, EXPIRED, REOPENED)) {
      table.allow(
          inside,
          SUSPENDED,
          "Hospitalisation, incarcération, absence annoncée.",
          "Hospital, prison, announced absence.");
    }
    table.allow(
        EXPIRED, ONGOING, "Le renouvellement est décidé, tard.", "The renewal is decided, late.");
    table.allow(SUSPENDED, ONGOING, "La personne revient.", "The person is back.");
    for (EpisodeState inside : Set.of(ADMITTED, ONGOING, EXPIRED, SUSPENDED, REOPENED)) {
      table.allow(
          inside,
          EXITED,
          "Sortie motivée, avec document de synthèse ; jamais pour un refus d'orientation.",
          "Exit with a motive and a summary; never for a refused orientation.");
      table.allow(inside, CLOSED, "La personne est décédée.", "The person died.");
    }
    table.allow(EXITED, REOPENED, "La personne revient.", "The person comes back.");
  }

  private static void end(Table table) {
    table.allow(EXITED, CLOSED, "La personne est décédée.", "The person died.");
    for (EpisodeState out : Set.of(EXITED, CLOSED)) {
      table.allow(out, ARCHIVED, "Deux ans sans contact.", "Two years without contact.");
    }
    table.allow(ARCHIVED, REOPENED, "La personne revient.", "The person comes back.");
    table.allow(
        ARCHIVED, DISPOSED, "La durée d'archivage est passée.", "The archive time is over.");
    table.allow(
        ANONYMISATION_REQUESTED,
        DISPOSED,
        "Le dossier est rendu anonyme.",
        "The dossier is made anonymous.");
    for (EpisodeState again : Set.of(REOPENED, ONGOING, ADMITTED)) {
      table.forbid(CLOSED, again, "La personne est décédée.", "The person died.");
      table.forbid(DISPOSED, again, "Il n'y a plus de dossier.", "There is no dossier any more.");
    }
    for (EpisodeState any : EpisodeState.values()) {
      if (any != DISPOSED && any != ANONYMISATION_REQUESTED) {
        table.allow(
            any,
            ANONYMISATION_REQUESTED,
            "La personne s'oppose au dossier.",
            "The person opposes the dossier.");
      }
    }
  }

  /** Collects the rows. */
  private static final class Table {

    private final Map<EpisodeState, Map<EpisodeState, Transition>> rows =
        new EnumMap<>(EpisodeState.class);

    private void allow(EpisodeState from, EpisodeState to, String french, String english) {
      put(new Transition(from, to, true, french, english));
    }

    private void forbid(EpisodeState from, EpisodeState to, String french, String english) {
      put(new Transition(from, to, false, french, english));
    }

    private void put(Transition transition) {
      rows.computeIfAbsent(transition.from(), from -> new EnumMap<>(EpisodeState.class))
          .put(transition.to(), transition);
    }
  }
}
