package org.allervers.examples.manoreport;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.crypto.mano.ManoItem;
import org.allervers.crypto.mano.ManoWriter;

/**
 * A fictitious organisation sealed as Mano seals, as the pages of its programming interface: that of the tests, each of its
 * persons several times under other identifiers, for a report on 25 people withholds almost all.
 */
final class SealedSample {

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** What stands once, however many persons there are. */
  private static final Set<ManoTable> SHARED =
      Set.of(ManoTable.TEAM, ManoTable.USER, ManoTable.USER_TEAM, ManoTable.STRUCTURE);

  private final Path clear;
  private final ManoWriter writer;
  private final Set<String> copied = new HashSet<>();

  private SealedSample(Path clear, ManoWriter writer) {
    this.clear = clear;
    this.writer = writer;
  }

  /**
   * Writes the pages.
   *
   * @param clear the folder of the opened organisation: {@code organisation.json}, {@code Person.jsonl} and so on
   * @param times how often each person is there, 1 to 9
   */
  static void write(Path clear, ManoWriter writer, int times, Path pages) throws IOException {
    Files.createDirectories(pages);
    new SealedSample(clear, writer).write(times, pages);
  }

  private void write(int times, Path pages) throws IOException {
    for (ManoTable table : ManoTable.values()) {
      if (!SHARED.contains(table)) {
        for (JsonRecord line : lines(table)) {
          line.record("row").flatMap(row -> row.text("_id")).ifPresent(copied::add);
        }
      }
    }
    List<JsonRecord> teams = new ArrayList<>();
    for (ManoTable table : ManoTable.values()) {
      List<JsonRecord> rows = new ArrayList<>();
      for (int copy = 0; copy < (SHARED.contains(table) ? 1 : times); copy++) {
        for (JsonRecord line : lines(table)) {
          rows.add(sealed(line, copy));
        }
      }
      if (table == ManoTable.TEAM) {
        teams.addAll(rows);
      }
      if (!table.apiPath().isEmpty() && !rows.isEmpty()) {
        Files.write(pages.resolve(table.apiPath() + "-0.json"), page(rows).write());
      }
    }
    Files.write(pages.resolve("signin.json"), signIn(teams).write());
  }

  private List<JsonRecord> lines(ManoTable table) throws IOException {
    Path file = clear.resolve(table.sqlName() + ".jsonl");
    if (!Files.exists(file)) {
      return List.of();
    }
    List<JsonRecord> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JsonRecord.read(line).value().orElseThrow());
    }
    return lines;
  }

  private JsonRecord sealed(JsonRecord line, int copy) {
    JsonRecord row = renamed(line.record("row").orElseThrow(), copy);
    Optional<JsonRecord> content = line.record("content");
    if (content.isEmpty()) {
      return row;
    }
    ManoItem item = writer.seal(renamed(content.get(), copy).json());
    return row.with("encrypted", item.encrypted())
        .with("encryptedEntityKey", item.encryptedEntityKey());
  }

  /** Identifiers of what is there several times differ in their first digit from copy to copy. */
  private JsonRecord renamed(JsonRecord record, int copy) {
    String json = UUID.matcher(record.json())
        .replaceAll(found -> copied.contains(found.group()) && copy > 0
            ? Integer.toHexString((Character.digit(found.group().charAt(0), 16) + copy) % 16)
                + found.group().substring(1, 7)
                + copy
                + found.group().substring(8)
            : found.group());
    return JsonRecord.read(json).value().orElseThrow();
  }

  private static JsonRecord page(List<JsonRecord> rows) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("ok", true);
    page.put("data", rows);
    page.put("hasMore", false);
    page.put("total", BigDecimal.valueOf(rows.size()));
    return JsonRecord.of(page);
  }

  private JsonRecord signIn(List<JsonRecord> teams) throws IOException {
    JsonRecord organisation = JsonRecord.read(
            Files.readAllBytes(clear.resolve("organisation.json")))
        .value()
        .orElseThrow()
        .with("encryptedVerificationKey", writer.sealVerification());
    return JsonRecord.of(
        Map.of("user", JsonRecord.of(Map.of("organisation", organisation)).with("teams", teams)));
  }
}
