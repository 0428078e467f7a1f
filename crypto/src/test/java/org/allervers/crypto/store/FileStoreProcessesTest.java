package org.allervers.crypto.store;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.allervers.crypto.AttachmentChannel;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.Session;
import org.allervers.crypto.store.StoredState.Absent;
import org.allervers.crypto.store.StoredState.Present;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes at one folder. */
class FileStoreProcessesTest {
  @TempDir
  private Path folder;

  private final Session session = Session.create(HEALTH);
  private Compartment<Health> health;
  private Path at;
  private Path errors;
  private Path keys;

  @BeforeEach
  void open() throws Exception {
    health = session.compartment(HEALTH);
    at = folder.resolve("dossiers");
    errors = folder.resolve("errors.txt");
    keys = folder.resolve("keys");
    Files.write(keys, session.exportRawKeys(InsecureKeyAccess.granted()));
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Process start(String what) throws Exception {
    return Child.start(OtherProcess.class, errors, at.toString(), keys.toString(), what);
  }

  @Test
  void no_change_of_one_is_lost_by_the_other() throws Exception {
    FileRecordStore store = FileRecordStore.open(at);
    store.create(health.seal(KilledWriter.record(1), KilledWriter.revision(1), new byte[1]));
    Process other = start("count");
    int here = 0;
    while (other.isAlive()) {
      here += OtherProcess.count(store, health, 1);
    }
    String there =
        new String(other.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    assertThat(errors).hasContent("");
    assertThat(store.state(KilledWriter.record(1)))
        .isEqualTo(new Present(KilledWriter.revision(1 + here + Integer.parseInt(there))));
    assertThat(here).isPositive();
    assertThat(Integer.parseInt(there)).isPositive();
  }

  @Test
  void opening_the_folder_leaves_alone_what_another_process_is_writing() throws Exception {
    Process other = start("hold");
    try (BufferedReader out = other.inputReader(StandardCharsets.US_ASCII)) {
      assertThat(out.readLine()).isEqualTo("half");
      FileAttachmentStore store = FileAttachmentStore.open(at);
      assertThat(store.state(KilledWriter.attachment(1))).isEqualTo(new Absent());
      assertThat(store.find(KilledWriter.attachment(1))).isEmpty();
      assertThat(parts()).hasSize(1);
      other.getOutputStream().write('\n');
      other.getOutputStream().flush();
      assertThat(out.readLine()).isEqualTo("Done[]");
      assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
      try (StoredAttachment found = store.find(KilledWriter.attachment(1)).orElseThrow();
          AttachmentChannel channel = health.openAttachment(
              health.openManifest(KilledWriter.attachment(1), found.manifest()), found.content())) {
        assertThat(channel.toInputStream().readAllBytes()).hasSize(400_000);
      }
    }
  }

  @Test
  void what_a_killed_process_was_writing_goes_at_the_next_opening() throws Exception {
    Process other = start("hold");
    try (BufferedReader out = other.inputReader(StandardCharsets.US_ASCII)) {
      assertThat(out.readLine()).isEqualTo("half");
      other.toHandle().destroyForcibly();
      assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(parts()).hasSize(1);
    FileAttachmentStore store = FileAttachmentStore.open(at);
    assertThat(parts()).isEmpty();
    assertThat(store.state(KilledWriter.attachment(1))).isEqualTo(new Absent());
  }

  private List<Path> parts() throws Exception {
    try (Stream<Path> files = Files.list(at.resolve("00002"))) {
      return files.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }
}
