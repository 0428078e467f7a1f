package org.allervers.indicators.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.allervers.indicators.PublishedTables;

/**
 * One self-contained page in French or English: tables, charts, what does not agree, and the definitions. It needs no network and
 * no script, prints on A4, and is the same to the byte for the same tables.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class HtmlReport {

  private final PublishedTables tables;
  private final Wording words;

  private HtmlReport(PublishedTables tables, Language language) {
    this.tables = Objects.requireNonNull(tables, "tables");
    this.words = Wording.in(language);
  }

  /** A report of these tables, in French. */
  public static HtmlReport of(PublishedTables tables) {
    return of(tables, Language.FRENCH);
  }

  /** A report of these tables in that language. */
  public static HtmlReport of(PublishedTables tables, Language language) {
    return new HtmlReport(tables, language);
  }

  /**
   * Writes the page in UTF-8. The stream is flushed and stays open.
   *
   * @throws IOException if the stream refuses
   */
  public void writeTo(OutputStream out) throws IOException {
    out.write(new HtmlPage(tables, words).render().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
