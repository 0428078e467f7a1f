package org.allervers.core.mano;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.json.JsonRecord;

/**
 * One entry of the history that Mano's clients write into a record, without what they wrote by mistake.
 *
 * @param at when it was saved
 * @param user the identifier of the member of the team, or an empty text
 * @param data by name of a field an object with {@code oldValue} and {@code newValue}; an exit often has the second alone
 * @terme modification dans Mano
 */
public record ManoChange(Instant at, String user, JsonRecord data) {

  static final String MERGE = "merge";
  static final String TEAM_EXITS = "outOfTeamsInformations";

  /** Refuses a missing part. */
  public ManoChange {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(data, "data");
  }

  /** Returns the names of the fields that it changes. */
  public List<String> fields() {
    return data.names().stream()
        .filter(name -> !name.equals(MERGE) && !name.equals(TEAM_EXITS))
        .toList();
  }

  /** Returns whether it changes the field. */
  public boolean changes(String field) {
    return !field.equals(MERGE) && !field.equals(TEAM_EXITS) && data.holds(field);
  }

  /** Returns the value after it; empty if the field has none then, or is not changed by it. */
  public Optional<Object> after(String field) {
    return ManoValues.something(data.record(field).flatMap(word -> word.find("newValue")));
  }

  /** Returns the value before it; empty if the field had none then, or if it does not say. */
  public Optional<Object> before(String field) {
    return ManoValues.something(data.record(field).flatMap(word -> word.find("oldValue")));
  }

  /**
   * Returns whether it says what the field was before. An exit on the dashboard does not; elsewhere a missing old value
   * means that there was none, since JSON drops it.
   */
  public boolean tellsBefore(String field) {
    return changes(field)
        && (!ManoHistory.EXIT_FIELDS.contains(field)
            || data.record(field).filter(word -> word.holds("oldValue")).isPresent());
  }

  /** Returns the identifier of the person whose file was merged into this one, or empty. */
  public Optional<String> mergedPerson() {
    return data.record(MERGE).flatMap(merge -> merge.text("_id"));
  }

  /** Returns nothing of the person. */
  @Override
  public String toString() {
    return "ManoChange[redacted]";
  }
}
