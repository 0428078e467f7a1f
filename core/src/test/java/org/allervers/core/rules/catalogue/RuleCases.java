package org.allervers.core.rules.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.allervers.core.architecture.CoreClasses;
import org.allervers.core.rules.OutcomeStatus;

/**
 * The cases that an expert reads: one file per rule, one case per line, with what it is, the day of the question, the
 * dossier in the names of the exchange format, what the rule must say and, where it matters, the place or what is missing.
 */
final class RuleCases {

  static final Path FOLDER = CoreClasses.folder(RuleCases.class).resolve("rules");

  private static final String HEADER = "cas|date|dossier|attendu|ou";

  /** One line. */
  record Line(
      String rule,
      int number,
      String title,
      LocalDate asOf,
      String sketch,
      OutcomeStatus expected,
      String where) {

    @Override
    public String toString() {
      return rule + ":" + number + " " + title;
    }
  }

  private static final Map<String, List<Line>> ALL = read();

  private RuleCases() {}

  /** Returns the lines of every file, by rule. */
  static Map<String, List<Line>> all() {
    return ALL;
  }

  private static Map<String, List<Line>> read() {
    Map<String, List<Line>> cases = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files
          .filter(file -> file.toString().endsWith(".csv"))
          .sorted(Comparator.comparing(Path::toString))
          .forEach(file -> {
            String rule = file.getFileName().toString().replace(".csv", "");
            cases.put(rule, lines(rule, file));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  private static List<Line> lines(String rule, Path file) {
    List<Line> lines = new ArrayList<>();
    List<String> texts;
    try {
      texts = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean header = false;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      if (!header) {
        if (!text.equals(HEADER)) {
          throw new IllegalStateException(file.getFileName() + " must start with " + HEADER);
        }
        header = true;
        continue;
      }
      String[] cells = text.split("\\|", -1);
      if (cells.length != 5) {
        throw new IllegalStateException(
            file.getFileName() + ":" + (i + 1) + " must have 5 cells, but had " + cells.length);
      }
      lines.add(new Line(
          rule,
          i + 1,
          cells[0].strip(),
          LocalDate.parse(cells[1].strip()),
          cells[2].strip(),
          status(cells[3].strip()),
          cells[4].strip()));
    }
    return lines;
  }

  private static OutcomeStatus status(String code) {
    for (OutcomeStatus status : OutcomeStatus.values()) {
      if (status.code().equals(code)) {
        return status;
      }
    }
    throw new IllegalStateException("an expected outcome must be one of the four, but was " + code);
  }
}
