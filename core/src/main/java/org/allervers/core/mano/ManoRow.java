package org.allervers.core.mano;

import java.util.Objects;
import java.util.Optional;
import org.allervers.core.json.JsonRecord;

/**
 * A row as the server keeps it: clear columns, and two sealed ones if its table is sealed. This class is immutable and
 * thread-safe.
 *
 * @param table its table
 * @param columns all columns that are not {@code NULL}, the sealed ones among them
 * @terme ligne de Mano
 */
public record ManoRow(ManoTable table, JsonRecord columns) implements ManoReading {

  /** Refuses a missing part. */
  public ManoRow {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(columns, "columns");
  }

  /** Returns the identifier, a UUID as a rule; empty if the row has none. */
  public Optional<String> id() {
    return columns.text("_id");
  }

  /** Returns the sealed content in base64, or empty. */
  public Optional<String> encrypted() {
    return columns.text("encrypted");
  }

  /** Returns the sealed key of the row in base64, or empty. */
  public Optional<String> encryptedEntityKey() {
    return columns.text("encryptedEntityKey");
  }

  /** Returns the organisation, or empty: the programming interface does not always say it. */
  public Optional<String> organisation() {
    return columns.text("organisation");
  }

  @Override
  public String toString() {
    return "ManoRow[redacted]";
  }
}
