package org.allervers.core.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bundled list: header lines {@code #name=value}, a line of column names, then one line per code.
 *
 * <p>Cells are separated by {@code ;} and never quoted; several values of one cell by {@code |}.
 */
final class CodeListFile {

  private static final List<String> COLUMNS =
      List.of("code", "fr", "en", "aliases", "parent", "from", "to", "confidence", "source");

  private CodeListFile() {}

  static <S extends CodeSystem> CodeList<S> read(String id) {
    Map<String, String> header = new HashMap<>();
    List<String> columns = List.of();
    List<Concept> concepts = new ArrayList<>();
    for (String line : lines(id)) {
      if (line.startsWith("#")) {
        int equals = line.indexOf('=');
        header.put(line.substring(1, equals), line.substring(equals + 1));
      } else if (columns.isEmpty()) {
        columns = List.of(line.split(";", -1));
        if (!columns.subList(0, Math.min(COLUMNS.size(), columns.size())).equals(COLUMNS)) {
          throw new IllegalStateException("list " + id + " must start with the columns " + COLUMNS);
        }
      } else if (!line.isBlank()) {
        concepts.add(concept(id, columns, line.split(";", -1)));
      }
    }
    if (!id.equals(header.get("id"))) {
      throw new IllegalStateException("list " + id + " must carry its id");
    }
    return new CodeList<>(
        id,
        required(header, "version"),
        required(header, "title.fr"),
        required(header, "title.en"),
        required(header, "source"),
        Boolean.parseBoolean(required(header, "multiple")),
        Set.copyOf(values(header.getOrDefault("exclusive", ""))),
        concepts);
  }

  private static List<String> lines(String id) {
    try (InputStream in = CodeListFile.class.getResourceAsStream(id + ".csv")) {
      if (in == null) {
        throw new IllegalStateException("list " + id + " is not bundled");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Concept concept(String id, List<String> columns, String[] cells) {
    if (cells.length != columns.size()) {
      throw new IllegalStateException(
          "list " + id + ", code " + cells[0] + " must have " + columns.size() + " cells");
    }
    Map<String, List<String>> mappings = new LinkedHashMap<>();
    for (int i = COLUMNS.size(); i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        mappings.put(columns.get(i).replaceFirst("^map\\.", ""), values(cells[i]));
      }
    }
    return new Concept(
        cells[0],
        cells[1],
        cells[2],
        values(cells[3]),
        cells[4].isBlank() ? null : cells[4],
        validity(cells[5], cells[6]),
        cells[7],
        cells[8],
        mappings);
  }

  private static @Nullable DateRange validity(String from, String to) {
    if (from.isBlank() && to.isBlank()) {
      return null;
    }
    LocalDate start = from.isBlank() ? LocalDate.of(1, 1, 1) : LocalDate.parse(from);
    return to.isBlank() ? DateRange.from(start) : DateRange.of(start, LocalDate.parse(to));
  }

  private static List<String> values(String cell) {
    return Arrays.stream(cell.split("\\|", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static String required(Map<String, String> header, String name) {
    String value = header.get(name);
    if (value == null) {
      throw new IllegalStateException("a list must say its " + name);
    }
    return value;
  }
}
