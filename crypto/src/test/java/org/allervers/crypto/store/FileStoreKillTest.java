package org.allervers.crypto.store;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.allervers.crypto.AttachmentChannel;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.Manifest;
import org.allervers.crypto.Session;
import org.allervers.crypto.store.StoredState.Absent;
import org.allervers.crypto.store.StoredState.Deleted;
import org.allervers.crypto.store.StoredState.Present;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes are killed while they change a store. What they had been told was stored is there, whole; what they were about
 * to store is there, whole, or not at all. {@code -Dallervers.kills} says how many, {@code .ci/kill-store.sh} runs more.
 */
class FileStoreKillTest {
  private static final int KILLS = Integer.getInteger("allervers.kills", 24);
  private static final int LANES = 2;
  private static final int LONGEST_LIFE = 300;

  @TempDir
  private Path folder;

  @TempDir(factory = InMemory.class)
  private Path memory;

  /** What is known of one object: acknowledged, and tried since. */
  private record Known(String acknowledged, String tried) {}

  /** One folder, and one process after the other. */
  private final class Lane {
    private final Path at;
    private final Path keys;
    private final Compartment<Health> health;
    private final Random random;
    private final Map<String, Known> all = new HashMap<>();
    private long first;
    private int acknowledged;
    private int inFlight;

    Lane(int number, Path keys, Compartment<Health> health) {
      // One on the disk; one in memory, where there is some, for many more changes in a life.
      this.at = (number == 0 ? folder : memory).resolve("lane-" + number);
      this.keys = keys;
      this.health = health;
      this.random = new Random(number);
    }

    Lane run(int kills) throws Exception {
      for (int kill = 0; kill < kills; kill++) {
        List<String> said = liveAndDie();
        Map<String, Known> touched = new HashMap<>();
        said.forEach(line -> note(line, touched));
        check(touched);
        // The objects of one process are left to the next, then for good.
        if (kill % 2 == 1) {
          first += 1_000_000;
        }
      }
      check(Map.copyOf(all));
      checkNames();
      return this;
    }

    private List<String> liveAndDie() throws Exception {
      Path errors = Files.createTempFile(folder, "errors", ".txt");
      Process process = Child.start(
          KilledWriter.class,
          errors,
          at.toString(),
          keys.toString(),
          String.valueOf(first),
          String.valueOf(random.nextLong()));
      List<String> said = new ArrayList<>();
      try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII)) {
        String line = out.readLine();
        Thread.sleep(random.nextInt(LONGEST_LIFE));
        // Not by the process itself, which closes the stream that is still to be read.
        process.toHandle().destroyForcibly();
        while (line != null) {
          said.add(line);
          line = out.readLine();
        }
      }
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(errors).as("the writer met an error").hasContent("");
      assertThat(said).as("the writer did nothing").isNotEmpty();
      return said;
    }

    private void note(String line, Map<String, Known> touched) {
      String[] words = line.split(" ", -1);
      // The last line may have been cut by the kill; it was not told then.
      if (words.length < 5 || words[4].isEmpty()) {
        return;
      }
      String object = words[1] + " " + words[2];
      String state = words[3] + words[4];
      Known before = all.getOrDefault(object, new Known("", ""));
      boolean done = words[0].equals("!");
      acknowledged += done ? 1 : 0;
      Known now = done ? new Known(state, "") : new Known(before.acknowledged, state);
      all.put(object, now);
      touched.put(object, now);
    }

    private void check(Map<String, Known> objects) throws Exception {
      FileRecordStore records = FileRecordStore.open(at);
      FileAttachmentStore attachments = FileAttachmentStore.open(at);
      for (Map.Entry<String, Known> entry : objects.entrySet()) {
        String[] object = entry.getKey().split(" ", -1);
        Known known = entry.getValue();
        long number = Long.parseLong(object[1]);
        String found =
            object[0].equals("R") ? record(records, number) : attachment(attachments, number);
        assertThat(found)
            .as("%s in %s", entry.getKey(), at)
            .isIn(known.acknowledged, known.tried.isEmpty() ? known.acknowledged : known.tried);
        if (!known.tried.isEmpty() && found.equals(known.tried)) {
          inFlight++;
        }
        all.put(entry.getKey(), new Known(found, ""));
      }
    }

    private String record(FileRecordStore records, long number) throws Exception {
      StoredState state = records.state(KilledWriter.record(number));
      if (state instanceof Absent) {
        return "";
      }
      if (state instanceof Deleted deleted) {
        return health
                .openTombstone(KilledWriter.record(number), deleted.tombstone())
                .counter()
            + "-";
      }
      long counter = ((Present) state).revision().counter();
      assertThat(health.open(
              KilledWriter.record(number),
              records.find(KilledWriter.record(number)).orElseThrow()))
          .isEqualTo(KilledWriter.payload("R", number, counter));
      return counter + "+";
    }

    private String attachment(FileAttachmentStore attachments, long number) throws Exception {
      StoredState state = attachments.state(KilledWriter.attachment(number));
      if (state instanceof Absent) {
        return "";
      }
      if (state instanceof Deleted deleted) {
        return health
                .openTombstone(KilledWriter.attachment(number), deleted.tombstone())
                .counter()
            + "-";
      }
      try (StoredAttachment found =
          attachments.find(KilledWriter.attachment(number)).orElseThrow()) {
        Manifest<Health> manifest =
            health.openManifest(KilledWriter.attachment(number), found.manifest());
        long counter = manifest.revision().counter();
        try (AttachmentChannel channel = health.openAttachment(manifest, found.content())) {
          assertThat(channel.toInputStream().readAllBytes())
              .isEqualTo(KilledWriter.payload("A", number, counter));
        }
        return counter + "+";
      }
    }

    // No file is left that nobody reads: one for each record, two for each attachment.
    private void checkNames() throws IOException {
      int expected = 0;
      for (Map.Entry<String, Known> entry : all.entrySet()) {
        String state = entry.getValue().acknowledged;
        if (!state.isEmpty()) {
          expected += entry.getKey().startsWith("A") && state.endsWith("+") ? 2 : 1;
        }
      }
      try (Stream<Path> files = Files.list(at.resolve("00002"))) {
        assertThat(files.toList()).hasSize(expected);
      }
    }
  }

  @Test
  void no_kill_loses_or_tears_what_was_acknowledged() throws Exception {
    try (Session session = Session.create(HEALTH)) {
      Path keys = folder.resolve("keys");
      Files.write(keys, session.exportRawKeys(InsecureKeyAccess.granted()));
      ExecutorService pool = Executors.newFixedThreadPool(LANES);
      try {
        List<Future<Lane>> lanes = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
          Lane lane = new Lane(i, keys, session.compartment(HEALTH));
          lanes.add(pool.submit(() -> lane.run(KILLS / LANES)));
        }
        int acknowledged = 0;
        int inFlight = 0;
        for (Future<Lane> lane : lanes) {
          acknowledged += lane.get().acknowledged;
          inFlight += lane.get().inFlight;
        }
        Files.writeString(
            Path.of("target/kills.txt"),
            KILLS + " kills, " + acknowledged + " acknowledged changes all found whole, " + inFlight
                + " found that had not been acknowledged yet\n");
        assertThat(acknowledged).isGreaterThan(KILLS);
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
