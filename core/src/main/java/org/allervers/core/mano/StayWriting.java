package org.allervers.core.mano;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allervers.core.Dossier;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.WrittenPerson.Reason;

/**
 * Writes exits, re-entries and exits of single teams as Mano's dashboard does. Mano knows the last stay alone: one of the past that
 * is new in the dossier has no place there. Not thread-safe.
 */
final class StayWriting {

  /** One saving of the person: what is new, and whether the entry says what was. */
  record Step(Map<String, Object> values, boolean tellsBefore) {}

  private final ManoContext context;
  private final ManoPerson stored;
  private final WriteBackDraft draft;
  private boolean isOpen;

  StayWriting(ManoContext context, ManoPerson stored, WriteBackDraft draft) {
    this.context = context;
    this.stored = stored;
    this.draft = draft;
  }

  void write(Dossier before, Dossier changed, ManoPerson basis) {
    List<Episode> was = before.episodes();
    Map<UUID, Episode> byId = new LinkedHashMap<>();
    changed.episodes().forEach(stay -> byId.put(stay.id(), stay));
    List<Episode> now = was.stream()
        .flatMap(stay -> Optional.ofNullable(byId.get(stay.id())).stream())
        .toList();
    if (now.size() != was.size()) {
      return;
    }
    List<Episode> added = added(now, changed.episodes());
    if (added.isEmpty() && exits(was).equals(exits(now))) {
      return;
    }
    for (String key : ManoHistory.EXIT_FIELDS) {
      if (!stored.person().value(key).equals(basis.person().value(key))) {
        draft.note(Reason.CHANGED_IN_MANO, ManoHistory.OUT, "accompagnements");
        return;
      }
    }
    isOpen = !stored.person().value(ManoHistory.OUT).equals(Optional.of(true));
    for (int i = 0; i < was.size(); i++) {
      known(was.get(i), now.get(i), changed.episodes(), i == was.size() - 1);
    }
    added.forEach(this::added);
  }

  private static List<Optional<Exit>> exits(List<Episode> stays) {
    return stays.stream().map(Episode::exit).toList();
  }

  /** The stays that are new, from the earliest; that one of the past is not written is said. */
  private List<Episode> added(List<Episode> now, List<Episode> all) {
    Set<UUID> known = now.stream().map(Episode::id).collect(Collectors.toSet());
    Optional<Episode> last =
        now.isEmpty() ? Optional.empty() : Optional.of(now.get(now.size() - 1));
    List<Episode> added = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Episode stay = all.get(i);
      if (known.contains(stay.id())) {
        continue;
      }
      if (last.isPresent() && isOfThePast(stay, last.get())) {
        String place = "accompagnements." + i;
        draft.note(Reason.NO_PLACE, place, place);
      } else {
        added.add(stay);
      }
    }
    added.sort(Comparator.comparing(Episode::enteredOn));
    return added;
  }

  /** What is closed before the last exit would be taken for a return and an exit after it. */
  private static boolean isOfThePast(Episode stay, Episode last) {
    boolean isWithin = stay.exit().isPresent()
        && last.exit().filter(exit -> stay.enteredOn().isBefore(exit.date())).isPresent();
    return isWithin || stay.enteredOn().isBefore(last.enteredOn());
  }

  private void known(Episode was, Episode now, List<Episode> all, boolean isLast) {
    Optional<Exit> before = was.exit();
    Optional<Exit> after = now.exit();
    if (before.isEmpty() && after.isPresent()) {
      boolean othersGoOn = all.stream()
          .anyMatch(other -> !other.id().equals(now.id())
              && other.exit().isEmpty()
              && other.team().isPresent()
              && !other.team().equals(now.team())
              && !other.enteredOn().isAfter(after.get().date()));
      if (othersGoOn && now.team().isPresent()) {
        leaves(now.team().get(), after.get());
      } else {
        exit(after.get());
      }
    } else if (before.isPresent() && after.isEmpty() && isLast) {
      reenter();
    } else if (before.isPresent() && after.isPresent() && isLast && !isOpen) {
      correct(before.get(), after.get());
    }
  }

  private void added(Episode stay) {
    if (!isOpen) {
      reenter();
      stay.team().ifPresent(this::joins);
      stay.exit().ifPresent(this::exit);
    } else if (stay.team().isPresent()) {
      joins(stay.team().get());
      stay.exit().ifPresent(exit -> leaves(stay.team().get(), exit));
    }
  }

  private void exit(Exit exit) {
    if (isOpen) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put(ManoHistory.OUT, true);
      values.put(ManoHistory.OUT_REASONS, reasons(exit));
      values.put(ManoHistory.OUT_DATE, day(exit));
      draft.step(new Step(values, false));
      isOpen = false;
    }
  }

  private void reenter() {
    if (!isOpen) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put(ManoHistory.OUT, false);
      values.put(ManoHistory.OUT_REASONS, List.of());
      values.put(ManoHistory.OUT_DATE, JsonRecord.nothing());
      draft.step(new Step(values, true));
      isOpen = true;
    }
  }

  private void correct(Exit was, Exit now) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (!was.motive().equals(now.motive())) {
      values.put(ManoHistory.OUT_REASONS, reasons(now));
    }
    if (!was.date().equals(now.date())) {
      values.put(ManoHistory.OUT_DATE, day(now));
    }
    if (!values.isEmpty()) {
      draft.step(new Step(values, true));
    }
  }

  private static List<String> reasons(Exit exit) {
    return exit.motive().known().map(ManoCodes::option).map(List::of).orElse(List.of());
  }

  private Object day(Exit exit) {
    return ManoWords.moment(exit.date().atStartOfDay(context.zone()).toInstant());
  }

  private void joins(UUID team) {
    List<Object> teams = new ArrayList<>(draft.teams());
    if (teams.stream().noneMatch(one -> is(one, team))) {
      teams.add(team.toString());
      draft.teams(teams);
    }
  }

  /** The others go on: the team leaves the list, and its reasons stay in the history. */
  private void leaves(UUID team, Exit exit) {
    List<Object> teams = new ArrayList<>(draft.teams());
    Object name = teams.stream().filter(one -> is(one, team)).findFirst().orElse(team.toString());
    if (teams.removeIf(one -> is(one, team)) && teams.stream().anyMatch(String.class::isInstance)) {
      draft.teams(teams);
      draft.teamExit(JsonRecord.empty().with("team", name).with("reasons", reasons(exit)));
    }
  }

  private static boolean is(Object raw, UUID team) {
    return raw instanceof String text && Identifiers.always(text).equals(team);
  }
}
