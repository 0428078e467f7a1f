package org.allervers.indicators.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.allervers.indicators.PublishedTables;

/**
 * A workbook in French: a summary, one sheet per indicator, what does not agree, and the definitions. Figures are typed
 * as numbers, texts stay texts whatever they begin with, and the file is the same to the byte for the same tables.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class XlsxReport {

  private final PublishedTables tables;

  private XlsxReport(PublishedTables tables) {
    this.tables = Objects.requireNonNull(tables, "tables");
  }

  /** A report of these tables. */
  public static XlsxReport of(PublishedTables tables) {
    return new XlsxReport(tables);
  }

  /**
   * Writes the workbook. The stream is flushed and stays open.
   *
   * @throws IOException if the stream refuses
   */
  public void writeTo(OutputStream out) throws IOException {
    ByteArrayOutputStream draft = new ByteArrayOutputStream();
    new ReportWorkbook(tables).write(draft);
    ReproducibleZip.rewrite(draft.toByteArray(), out);
    out.flush();
  }
}
