package org.allervers.crypto.renewal;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.renewal.Practice.DOCTOR;
import static org.allervers.crypto.renewal.Practice.NURSE;
import static org.allervers.crypto.renewal.Practice.RECOVERY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.allervers.crypto.AttachmentChannel;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.Manifest;
import org.allervers.crypto.Session;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeKey;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.membership.MembershipLog;
import org.allervers.crypto.store.Child;
import org.allervers.crypto.store.FileAttachmentStore;
import org.allervers.crypto.store.FileRecordStore;
import org.allervers.crypto.store.InMemory;
import org.allervers.crypto.store.StoredAttachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes are killed while they renew a key, seal again, enrol and recover; after every second kill another process carries on.
 * {@code -Dallervers.renewal.kills} says how many of each, {@code .ci/kill-renewal.sh} runs more.
 */
class RenewalKillTest {
  private static final int KILLS = Integer.getInteger("allervers.renewal.kills", 2);
  private static final int MOST_WRITES = 13;
  private static final int LONGEST_WRITE = 1_500_000;
  private static final List<String> WORKS = List.of("rotate", "reseal", "enrol", "recover");

  @TempDir(factory = InMemory.class)
  private Path folder;

  /** One work, and one process after the other. */
  private final class Lane {
    private final String work;
    private final Random random;
    private int done;
    private int unfinished;

    Lane(String work) {
      this.work = work;
      this.random = new Random(work.hashCode());
    }

    Lane run() throws Exception {
      for (int kill = 0; kill < KILLS; kill += 2) {
        Path at = Files.createDirectories(folder.resolve(work + kill));
        FolderShelf shelf = new FolderShelf(at);
        Practice.begin(shelf);
        try (Session session = Practice.session(shelf, DOCTOR)) {
          KilledRenewer.fill(at, session.compartment(HEALTH));
        }
        int next = 0;
        for (int life = 0; life < 2; life++) {
          next = liveAndDie(at, next);
          unfinished += shelf.kept().isPresent() ? 1 : 0;
          check(at, shelf, next);
        }
        done += next;
        Optional<Renewal> resumed = Renewal.resume(shelf);
        assertThat(shelf.kept()).isEmpty();
        check(at, shelf, next);
        if (resumed.isPresent()) {
          assertThat(resumed.get().interruption(shelf.list())).isEqualTo(Interruption.ANNOUNCED);
          finished(shelf, next);
        }
        if (work.equals("reseal")) {
          sealAllAgain(at, shelf);
        }
      }
      return this;
    }

    private int liveAndDie(Path at, int first) throws Exception {
      Path errors = Files.createTempFile(folder, "errors", ".txt");
      Process process =
          Child.start(KilledRenewer.class, errors, work, at.toString(), String.valueOf(first));
      int next = first;
      try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII)) {
        int left = 1 + random.nextInt(work.equals("reseal") ? 2 * MOST_WRITES : MOST_WRITES);
        String line = out.readLine();
        while (line != null) {
          if (line.startsWith("! ")) {
            next++;
          } else if (--left == 0) {
            // Somewhere in that write, or just before or after it.
            LockSupport.parkNanos(random.nextInt(LONGEST_WRITE));
            process.toHandle().destroyForcibly();
          }
          line = out.readLine();
        }
      }
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(errors).as("the process met an error").hasContent("");
      return next;
    }

    private void check(Path at, FolderShelf shelf, int next) throws Exception {
      MembershipLog list = shelf.list();
      assertThat(list.findings()).isEmpty();
      for (KeyEnvelope each : shelf.envelopes()) {
        assertThat(list.identity(new DeviceId(each.recipient())).isPresent()
                || each.recipient().equals(RECOVERY.recipient().holder()))
            .isTrue();
      }
      readsAll(at, shelf, NURSE.envelopes(), next);
      readsAll(at, shelf, RECOVERY, next);
      if (!work.equals("recover")) {
        readsAll(at, shelf, DOCTOR.envelopes(), next);
      }
      for (int i = 0; i < next && work.equals("enrol"); i++) {
        readsAll(at, shelf, Practice.device(KilledRenewer.ENROLLED + i).envelopes(), next);
      }
      if (work.equals("recover") && next > 0) {
        DeviceSecrets last = Practice.device(KilledRenewer.RECOVERED + next - 1);
        // It may have been shut out by the one after it, which is not done yet.
        if (list.isMember(last.id())) {
          readsAll(at, shelf, last.envelopes(), next);
        }
        long newest = list.epochs(HEALTH).get(list.epochs(HEALTH).size() - 1);
        assertThat(Practice.holds(shelf, DOCTOR.envelopes(), newest)).isFalse();
      }
    }

    private void finished(FolderShelf shelf, int next) throws Exception {
      if (work.equals("enrol") || work.equals("recover")) {
        int first = work.equals("enrol") ? KilledRenewer.ENROLLED : KilledRenewer.RECOVERED;
        DeviceSecrets device = Practice.device(first + next);
        for (long epoch : shelf.list().epochs(HEALTH)) {
          assertThat(Practice.holds(shelf, device.envelopes(), epoch)).isTrue();
        }
      }
    }

    private void readsAll(Path at, FolderShelf shelf, EnvelopeKey key, int next) throws Exception {
      try (Session session = Practice.session(shelf, key).orElseThrow()) {
        Compartment<Health> health = session.compartment(HEALTH);
        assertThat(shelf.list().epochs(HEALTH)).allMatch(health::holds);
        FileRecordStore records = FileRecordStore.open(at.resolve("store"));
        for (int i = 0; i < next && work.equals("rotate"); i++) {
          read(health, records, i);
        }
        FileAttachmentStore attachments = FileAttachmentStore.open(at.resolve("store"));
        for (int i = 0; i < KilledRenewer.OBJECTS && work.equals("reseal"); i++) {
          read(health, records, 1_000 + i);
          readAttachment(health, attachments, 1_000 + i);
          health.openTombstone(
              KilledRenewer.record(2_000 + i),
              records.find(KilledRenewer.record(2_000 + i)).orElseThrow());
        }
      }
    }

    private static void read(Compartment<Health> health, FileRecordStore records, int number)
        throws Exception {
      assertThat(health.open(
              KilledRenewer.record(number),
              records.find(KilledRenewer.record(number)).orElseThrow()))
          .isEqualTo(KilledRenewer.payload(number));
    }

    private static void readAttachment(
        Compartment<Health> health, FileAttachmentStore attachments, int number) throws Exception {
      try (StoredAttachment found =
          attachments.find(KilledRenewer.attachment(number)).orElseThrow()) {
        Manifest<Health> manifest =
            health.openManifest(KilledRenewer.attachment(number), found.manifest());
        try (AttachmentChannel channel = health.openAttachment(manifest, found.content())) {
          assertThat(channel.toInputStream().readAllBytes())
              .isEqualTo(KilledRenewer.payload(number));
        }
      }
    }

    private void sealAllAgain(Path at, FolderShelf shelf) throws Exception {
      FileRecordStore records = FileRecordStore.open(at.resolve("store"));
      FileAttachmentStore attachments = FileAttachmentStore.open(at.resolve("store"));
      try (Session session = Practice.session(shelf, DOCTOR)) {
        Compartment<Health> health = session.compartment(HEALTH);
        assertThat(
                Resealing.begin(health, health.epoch(), 1, records, attachments).next(1_000))
            .allMatch(Resealed::isRenewed);
        assertThat(Standing.of(HEALTH, records, attachments).byEpoch())
            .containsOnlyKeys(health.epoch());
      }
      readsAll(at, shelf, NURSE.envelopes(), 0);
    }
  }

  @Test
  void no_kill_loses_a_key_or_gives_one_away() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Lane>> lanes = new ArrayList<>();
      WORKS.forEach(work -> lanes.add(() -> new Lane(work).run()));
      List<String> said = new ArrayList<>();
      for (Future<Lane> each : pool.invokeAll(lanes)) {
        Lane lane = each.get();
        said.add(lane.work + ": " + KILLS + " kills, " + lane.unfinished
            + " in the middle of a renewal, " + lane.done + " done before");
      }
      Files.writeString(
          Path.of("target/renewal-kills.txt"), String.join(System.lineSeparator(), said) + "\n");
    } finally {
      pool.shutdownNow();
    }
  }
}
