package org.allervers.core.mano;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/**
 * In which places two dossiers differ: paths of names in their JSON, without the raw records. In a list, items are told by their
 * identifier; of items that have none, the place is the list.
 */
final class DossierPlaces {

  /** What is preserved of Mano, and follows from its records. */
  private static final Set<String> RAW = Set.of(
      PersonConversion.RAW,
      MedicalFiles.RAW,
      KeptRecords.LIST,
      Kept.DELETED,
      Kept.UNPLACED,
      Kept.COMMENTS,
      "manoTeams",
      "manoExit");

  private static final String ID = "id";
  private static final String EPISODES = "accompagnements";
  private static final String ENTERED = "entreLe";
  private static final String TASKS = "taches";

  /** The places by what tells them apart: a list of items without identifiers has one for each. */
  private final Map<String, String> places = new LinkedHashMap<>();

  private DossierPlaces() {}

  /** Returns the places in which {@code changed} is neither as it was nor as Mano now says it. */
  static List<String> unsaid(Dossier before, Dossier changed, Dossier said) {
    JsonRecord wanted = json(changed);
    Map<String, String> places = differences(json(before), wanted);
    places
        .keySet()
        .retainAll(differences(planned(json(said), said, wanted), wanted).keySet());
    return List.copyOf(new LinkedHashSet<>(places.values()));
  }

  /** Returns a whole dossier, or the part of it that {@code model} is a part of too. */
  static Dossier like(Dossier model, Dossier whole) {
    List<Compartment> parts = model.parts();
    return parts.isEmpty()
        ? whole
        : Dossier.join(parts.stream().map(whole::only).toList());
  }

  /** A planned consultation that took place is read as an act again: what its task said is there. */
  private static JsonRecord planned(JsonRecord json, Dossier said, JsonRecord wanted) {
    Set<String> acts =
        said.acts().stream().map(act -> act.id().toString()).collect(Collectors.toSet());
    List<Object> tasks = new ArrayList<>(json.list(TASKS));
    for (Object one : wanted.list(TASKS)) {
      if (one instanceof JsonRecord task && task.text(ID).filter(acts::contains).isPresent()) {
        JsonRecord own = task;
        for (String name : task.names()) {
          own = ItemViews.OF_PLANNED.contains(name) ? own : own.without(name);
        }
        tasks.add(own);
      }
    }
    return tasks.isEmpty() ? json : json.with(TASKS, tasks);
  }

  private static JsonRecord json(Dossier dossier) {
    return JsonRecord.read(JsonFormat.dossiers().write(dossier))
        .value()
        .map(DossierPlaces::withoutRaw)
        .orElseThrow(() -> new IllegalArgumentException("the dossier is larger than JSON may be"));
  }

  private static JsonRecord withoutRaw(JsonRecord record) {
    Map<String, Object> kept = new LinkedHashMap<>();
    for (String name : record.names()) {
      if (!RAW.contains(name)) {
        kept.put(name, withoutRaw(record.find(name).orElse(JsonRecord.nothing())));
      }
    }
    return JsonRecord.of(kept);
  }

  private static Object withoutRaw(Object value) {
    if (value instanceof JsonRecord record) {
      return withoutRaw(record);
    }
    return value instanceof List<?> list
        ? list.stream().map(one -> withoutRaw((Object) one)).toList()
        : value;
  }

  private static Map<String, String> differences(JsonRecord one, JsonRecord other) {
    DossierPlaces found = new DossierPlaces();
    found.records("", one, other);
    return found.places;
  }

  private void records(String path, JsonRecord one, JsonRecord other) {
    Set<String> names = new LinkedHashSet<>(one.names());
    names.addAll(other.names());
    for (String name : names) {
      Optional<Object> left = one.find(name);
      Optional<Object> right = other.find(name);
      String place = path.isEmpty() ? name : path + "." + name;
      if (left.equals(right)) {
        continue;
      }
      if (left.orElse(JsonRecord.empty()) instanceof JsonRecord a
          && right.orElse(JsonRecord.empty()) instanceof JsonRecord b) {
        records(place, a, b);
      } else if (left.orElse(List.of()) instanceof List<?> a
          && right.orElse(List.of()) instanceof List<?> b
          && Stream.concat(a.stream(), b.stream()).allMatch(JsonRecord.class::isInstance)) {
        lists(place, cast(a), cast(b));
      } else {
        places.put(place, place);
      }
    }
  }

  private static List<JsonRecord> cast(List<?> list) {
    return list.stream().map(JsonRecord.class::cast).toList();
  }

  private void lists(String path, List<JsonRecord> one, List<JsonRecord> other) {
    if (path.equals(EPISODES)) {
      stays(path, one, other);
    } else if (Stream.concat(one.stream(), other.stream()).allMatch(item -> item.holds(ID))) {
      Map<String, JsonRecord> before = byId(one);
      Map<String, JsonRecord> after = byId(other);
      Set<String> ids = new LinkedHashSet<>(before.keySet());
      ids.addAll(after.keySet());
      ids.forEach(id -> item(path + "." + id, before.get(id), after.get(id)));
    } else {
      List<JsonRecord> gone = new ArrayList<>(one);
      for (JsonRecord item : other) {
        if (!gone.remove(item)) {
          places.put(path + "+" + item.json(), path);
        }
      }
      gone.forEach(item -> places.put(path + "-" + item.json(), path));
    }
  }

  /** Mano knows no identifier of a stay: what a re-entry is read as again is the latest of those that are new. */
  private void stays(String path, List<JsonRecord> one, List<JsonRecord> other) {
    Map<String, JsonRecord> left = byId(one);
    Map<Integer, JsonRecord> pairs = new LinkedHashMap<>();
    List<Integer> added = new ArrayList<>();
    for (int i = 0; i < other.size(); i++) {
      JsonRecord known = left.remove(String.valueOf(other.get(i).find(ID).orElse("")));
      if (known == null) {
        added.add(i);
      } else {
        pairs.put(i, known);
      }
    }
    added.sort(Comparator.comparing(i -> other.get(i).text(ENTERED).orElse("")));
    List<JsonRecord> rest = new ArrayList<>(left.values());
    int paired = Math.min(added.size(), rest.size());
    for (int i = 1; i <= paired; i++) {
      pairs.put(added.get(added.size() - i), rest.get(rest.size() - i));
    }
    for (int i = 0; i < other.size(); i++) {
      JsonRecord known = pairs.get(i);
      item(
          path + "." + i, known == null ? null : known.without(ID), other.get(i).without(ID));
    }
    for (int i = 0; i < rest.size() - paired; i++) {
      item(path + "." + (other.size() + i), rest.get(i), null);
    }
  }

  private void item(String path, @Nullable JsonRecord one, @Nullable JsonRecord other) {
    if (other == null) {
      places.put(path, path);
    } else {
      records(path, one == null ? JsonRecord.empty() : one, other);
    }
  }

  private static Map<String, JsonRecord> byId(List<JsonRecord> items) {
    Map<String, JsonRecord> all = new LinkedHashMap<>();
    items.forEach(item -> all.put(String.valueOf(item.find(ID).orElse("")), item));
    return all;
  }
}
