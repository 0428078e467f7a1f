package org.allervers.core.mano;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoHistoryProblem.Reason;

/** Reads the entries of a history, and leaves out what Mano's clients wrote by mistake. */
final class HistoryCleaning {

  /** A field of this name is only there when the whole record was saved. */
  private static final Set<String> OF_THE_WHOLE =
      Set.of("encryptedEntityKey", "entityKey", "encrypted");

  /** Saved by older clients among the fields. */
  private static final Set<String> TECHNICAL =
      Set.of("_id", "organisation", "createdAt", "updatedAt", "deletedAt", "history", "documents");

  private record Placed(int entry, ManoChange change) {}

  private record Mark(Instant at, JsonRecord data) {}

  private final List<Placed> placed = new ArrayList<>();
  private final List<ManoHistoryProblem> problems = new ArrayList<>();
  private final Set<Mark> seen = new HashSet<>();
  private final Set<Mark> foreign = new HashSet<>();
  private final ZoneId zone;
  private final boolean cleans;

  private HistoryCleaning(ZoneId zone, boolean cleans) {
    this.zone = zone;
    this.cleans = cleans;
  }

  static HistoryCleaning of(ManoRecord record, List<ManoChange> others, ZoneId zone) {
    HistoryCleaning cleaning = new HistoryCleaning(zone, true);
    others.forEach(other -> cleaning.foreign.add(new Mark(other.at(), other.data())));
    return cleaning.read(record);
  }

  /** Leaves out only what is no entry, or has no place in time. */
  static HistoryCleaning none(ManoRecord record, ZoneId zone) {
    return new HistoryCleaning(zone, false).read(record);
  }

  private HistoryCleaning read(ManoRecord record) {
    if (record.value("history").orElse(List.of()) instanceof List<?> entries) {
      Instant last = Instant.MIN;
      for (int i = 0; i < entries.size(); i++) {
        last = entry(i, entries.get(i), last);
      }
    } else {
      say(Reason.UNREADABLE, -1, "");
    }
    placed.sort(Comparator.comparing(one -> one.change().at()));
    return this;
  }

  List<ManoChange> changes() {
    return placed.stream().map(Placed::change).toList();
  }

  List<ManoHistoryProblem> problems() {
    return problems;
  }

  int entryOf(ManoChange change) {
    return placed.stream()
        .filter(one -> one.change().equals(change))
        .mapToInt(Placed::entry)
        .findFirst()
        .orElse(-1);
  }

  private Instant entry(int index, Object value, Instant last) {
    Optional<JsonRecord> data =
        value instanceof JsonRecord entry ? entry.record("data") : Optional.empty();
    if (!(value instanceof JsonRecord entry) || data.isEmpty()) {
      say(Reason.UNREADABLE, index, "");
      return last;
    }
    Optional<Instant> at = entry.find("date").flatMap(date -> ManoValues.instant(date, zone));
    if (cleans && data.get().names().stream().anyMatch(OF_THE_WHOLE::contains)) {
      say(Reason.WHOLE_RECORD, index, "");
    } else if (at.isEmpty()) {
      say(Reason.UNDATED, index, "");
    } else {
      if (at.get().isBefore(last)) {
        say(Reason.OUT_OF_ORDER, index, "");
      }
      keep(index, at.get(), entry.text("user").orElse(""), data.get());
      return at.get();
    }
    return last;
  }

  private void keep(int index, Instant at, String user, JsonRecord data) {
    if (!cleans) {
      placed.add(new Placed(index, new ManoChange(at, user, changes(data))));
      return;
    }
    // Marked before and after its fields are cleaned: the copies were made at different times.
    if (!seen.add(new Mark(at, data))) {
      say(Reason.REPEATED, index, "");
      return;
    }
    JsonRecord clean = clean(index, data);
    if (foreign.contains(new Mark(at, clean))) {
      say(Reason.COPIED, index, "");
    } else if (clean.isEmpty()) {
      if (data.isEmpty()) {
        say(Reason.NO_CHANGE, index, "");
      }
    } else if (!clean.equals(data) && !seen.add(new Mark(at, clean))) {
      say(Reason.REPEATED, index, "");
    } else {
      placed.add(new Placed(index, new ManoChange(at, user, clean)));
    }
  }

  /** What is no change could not be replayed. */
  private static JsonRecord changes(JsonRecord data) {
    JsonRecord changes = data;
    for (String field : data.names()) {
      boolean isChange = field.equals(ManoChange.MERGE)
          || field.equals(ManoChange.TEAM_EXITS)
          || data.record(field).isPresent();
      changes = isChange ? changes : changes.without(field);
    }
    return changes;
  }

  private JsonRecord clean(int index, JsonRecord data) {
    Map<String, Object> kept = new LinkedHashMap<>();
    for (String field : data.names()) {
      Optional<Object> word = data.find(field);
      if (field.equals(ManoChange.MERGE) || field.equals(ManoChange.TEAM_EXITS)) {
        word.ifPresent(value -> kept.put(field, value));
      } else if (TECHNICAL.contains(field)) {
        say(Reason.TECHNICAL, index, field);
      } else if (!(word.orElse("") instanceof JsonRecord change)) {
        say(Reason.UNREADABLE, index, field);
      } else if (isNoChange(field, change)) {
        say(Reason.NO_CHANGE, index, field);
      } else {
        kept.put(field, change);
      }
    }
    return JsonRecord.of(kept);
  }

  private static boolean isNoChange(String field, JsonRecord change) {
    // An exit says what is new alone: that is a change whatever stood before.
    boolean isExit = ManoHistory.EXIT_FIELDS.contains(field);
    return !(isExit && !change.holds("oldValue") && change.holds("newValue"))
        && ManoValues.same(change.find("oldValue"), change.find("newValue"));
  }

  private void say(Reason reason, int entry, String field) {
    problems.add(new ManoHistoryProblem(reason, entry, field));
  }
}
