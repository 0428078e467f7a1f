package org.allervers.core.mano;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.json.JsonRecord;

/**
 * A record of Mano, opened: what its screens see. A name of the content stands before a clear column of the same name, as in
 * Mano; a record of a clear table has columns alone. The sealed columns and the key that Mano's clients put beside an open content
 * are no data: they are dropped, in whichever form they are given. This class is immutable and thread-safe.
 *
 * @param table its table
 * @param columns the clear columns
 * @param content the sealed object; empty for a clear table
 * @terme fiche de Mano
 */
public record ManoRecord(ManoTable table, JsonRecord columns, JsonRecord content) {

  private static final String OPEN_KEY = "entityKey";
  private static final List<String> KEYS = List.of(OPEN_KEY, "encryptedEntityKey", "encrypted");
  private static final String HISTORY = "history";
  private static final String DATA = "data";

  /** Refuses a missing part, and drops keys. */
  public ManoRecord {
    Objects.requireNonNull(table, "table");
    columns = withoutKeys(Objects.requireNonNull(columns, "columns"));
    content = withoutKeysInHistory(withoutKeys(Objects.requireNonNull(content, "content")));
  }

  /** Older clients saved the key among the changes too: the name stays, which tells such an entry, the key does not. */
  private static JsonRecord withoutKeysInHistory(JsonRecord content) {
    boolean hasKey = content.list(HISTORY).stream().anyMatch(ManoRecord::hasKey);
    return hasKey
        ? content.with(
            HISTORY, content.list(HISTORY).stream().map(ManoRecord::withoutKey).toList())
        : content;
  }

  private static boolean hasKey(Object entry) {
    return entry instanceof JsonRecord record
        && record.record(DATA).filter(data -> data.find(OPEN_KEY).isPresent()).isPresent();
  }

  private static Object withoutKey(Object entry) {
    return hasKey(entry) && entry instanceof JsonRecord record
        ? record.with(DATA, record.record(DATA).orElseThrow().with(OPEN_KEY, JsonRecord.nothing()))
        : entry;
  }

  private static JsonRecord withoutKeys(JsonRecord record) {
    JsonRecord data = record;
    for (String key : KEYS) {
      data = data.holds(key) ? data.without(key) : data;
    }
    return data;
  }

  /** Returns the identifier, or an empty text if the row has none. */
  public String id() {
    return text("_id").orElse("");
  }

  /** Returns whether the record was deleted. Mano keeps it, and shows it nowhere. */
  public boolean isDeleted() {
    return value("deletedAt").isPresent();
  }

  /** Returns the value of a name, the content first; empty if it is missing or {@code null}. */
  public Optional<Object> value(String name) {
    return content.holds(name) ? content.find(name) : columns.find(name);
  }

  /** Returns the value if it is a text that is not empty, else empty. */
  public Optional<String> text(String name) {
    return value(name)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isEmpty());
  }

  /** Returns the texts of a list, or a bare text as a list of one; what is no text is left out. */
  public List<String> texts(String name) {
    return ManoValues.texts(value(name));
  }

  /**
   * Returns the moment of a name, whichever way it was written: ISO-8601, milliseconds since 1970 as a number, or a bare day,
   * which begins at midnight in {@code zone}. Empty if it is missing or unreadable.
   */
  public Optional<Instant> instant(String name, ZoneId zone) {
    return value(name).flatMap(value -> ManoValues.instant(value, zone));
  }

  /**
   * Returns the civil day of a name in {@code zone}. Mano writes a day without a time as the UTC of its local midnight, so
   * that the day in its text is often the day before.
   */
  public Optional<LocalDate> day(String name, ZoneId zone) {
    return instant(name, zone).map(at -> LocalDate.ofInstant(at, zone));
  }

  @Override
  public String toString() {
    return "ManoRecord[redacted]";
  }
}
