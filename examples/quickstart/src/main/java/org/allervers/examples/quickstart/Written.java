package org.allervers.examples.quickstart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.export.CsvReport;
import org.allervers.indicators.export.HtmlReport;
import org.allervers.indicators.export.JsonReport;
import org.allervers.indicators.export.XlsxReport;

/**
 * A file that the job wrote.
 *
 * @param path where
 * @param bytes its size
 * @param sha256 64 hexadecimal digits; the same on every machine, for the same tables
 */
record Written(Path path, long bytes, String sha256) {

  /** The same tables as a workbook, as a page, and as csv and json for other programs. */
  static List<Written> all(PublishedTables tables, OutputFolder output, String policy)
      throws IOException {
    return List.of(
        workbook(tables, output.report(policy, "xlsx")),
        page(tables, output.report(policy, "html")),
        records(tables, output.report(policy, "csv")),
        data(tables, output.report(policy, "json")));
  }

  private static Written workbook(PublishedTables tables, Path path) throws IOException {
    try (OutputStream out = Files.newOutputStream(path)) {
      XlsxReport.of(tables).writeTo(out);
    }
    return of(path);
  }

  private static Written page(PublishedTables tables, Path path) throws IOException {
    try (OutputStream out = Files.newOutputStream(path)) {
      HtmlReport.of(tables).writeTo(out);
    }
    return of(path);
  }

  private static Written records(PublishedTables tables, Path path) throws IOException {
    try (OutputStream out = Files.newOutputStream(path)) {
      CsvReport.of(tables).writeTo(out);
    }
    return of(path);
  }

  private static Written data(PublishedTables tables, Path path) throws IOException {
    try (OutputStream out = Files.newOutputStream(path)) {
      JsonReport.of(tables).writeTo(out);
    }
    return of(path);
  }

  private static Written of(Path path) throws IOException {
    byte[] content = Files.readAllBytes(path);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new Written(path, content.length, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
