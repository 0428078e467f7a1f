package org.allervers.core.rules.activity;

import java.util.List;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.Encounter;
import org.allervers.core.rules.Fact;

/**
 * Whether what acts and encounters point at is there, all of it at once. Acts are mostly written in the order of their
 * encounters, so the search goes on from the last one found.
 *
 * @param actsResolved whether each act finds the encounter, the episode and the prescription that it names
 * @param actsOnTheirDay whether, besides, each act is of the day of its encounter
 * @param encountersResolved whether each encounter finds its episode
 */
record Links(boolean actsResolved, boolean actsOnTheirDay, boolean encountersResolved) {

  static final Fact<Dossier, Links> OF_DOSSIER = Fact.of((dossier, asOf) -> of(dossier));

  private static Links of(Dossier dossier) {
    List<Encounter> encounters = dossier.encounters();
    boolean encountersResolved = true;
    for (int i = 0; i < encounters.size() && encountersResolved; i++) {
      encountersResolved =
          ActivityRules.isEpisode(dossier, encounters.get(i).episode().orElse(null));
    }
    List<Act> acts = dossier.acts();
    boolean resolved = true;
    boolean onTheirDay = true;
    int at = 0;
    for (int i = 0; i < acts.size() && resolved; i++) {
      Act act = acts.get(i);
      UUID named = act.encounter().orElse(null);
      if (named != null) {
        at = search(encounters, named, at);
        resolved = at >= 0;
        onTheirDay = onTheirDay && resolved && encounters.get(at).date().equals(act.date());
      }
      resolved = resolved
          && ActivityRules.isEpisode(dossier, act.episode().orElse(null))
          && ActivityRules.isPrescription(dossier, act.prescription().orElse(null));
    }
    return new Links(resolved, resolved && onTheirDay, encountersResolved);
  }

  private static int search(List<Encounter> encounters, UUID named, int from) {
    int size = encounters.size();
    int at = from;
    for (int i = 0; i < size; i++) {
      if (encounters.get(at).id().equals(named)) {
        return at;
      }
      at = at + 1 == size ? 0 : at + 1;
    }
    return -1;
  }
}
