package org.allervers.core.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allervers.core.architecture.CoreClasses;

/** The rules of the field, those that a check can decide and those that it cannot. */
public final class FieldRules {

  private static final Path RESOURCES = CoreClasses.folder(FieldRules.class);

  /** Returns the rules of the field, and for those that no check can decide, why, in French and in English. */
  public static Map<String, List<String>> notExecutable() {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (String line : lines("rules/not-executable.txt")) {
      String[] cells = line.split("\\|", -1);
      assertThat(cells).as(line).hasSize(3);
      assertThat(reasons.put(cells[0].strip(), List.of(cells[1].strip(), cells[2].strip())))
          .as("%s twice", cells[0])
          .isNull();
    }
    return reasons;
  }

  /** Returns the ids of the rules of the field. */
  static List<String> all() {
    return lines("rules/field.txt");
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(RESOURCES.resolve(file)).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FieldRules() {}
}
