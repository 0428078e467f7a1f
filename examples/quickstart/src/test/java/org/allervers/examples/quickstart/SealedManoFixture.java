package org.allervers.examples.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoDump;
import org.allervers.core.mano.ManoReading;
import org.allervers.core.mano.ManoRow;
import org.allervers.core.mano.ManoTable;
import org.allervers.crypto.mano.ManoException;
import org.allervers.crypto.mano.ManoItem;
import org.allervers.crypto.mano.ManoKey;
import org.allervers.crypto.mano.ManoOpened;
import org.allervers.crypto.mano.ManoReader;

/** The whole fictitious organisation that {@code .ci/mano-fixture.sh} makes, in the folder that a property names. */
final class SealedManoFixture implements AutoCloseable {
  static final String PROPERTY = "allervers.mano.fixture";

  private final Path folder = Path.of(System.getProperty(PROPERTY, "."));
  private final JsonRecord said;
  private final ManoReader reader;

  /** What was sealed: by table and identifier, the line of the folder {@code clear}. */
  private final Map<String, JsonRecord> clear = new HashMap<>();

  SealedManoFixture() throws IOException, ManoException {
    said = read(Files.readString(folder.resolve("planted.json")));
    reader = ManoReader.of(key("passphrase"), key("olderPassphrase"));
    for (ManoTable table : ManoTable.values()) {
      try (Stream<String> lines =
          Files.lines(folder.resolve("clear/" + table.sqlName() + ".jsonl"))) {
        lines
            .map(SealedManoFixture::read)
            .forEach(one -> clear.put(at(table, text(one, "_id")), one));
      }
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** What the generator says of the fixture. */
  JsonRecord said() {
    return said;
  }

  List<JsonRecord> planted() {
    return said.list("planted").stream().map(JsonRecord.class::cast).toList();
  }

  /** Opens what is sealed under the passphrase of today, or else under the older one. */
  ManoReader reader() {
    return reader;
  }

  JsonRecord variant(String file) {
    return said.record("variants").flatMap(all -> all.record(file)).orElseThrow();
  }

  JsonRecord clear(ManoRow row) {
    return Objects.requireNonNull(clear.get(at(row)), at(row));
  }

  List<ManoReading> readings(String file) throws IOException {
    List<ManoReading> all = new ArrayList<>();
    try (ManoDump dump = ManoDump.of(Files.newInputStream(path(file)))) {
      for (Optional<ManoReading> one = dump.next(); one.isPresent(); one = dump.next()) {
        all.add(one.get());
      }
    }
    return all;
  }

  List<ManoRow> rows(String file) throws IOException {
    return readings(file).stream().map(ManoRow.class::cast).toList();
  }

  /** Returns the pages with their tables, in the order of their names. */
  List<Map.Entry<ManoTable, Path>> pages() throws IOException {
    try (Stream<Path> files = Files.list(path("pages"))) {
      return files
          .filter(file -> !file.endsWith("signin.json"))
          .sorted()
          .map(file -> Map.entry(tableOf(file), file))
          .toList();
    }
  }

  boolean isForeign(ManoRow row) {
    return row.organisation().isPresent() && !row.organisation().equals(said.text("organisation"));
  }

  /** Opens the sealed columns of a row, which has both. */
  static ManoOpened open(ManoRow row, ManoReader by) {
    return by.open(
        new ManoItem(row.encrypted().orElseThrow(), row.encryptedEntityKey().orElseThrow()));
  }

  static Optional<JsonRecord> contentOf(ManoRow row, ManoReader by) {
    return open(row, by) instanceof ManoOpened.Intact opened
        ? JsonRecord.read(opened.payload()).value()
        : Optional.empty();
  }

  static String at(ManoRow row) {
    return at(row.table(), row.id().orElseThrow());
  }

  static String at(ManoTable table, String id) {
    return table.sqlName() + " " + id;
  }

  static String text(JsonRecord record, String name) {
    return record.text(name).orElseThrow();
  }

  static JsonRecord read(String json) {
    return JsonRecord.read(json.getBytes(StandardCharsets.UTF_8)).value().orElseThrow();
  }

  @Override
  public void close() {
    reader.close();
  }

  private ManoKey key(String name) throws ManoException {
    return ManoKey.derive(text(said, name).toCharArray());
  }

  private static ManoTable tableOf(Path page) {
    String name = String.valueOf(page.getFileName());
    return ManoTable.ofApiPath(name.substring(0, name.lastIndexOf('-'))).orElseThrow();
  }
}
