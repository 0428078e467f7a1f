package org.allervers.indicators.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.EncounterKind;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.indicators.period.HalfDay;

/**
 * An encounter with the services delivered during it.
 *
 * @param day its day
 * @param half its half-day; empty if no time was noted
 * @param team the team that was there
 * @param kind what kind of encounter it was
 * @param services what was delivered
 */
record Meeting(
    LocalDate day,
    Optional<HalfDay> half,
    Optional<UUID> team,
    Answer<Code<EncounterKind>> kind,
    List<Code<ActKind>> services) {

  static List<Meeting> all(Dossier dossier) {
    Set<UUID> encounters = new HashSet<>();
    dossier.encounters().forEach(encounter -> encounters.add(encounter.id()));
    Map<UUID, List<Act>> during = new HashMap<>();
    Map<LocalDate, List<Act>> apart = new TreeMap<>();
    for (Act act : delivered(dossier)) {
      Optional<UUID> encounter = act.encounter().filter(encounters::contains);
      if (encounter.isPresent()) {
        during.computeIfAbsent(encounter.get(), id -> new ArrayList<>()).add(act);
      } else {
        apart.computeIfAbsent(act.date(), day -> new ArrayList<>()).add(act);
      }
    }
    List<Meeting> meetings = new ArrayList<>();
    for (Encounter encounter : dossier.encounters()) {
      meetings.add(new Meeting(
          encounter.date(),
          encounter.time().map(HalfDay::of),
          encounter.team(),
          encounter.kind(),
          kinds(during.getOrDefault(encounter.id(), List.of()))));
    }
    apart.forEach((day, acts) -> meetings.add(new Meeting(
        day,
        acts.get(0).time().map(HalfDay::of),
        acts.get(0).team(),
        Answer.notRecorded(),
        kinds(acts))));
    return meetings;
  }

  /** The acts, less those of which the outcome says that they did not take place. */
  static List<Act> delivered(Dossier dossier) {
    return dossier.acts().stream().filter(Meeting::isDelivered).toList();
  }

  private static boolean isDelivered(Act act) {
    return act.outcome()
        .known()
        .flatMap(Code::concept)
        .map(concept -> !concept.mapping("realise").contains("non"))
        .orElse(true);
  }

  private static List<Code<ActKind>> kinds(List<Act> acts) {
    return acts.stream().map(Act::kind).toList();
  }

  /** The name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Meeting[redacted]";
  }
}
