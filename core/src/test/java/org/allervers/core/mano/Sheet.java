package org.allervers.core.mano;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.json.JsonRecord;

/** Writes records as Mano's clients write them. */
final class Sheet {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Map<String, Object> content = new LinkedHashMap<>();
  private final List<Object> history = new ArrayList<>();

  static Instant midnight(LocalDate day) {
    return day.atStartOfDay(PARIS).toInstant();
  }

  static Object orNothing(Optional<?> value) {
    return value.isPresent() ? value.get() : JsonRecord.nothing();
  }

  /** A word of the history; what is missing is not written, as JSON drops it. */
  static JsonRecord word(Optional<?> before, Optional<?> after) {
    Map<String, Object> word = new LinkedHashMap<>();
    before.ifPresent(value -> word.put("oldValue", value));
    after.ifPresent(value -> word.put("newValue", value));
    return JsonRecord.of(word);
  }

  Sheet with(String name, Object value) {
    content.put(name, value);
    return this;
  }

  Sheet day(String name, LocalDate day) {
    return with(name, midnight(day).toString());
  }

  Sheet epoch(String name, Instant at) {
    return with(name, BigDecimal.valueOf(at.toEpochMilli()));
  }

  Sheet entry(String date, Map<String, ?> data) {
    Map<String, Object> entry = new LinkedHashMap<>();
    if (!date.isEmpty()) {
      entry.put("date", date);
    }
    entry.put("user", "utilisateur-1");
    entry.put("data", JsonRecord.of(data));
    history.add(JsonRecord.of(entry));
    return this;
  }

  ManoRecord record(ManoTable table) {
    if (!history.isEmpty()) {
      content.put("history", List.copyOf(history));
    }
    return new ManoRecord(table, JsonRecord.empty(), JsonRecord.of(content));
  }

  ManoRecord person() {
    content.putIfAbsent("_id", "11111111-1111-4111-8111-111111111111");
    return record(ManoTable.PERSON);
  }
}
