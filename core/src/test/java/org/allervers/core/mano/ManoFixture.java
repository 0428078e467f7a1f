package org.allervers.core.mano;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.json.JsonRecord;

/**
 * The small fictitious organisation that {@code .ci/mano-fixture.mjs --small} makes: its records, opened, and the defects
 * that were planted in them.
 */
final class ManoFixture {
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private final Map<String, ManoRecord> byRow = new LinkedHashMap<>();
  private final List<ManoRecord> records = new ArrayList<>();
  private final JsonRecord said;

  private ManoFixture() {
    for (ManoTable table : ManoTable.values()) {
      for (String line : lines(table)) {
        JsonRecord one = read(line);
        JsonRecord columns =
            table == ManoTable.ORGANISATION ? one : one.record("row").orElseThrow();
        ManoRecord record =
            new ManoRecord(table, columns, one.record("content").orElseGet(JsonRecord::empty));
        records.add(record);
        byRow.put(table.sqlName() + " " + columns.text("_id").orElseThrow(), record);
      }
    }
    said = read(resource("planted.json").orElseThrow());
  }

  static ManoFixture load() {
    return new ManoFixture();
  }

  /** All records, table by table, in the order in which they were made. */
  List<ManoRecord> records() {
    return List.copyOf(records);
  }

  List<Planted> planted() {
    return said.list("planted").stream()
        .map(one -> new Planted((JsonRecord) one))
        .toList();
  }

  /** How many rows of each table the generator made. */
  int rows(ManoTable table) {
    JsonRecord counts = said.record("counts").orElseThrow();
    return counts
        .record(table.sqlName())
        .flatMap(count -> count.number("rows"))
        .orElseThrow()
        .intValueExact();
  }

  /** One planted defect: what stands in a field, and what a reader should make of it. */
  final class Planted {
    private final JsonRecord one;

    private Planted(JsonRecord one) {
      this.one = one;
    }

    String id() {
      return one.text("id").orElseThrow();
    }

    String kind() {
      return one.text("kind").orElseThrow();
    }

    String field() {
      return one.text("field").orElseThrow();
    }

    Optional<Object> before() {
      return one.find("before");
    }

    Optional<Object> expected() {
      return one.find("expected");
    }

    ManoRecord record() {
      String row = one.text("table").orElseThrow() + " " + one.text("rowId").orElseThrow();
      return Objects.requireNonNull(byRow.get(row), row);
    }

    @Override
    public String toString() {
      return id();
    }
  }

  private static List<String> lines(ManoTable table) {
    String name =
        table == ManoTable.ORGANISATION ? "organisation.json" : table.sqlName() + ".jsonl";
    return resource(name).orElseThrow().lines().toList();
  }

  private static Optional<String> resource(String name) {
    try (InputStream in = ManoFixture.class.getResourceAsStream("/mano/" + name)) {
      return Optional.ofNullable(
          in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonRecord read(String json) {
    return JsonRecord.read(json).value().orElseThrow();
  }
}
