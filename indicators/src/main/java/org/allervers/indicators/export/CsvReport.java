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
 * The tables as comma-separated values for other programs: RFC 4180 in UTF-8 without a byte order mark, one heading, then
 * one record for each figure, whose first field says what it is. Labels and sentences are in French or English; the heading,
 * the codes and the figures are the same in both: a point before decimals, no grouping, days as in ISO 8601, the end of a
 * period excluded.
 *
 * <p>Texts are harmless in a spreadsheet. An apostrophe stands in front of one that begins with {@code =}, {@code +}, {@code
 * -}, {@code @}, a tab or a line break, whatever spaces or apostrophes come first, and behind a semicolon, tab or line
 * break inside that such a sign follows. The file says so in its record {@code ESCAPING}. Figures are never touched.
 *
 * <p>It is written as it goes, and is the same to the byte for the same tables. This class is immutable and thread-safe.
 */
public final class CsvReport {

  private final PublishedTables tables;
  private final Wording words;

  private CsvReport(PublishedTables tables, Language language) {
    this.tables = Objects.requireNonNull(tables, "tables");
    this.words = Wording.in(language);
  }

  /** A file of these tables, with labels in French. */
  public static CsvReport of(PublishedTables tables) {
    return of(tables, Language.FRENCH);
  }

  /** A file of these tables, with labels in that language. */
  public static CsvReport of(PublishedTables tables, Language language) {
    return new CsvReport(tables, language);
  }

  /**
   * Writes the file. The stream is flushed and stays open.
   *
   * @throws IOException if the stream refuses
   */
  public void writeTo(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    new CsvRecords(writer, words).write(tables);
    writer.flush();
  }
}
