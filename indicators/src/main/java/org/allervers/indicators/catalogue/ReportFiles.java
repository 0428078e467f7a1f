package org.allervers.indicators.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.publication.PublicationFiles;

/** The resources of a report: {@code name-figures.csv}, {@code name-claims.csv} and so on. */
final class ReportFiles {

  private final String name;

  ReportFiles(String name) {
    this.name = name;
  }

  /** What the report prints of a year; a kind of lines that it does not have is a file that is not there. */
  Publication publication(String title, ReportingPeriod period) {
    return new PublicationFiles(title, period)
        .figures(lines("figures"))
        .headings(lines("headings"))
        .relations(lines("relations"))
        .claims(lines("claims"))
        .aliases(lines("aliases"))
        .read();
  }

  /** The fields of each line of a file, remarks and the line of names left out. */
  List<String[]> rows(String kind, int fields) {
    return lines(kind).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .skip(1)
        .map(line -> row(line, fields))
        .toList();
  }

  private String[] row(String line, int fields) {
    String[] row = line.split(";", -1);
    if (row.length != fields) {
      throw new IllegalStateException(name + " must have " + fields + " fields in: " + line);
    }
    return row;
  }

  private List<String> lines(String kind) {
    String file = name + "-" + kind + ".csv";
    try (InputStream in = ReportFiles.class.getResourceAsStream(file)) {
      return in == null ? List.of() : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A whole text that must be there. */
  static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(ReportFiles.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> read(InputStream in) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
