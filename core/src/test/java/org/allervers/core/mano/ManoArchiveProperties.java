package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allervers.core.json.JsonRecord;
import org.junit.jupiter.api.Test;

/** An archive is the same, however many threads open its rows. */
class ManoArchiveProperties {

  private static final ManoTable[] TABLES = {
    ManoTable.PERSON, ManoTable.ACTION, ManoTable.COMMENT, ManoTable.TEAM, ManoTable.GROUP
  };

  private static final ManoOpening OPENING = (encrypted, key) -> key.equals("lost")
      ? new ManoOpening.Refused("WRONG_KEY")
      : new ManoOpening.Text(encrypted.getBytes(StandardCharsets.UTF_8), key.equals("older"));

  private static ManoRow row(Random random) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("_id", "id-" + random.nextInt(600));
    columns.put("organisation", random.nextInt(20) == 0 ? "o2" : "o1");
    columns.put("updatedAt", "2024-01-0" + (1 + random.nextInt(5)));
    String person = "\"person\":\"id-" + random.nextInt(600) + "\"";
    ManoTable table = TABLES[random.nextInt(TABLES.length)];
    String content = table == ManoTable.PERSON
        ? "{\"name\":\"Mésange\",\"assignedTeams\":[]}"
        : random.nextInt(30) == 0 ? "{\"name\":" : "{" + person + ",\"action\":\"id-3\"}";
    if (random.nextInt(15) != 0) {
      // Some alone are longer than what a batch holds.
      String blank = " ".repeat(random.nextInt(100) == 0 ? 300_000 : 0);
      columns.put("encrypted", content + blank);
      columns.put(
          "encryptedEntityKey", random.nextInt(10) == 0 ? "lost" : "key" + random.nextInt(3));
    }
    return new ManoRow(table, JsonRecord.of(columns));
  }

  private static List<Object> all(ManoArchive archive) {
    List<Object> all = new ArrayList<>();
    all.add(archive.organisationId());
    all.add(archive.counts());
    all.add(archive.failures());
    Arrays.stream(ManoTable.values()).flatMap(archive::records).forEach(all::add);
    archive
        .persons()
        .forEach(person ->
            Stream.of(TABLES).flatMap(table -> person.records(table).stream()).forEach(all::add));
    archive.orphans().forEach(all::add);
    return all;
  }

  private static ManoArchive.Builder filled(ManoArchive.Builder builder, List<ManoRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      builder.add(rows.get(i));
      if (i == rows.size() / 2) {
        builder.add(new ManoRecord(
            ManoTable.PLACE, JsonRecord.of(Map.of("_id", "pont")), JsonRecord.empty()));
      }
    }
    return builder;
  }

  @Property(tries = 20)
  void is_the_same_whatever_the_executor_does(@ForAll Random random) {
    List<ManoRow> rows =
        Stream.generate(() -> row(random)).limit(random.nextInt(2000)).toList();
    List<Object> expected = all(filled(ManoArchive.builder(OPENING), rows).build());
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      Executor refusing = task -> {
        throw new RejectedExecutionException();
      };
      for (Executor executor : List.<Executor>of(pool, refusing, task -> {}, Runnable::run)) {
        ManoArchive.Builder builder = ManoArchive.builder(OPENING).executor(executor);
        assertThat(all(filled(builder, rows).build())).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void what_the_opening_throws_is_thrown_whichever_thread_it_was() {
    ManoOpening broken = (encrypted, key) -> {
      throw new IllegalStateException("closed");
    };
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try {
      ManoArchive.Builder builder = ManoArchive.builder(broken).executor(pool);
      Random random = new Random(1);
      assertThatThrownBy(() -> filled(
                  builder, Stream.generate(() -> row(random)).limit(500).toList())
              .build())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("closed");
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void an_opening_of_many_that_loses_one_is_refused() {
    ManoOpening losing = new ManoOpening() {
      @Override
      public Opened open(String encrypted, String encryptedEntityKey) {
        return new Refused("LOST");
      }

      @Override
      public List<Opened> openAll(List<Sealed> contents) {
        return List.of();
      }
    };
    ManoArchive.Builder builder = ManoArchive.builder(losing)
        .add(new ManoRow(
            ManoTable.PLACE, JsonRecord.of(Map.of("encrypted", "x", "encryptedEntityKey", "y"))));
    assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
  }
}
