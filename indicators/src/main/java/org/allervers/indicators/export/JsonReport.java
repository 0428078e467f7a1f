package org.allervers.indicators.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.allervers.indicators.PublishedTables;

/**
 * The tables as canonical JSON for other programs: keys sorted, no white space, UTF-8, labels in both languages, each table
 * with the SHA-256 of its definition and its total. Counts are whole numbers,
 * decimals are texts with all their digits, so that no reader rounds them.
 *
 * <p>It is written as it goes, and is the same to the byte for the same tables. This class is immutable and thread-safe.
 */
public final class JsonReport {

  private final PublishedTables tables;

  private JsonReport(PublishedTables tables) {
    this.tables = Objects.requireNonNull(tables, "tables");
  }

  /** A file of these tables. */
  public static JsonReport of(PublishedTables tables) {
    return new JsonReport(tables);
  }

  /**
   * Writes the file. The stream is flushed and stays open.
   *
   * @throws IOException if the stream refuses
   */
  public void writeTo(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    JsonMembers.write(tables, writer);
    writer.flush();
  }
}
