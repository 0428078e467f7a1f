package org.allervers.core.fuzz;

import static org.allervers.core.fuzz.DocumentFuzz.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.allervers.core.Dossier;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.LineReader;
import org.allervers.core.json.Reading;

/** A file of one document per line, with lines that are too long: each line gives what it gives alone. */
final class LinesFuzz {
  private static final int LONGEST = 900;
  private static final JsonFormat<Dossier> FORMAT =
      JsonFormat.dossiers().withLimits(JsonFormat.dossiers().limits().withDocumentBytes(LONGEST));

  private LinesFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    List<String> found = new ArrayList<>();
    try (LineReader<Dossier> lines = FORMAT.lines(new ByteArrayInputStream(data))) {
      while (lines.hasNext()) {
        found.add(outcome(lines.next(), lines.line()));
      }
    }
    List<String> expected = new ArrayList<>();
    String[] lines = new String(data, StandardCharsets.ISO_8859_1).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].matches("[ \t\r]*") || lines[i].length() > LONGEST) {
        Reading<Dossier> alone = FORMAT.read(lines[i].getBytes(StandardCharsets.ISO_8859_1));
        expected.add(outcome(alone, i + 1));
      }
    }
    check(found.equals(expected), found + " and not " + expected);
  }

  private static String outcome(Reading<Dossier> reading, long line) {
    return line
        + reading
            .value()
            .map(dossier -> " " + dossier.id())
            .orElseGet(() -> " " + reading.problem().orElseThrow().reason());
  }
}
