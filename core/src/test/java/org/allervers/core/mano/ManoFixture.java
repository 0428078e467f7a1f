package org.allervers.core.mano;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.json.JsonRecord;

/**
 * The small fictitious organisation that {@code .ci/mano-fixture.mjs --small} makes: its records, opened, and the defects
 * that were planted in them.
 */
final class ManoFixture {
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  static final String PROPERTY = "allervers.mano.fixture";

  private static final Set<String> OPENED = Set.of("ok", "older-key", "clear");

  private final Map<String, ManoRecord> byRow = new LinkedHashMap<>();
  private final List<ManoRecord> records = new ArrayList<>();
  private final JsonRecord said;

  private ManoFixture(Optional<Path> folder) throws IOException {
    for (ManoTable table : ManoTable.values()) {
      for (String line : folder.isEmpty()
          ? lines(table)
          : Files.readAllLines(folder.get().resolve("clear/" + table.sqlName() + ".jsonl"))) {
        JsonRecord one = read(line);
        JsonRecord columns = one.record("row").orElse(one);
        // What is sealed with it does not open, or not to an object.
        if (folder.isPresent() && !OPENED.contains(one.text("status").orElse(""))) {
          continue;
        }
        ManoRecord record =
            new ManoRecord(table, columns, one.record("content").orElseGet(JsonRecord::empty));
        records.add(record);
        byRow.put(table.sqlName() + " " + columns.text("_id").orElseThrow(), record);
      }
    }
    said = read(
        folder.isEmpty()
            ? resource("planted.json").orElseThrow()
            : Files.readString(folder.get().resolve("planted.json")));
  }

  static ManoFixture load() {
    try {
      return new ManoFixture(Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The small organisation and, if the property names its folder, the whole one that the script makes. */
  static List<ManoFixture> all() throws IOException {
    String folder = System.getProperty(PROPERTY, "");
    return folder.isEmpty()
        ? List.of(load())
        : List.of(load(), new ManoFixture(Optional.of(Path.of(folder))));
  }

  /** The records as one archive. */
  ManoArchive archive() {
    ManoArchive.Builder builder =
        ManoArchive.builder((encrypted, key) -> new ManoOpening.Refused("NOTHING_IS_SEALED"));
    records.forEach(builder::add);
    return builder.build();
  }

  @Override
  public String toString() {
    return records.size() + " records";
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

    String table() {
      return one.text("table").orElseThrow();
    }

    String rowId() {
      return one.text("rowId").orElseThrow();
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
