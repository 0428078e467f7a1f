package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoRowProblem.Reason;

/** Random rows, written as PostgreSQL writes them, are read back; a dump that is cut gives the rows before the cut, and says so. */
class ManoDumpProperties {

  private static final List<ManoTable> TABLES =
      List.of(ManoTable.PERSON, ManoTable.CONSULTATION, ManoTable.SERVICE, ManoTable.ORGANISATION);

  /** Columns with their types, in the words of {@code pg_dump}. */
  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("_id", "uuid NOT NULL");
    COLUMNS.put("service", "text");
    COLUMNS.put("count", "integer DEFAULT 0");
    COLUMNS.put("nightSession", "boolean DEFAULT false");
    COLUMNS.put("onlyVisibleBy", "uuid[] DEFAULT ARRAY[]::uuid[]");
    COLUMNS.put("debug", "jsonb");
    COLUMNS.put("createdAt", "timestamp with time zone NOT NULL");
  }

  private static final String LETTERS =
      "ab\\\\\t\n\r\b\f\u000b\"{}[],.:'éà€\u007f\u0001 N/-\ud83d\udc1d";

  private static String text(Random random, int longest) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(longest + 1);
    for (int i = 0; i < length; i++) {
      int at = LETTERS.offsetByCodePoints(
          0, random.nextInt(LETTERS.codePointCount(0, LETTERS.length())));
      text.appendCodePoint(LETTERS.codePointAt(at));
    }
    return random.nextInt(10) == 0 ? "\\." : text.toString();
  }

  private static Object json(Random random, int depth) {
    return switch (random.nextInt(depth > 2 ? 4 : 6)) {
      case 0 -> text(random, 8);
      case 1 -> BigDecimal.valueOf(random.nextInt(2000) - 1000, random.nextInt(3));
      case 2 -> random.nextBoolean();
      case 3 -> JsonRecord.nothing();
      case 4 -> List.of(json(random, depth + 1), json(random, depth + 1));
      default -> JsonRecord.of(Map.of(text(random, 4), json(random, depth + 1)));
    };
  }

  private static Map<String, Object> row(Random random) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("_id", new UUID(random.nextLong(), random.nextLong()).toString());
    maybe(random, row, "service", text(random, 12));
    maybe(random, row, "count", BigDecimal.valueOf(random.nextInt(200) - 100));
    maybe(random, row, "nightSession", random.nextBoolean());
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(random.nextInt(5) == 0 ? JsonRecord.nothing() : text(random, 6));
    }
    maybe(random, row, "onlyVisibleBy", List.copyOf(list));
    maybe(random, row, "debug", JsonRecord.of(Map.of("a", json(random, 0))));
    row.put("createdAt", "2023-06-02 01:30:00.123+00");
    return row;
  }

  private static void maybe(Random random, Map<String, Object> row, String name, Object value) {
    if (random.nextInt(4) > 0) {
      row.put(name, value);
    }
  }

  /** As the manual of PostgreSQL says of COPY in its text format. */
  private static String copied(Object value) {
    String plain;
    if (value instanceof Boolean yes) {
      plain = yes ? "t" : "f";
    } else if (value instanceof List<?> list) {
      List<String> parts = new ArrayList<>();
      list.forEach(one -> parts.add(
          one instanceof String text
              ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
              : "NULL"));
      plain = "{" + String.join(",", parts) + "}";
    } else {
      plain = value instanceof JsonRecord json ? json.json() : value.toString();
    }
    return plain
        .replace("\\", "\\\\")
        .replace("\b", "\\b")
        .replace("\f", "\\f")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t")
        .replace("\u000b", "\\v");
  }

  private static String dump(Map<ManoTable, List<Map<String, Object>>> tables) {
    StringBuilder dump = new StringBuilder("--\n-- PostgreSQL database dump\n--\n\n");
    tables.forEach((table, rows) -> {
      List<String> columns = new ArrayList<>();
      COLUMNS.forEach((name, type) -> columns.add("    \"" + name + "\" " + type));
      dump.append("CREATE TABLE mano.\"" + table.sqlName() + "\" (\n")
          .append(String.join(",\n", columns))
          .append("\n);\n\n");
    });
    tables.forEach((table, rows) -> {
      List<String> names = new ArrayList<>();
      COLUMNS.keySet().forEach(name -> names.add("\"" + name + "\""));
      dump.append(
          "COPY mano.\"" + table.sqlName() + "\" (" + String.join(", ", names) + ") FROM stdin;\n");
      for (Map<String, Object> row : rows) {
        List<String> cells = new ArrayList<>();
        COLUMNS
            .keySet()
            .forEach(name -> cells.add(row.containsKey(name) ? copied(row.get(name)) : "\\N"));
        dump.append(String.join("\t", cells)).append('\n');
      }
      dump.append("\\.\n\n");
    });
    return dump.append("--\n-- PostgreSQL database dump complete\n--\n\n").toString();
  }

  private static Map<ManoTable, List<Map<String, Object>>> tables(Random random) {
    Map<ManoTable, List<Map<String, Object>>> tables = new LinkedHashMap<>();
    for (ManoTable table : TABLES) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        rows.add(row(random));
      }
      tables.put(table, rows);
    }
    return tables;
  }

  private static List<ManoReading> rows(Map<ManoTable, List<Map<String, Object>>> tables) {
    List<ManoReading> rows = new ArrayList<>();
    tables.forEach(
        (table, all) -> all.forEach(one -> rows.add(new ManoRow(table, JsonRecord.of(one)))));
    return rows;
  }

  private static List<ManoReading> read(byte[] dump) throws IOException {
    List<ManoReading> all = new ArrayList<>();
    try (ManoDump reader = ManoDump.of(new ByteArrayInputStream(dump))) {
      for (Optional<ManoReading> one = reader.next(); one.isPresent(); one = reader.next()) {
        all.add(one.get());
      }
    }
    return all;
  }

  @Property(tries = 300)
  void rows_are_read_as_they_were_before_they_were_written(@ForAll long seed) throws IOException {
    Map<ManoTable, List<Map<String, Object>>> tables = tables(new Random(seed));
    assertThat(read(dump(tables).getBytes(StandardCharsets.UTF_8))).isEqualTo(rows(tables));
  }

  @Property(tries = 300)
  void a_cut_leaves_the_rows_before_it_and_is_said(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Map<ManoTable, List<Map<String, Object>>> tables = tables(random);
    byte[] whole = dump(tables).getBytes(StandardCharsets.UTF_8);
    int footer = "-- PostgreSQL database dump complete\n--\n\n".length();
    int cut = random.nextInt(whole.length - footer);
    List<ManoReading> read = read(Arrays.copyOf(whole, cut));
    List<ManoReading> rows = rows(tables);
    assertThat(read.subList(0, read.size() - 1)).isEqualTo(rows.subList(0, read.size() - 1));
    assertThat(read.get(read.size() - 1))
        .isInstanceOfSatisfying(
            ManoRowProblem.class,
            problem -> assertThat(problem.reason()).isIn(Reason.TRUNCATED, Reason.NOT_A_DUMP));
  }
}
