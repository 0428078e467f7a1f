package org.allervers.core.mano;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Preserved;
import org.allervers.core.json.JsonRecord;

/** The raw record of a person, put together again from the parts that the chapters of a dossier preserve. */
final class RawPerson {

  private RawPerson() {}

  /** Returns the record from which a dossier was made, or empty if a part of it is not there. */
  static Optional<ManoRecord> of(Dossier dossier) {
    List<Optional<JsonRecord>> parts = List.of(
        part(dossier.identity().preserved()),
        part(dossier.coordination().preserved()),
        part(dossier.social().preserved()),
        part(dossier.health().preserved()));
    if (parts.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    Map<String, Object> content = new LinkedHashMap<>();
    Map<Integer, JsonRecord> entries = new TreeMap<>();
    boolean hasHistory = false;
    JsonRecord columns = JsonRecord.empty();
    for (Optional<JsonRecord> one : parts) {
      JsonRecord part = one.orElseThrow();
      for (String name : part.names()) {
        Object value = part.find(name).orElse(JsonRecord.nothing());
        if (name.equals(PersonConversion.COLUMNS)) {
          columns = part.record(name).orElseThrow();
        } else if (name.equals(PersonConversion.HISTORY) && value instanceof List<?> list) {
          hasHistory = true;
          list.forEach(entry -> merge(entries, (JsonRecord) entry));
        } else {
          content.put(name, value);
        }
      }
    }
    if (hasHistory) {
      List<Object> history = new ArrayList<>();
      entries.values().forEach(entry -> history.add(whole(entry)));
      content.put(PersonConversion.HISTORY, history);
    }
    return Optional.of(new ManoRecord(ManoTable.PERSON, columns, JsonRecord.of(content)));
  }

  private static Optional<JsonRecord> part(Preserved preserved) {
    return preserved
        .find(PersonConversion.RAW)
        .flatMap(json -> JsonRecord.read(json).value());
  }

  private static void merge(Map<Integer, JsonRecord> entries, JsonRecord part) {
    int place = part.number("place").map(BigDecimal::intValueExact).orElseThrow();
    entries.merge(place, part, RawPerson::joined);
  }

  /** Two parts of one entry differ in the fields whose changes they tell, and in nothing else. */
  private static JsonRecord joined(JsonRecord one, JsonRecord other) {
    JsonRecord entry = one.record("entry").orElseThrow();
    JsonRecord data = entry.record("data").orElseThrow();
    JsonRecord more = other.record("entry").flatMap(part -> part.record("data")).orElseThrow();
    for (String name : more.names()) {
      data = data.with(name, more.find(name).orElse(JsonRecord.nothing()));
    }
    return one.with("entry", entry.with("data", data));
  }

  private static Object whole(JsonRecord part) {
    return part.find("entry").orElse(JsonRecord.nothing());
  }
}
