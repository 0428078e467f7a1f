package org.allervers.indicators.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.allervers.indicators.PublishedTables;

/**
 * One self-contained page in French: tables, charts, what does not agree, and the definitions. It needs no network and
 * no script, prints on A4, and is the same to the byte for the same tables.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class HtmlReport {

  private final PublishedTables tables;

  private HtmlReport(PublishedTables tables) {
    this.tables = Objects.requireNonNull(tables, "tables");
  }

  /** A report of these tables. */
  public static HtmlReport of(PublishedTables tables) {
    return new HtmlReport(tables);
  }

  /**
   * Writes the page in UTF-8. The stream is flushed and stays open.
   *
   * @throws IOException if the stream refuses
   */
  public void writeTo(OutputStream out) throws IOException {
    out.write(new HtmlPage(tables).render().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
