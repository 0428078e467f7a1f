package org.allervers.indicators.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.publication.PublicationFiles;

/** The five files of a published report, one after the other, a line of dashes between two. */
final class PublicationFuzz {
  private PublicationFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String[] files = Arrays.copyOf(new String(data, StandardCharsets.UTF_8).split("\n---\n", 5), 5);
    try {
      Publication publication = new PublicationFiles("fictif", ReportingPeriod.ofYear(2022))
          .figures(lines(files[0]))
          .headings(lines(files[1]))
          .relations(lines(files[2]))
          .claims(lines(files[3]))
          .aliases(lines(files[4]))
          .read();
      if (publication.tables().stream().anyMatch(table -> table.id() == null)) {
        throw new AssertionError("a table without an id");
      }
    } catch (IllegalArgumentException e) {
      if (e.getMessage() == null) {
        throw new AssertionError("a refusal without a message", e);
      }
    }
  }

  private static List<String> lines(String file) {
    return file == null ? List.of() : file.lines().toList();
  }
}
