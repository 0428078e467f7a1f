package org.allervers.indicators.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.allervers.indicators.PublishedTables;

/**
 * A workbook in French or English: a summary, one sheet per indicator, what does not agree, and the definitions. Figures are typed
 * as numbers, texts stay texts whatever they begin with, and the file is the same to the byte for the same tables.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class XlsxReport {

  private final PublishedTables tables;
  private final Wording words;

  private XlsxReport(PublishedTables tables, Language language) {
    this.tables = Objects.requireNonNull(tables, "tables");
    this.words = Wording.in(language);
  }

  /** A report of these tables, in French. */
  public static XlsxReport of(PublishedTables tables) {
    return of(tables, Language.FRENCH);
  }

  /** A report of these tables in that language. */
  public static XlsxReport of(PublishedTables tables, Language language) {
    return new XlsxReport(tables, language);
  }

  /**
   * Writes the workbook. The stream is flushed and stays open.
   *
   * @throws IOException if the stream refuses
   */
  public void writeTo(OutputStream out) throws IOException {
    Draft draft = new Draft();
    new ReportWorkbook(tables, words).write(draft);
    ReproducibleZip.rewrite(draft.bytes(), out);
    out.flush();
  }

  /** Megabytes that are read where they were written. */
  private static final class Draft extends ByteArrayOutputStream {

    ByteBuffer bytes() {
      return ByteBuffer.wrap(buf, 0, count);
    }
  }
}
