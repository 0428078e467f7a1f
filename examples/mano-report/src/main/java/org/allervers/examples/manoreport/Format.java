package org.allervers.examples.manoreport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.export.CsvReport;
import org.allervers.indicators.export.HtmlReport;
import org.allervers.indicators.export.JsonReport;
import org.allervers.indicators.export.Language;
import org.allervers.indicators.export.XlsxReport;

/** As what the protected report is written. */
enum Format {
  XLSX,
  HTML,
  CSV,
  JSON;

  void write(PublishedTables tables, Language language, OutputStream out) throws IOException {
    switch (this) {
      case XLSX -> XlsxReport.of(tables, language).writeTo(out);
      case HTML -> HtmlReport.of(tables, language).writeTo(out);
      case CSV -> CsvReport.of(tables, language).writeTo(out);
      case JSON -> JsonReport.of(tables).writeTo(out);
    }
  }

  /** Whether all that a reader is told is in it, and can be read again. */
  boolean isAttacked() {
    return this == XLSX || this == JSON;
  }

  /** The end of its names, and the word for it on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
