package org.allervers.crypto.store;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.ObjectClass.ATTACHMENT;
import static org.allervers.crypto.ObjectClass.INDEX;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.crypto.AttachmentChannel;
import org.allervers.crypto.AttachmentLabel;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.Manifest;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.store.StoredState.Absent;
import org.allervers.crypto.store.StoredState.Deleted;
import org.allervers.crypto.store.StoredState.Present;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine stops, or the medium fails, before or in the middle of each step of each change. */
class FileStoreCrashTest {
  private static final Revision FIRST = Revision.first();
  private static final Revision SECOND = FIRST.next();
  private static final int LENGTH = 200_000;

  // The faults are ours: a medium in memory, where there is one, tries them faster.
  @TempDir(factory = InMemory.class)
  private Path folder;

  private final Session session = Session.create(HEALTH);
  private final UUID id = new UUID(7, 7);
  private final ObjectRef<Health> record = ObjectRef.of(HEALTH, id);
  private final ObjectRef<Health> index = ObjectRef.of(HEALTH, INDEX, id);
  private final ObjectRef<Health> attachment = ObjectRef.of(HEALTH, ATTACHMENT, id);
  private Compartment<Health> health;

  @BeforeEach
  void open() throws Exception {
    health = session.compartment(HEALTH);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private record Stores(FileRecordStore records, FileAttachmentStore attachments) {
    static Stores open(Path at, FileOperations files) throws IOException {
      return new Stores(FileRecordStore.open(at, files), FileAttachmentStore.open(at, files));
    }

    static Stores open(Path at) throws IOException {
      return open(at, new FileOperations());
    }

    StoredState state(ObjectRef<?> ref) throws Exception {
      return ref.objectClass() == ATTACHMENT ? attachments.state(ref) : records.state(ref);
    }
  }

  private interface Change {
    StoreOutcome on(Stores stores) throws Exception;
  }

  @Test
  void a_new_object_is_there_entirely_or_not_at_all() throws Exception {
    for (ObjectRef<Health> ref : List.of(record, index)) {
      Sealed created = sealed(ref, FIRST);
      survives(ref, s -> done(), s -> s.records.create(created), new Absent(), new Present(FIRST));
    }
  }

  @Test
  void a_replaced_object_is_the_old_one_or_the_new_one() throws Exception {
    Sealed replaced = sealed(record, SECOND);
    survives(
        record,
        s -> s.records.create(sealed(record, FIRST)),
        s -> s.records.replace(replaced, FIRST),
        new Present(FIRST),
        new Present(SECOND));
  }

  @Test
  void a_deleted_object_is_there_or_gone_with_its_bytes() throws Exception {
    Sealed tombstone = health.sealTombstone(record, SECOND);
    survives(
        record,
        s -> s.records.create(sealed(record, FIRST)),
        s -> s.records.delete(tombstone, FIRST),
        new Present(FIRST),
        new Deleted(tombstone));
  }

  @Test
  void a_renewed_tombstone_is_the_old_one_or_the_new_one() throws Exception {
    Revision third = SECOND.next();
    for (ObjectRef<Health> ref : List.of(record, attachment)) {
      Sealed old = health.sealTombstone(ref, SECOND);
      Sealed renewed = health.sealTombstone(ref, third);
      boolean streamed = ref.equals(attachment);
      survives(
          ref,
          s -> {
            if (streamed) {
              s.attachments.create(ref, writing(FIRST));
              return s.attachments.delete(old, FIRST);
            }
            return s.records.create(old);
          },
          s -> streamed
              ? s.attachments.renewDeletion(renewed, SECOND)
              : s.records.renewDeletion(renewed, SECOND),
          new Deleted(old),
          new Deleted(renewed));
    }
  }

  @Test
  void a_new_attachment_is_there_with_its_manifest_or_not_at_all() throws Exception {
    survives(
        attachment,
        s -> done(),
        s -> s.attachments.create(attachment, writing(FIRST)),
        new Absent(),
        new Present(FIRST));
  }

  @Test
  void a_replaced_attachment_is_the_old_one_or_the_new_one() throws Exception {
    survives(
        attachment,
        s -> s.attachments.create(attachment, writing(FIRST)),
        s -> s.attachments.replace(attachment, FIRST, writing(SECOND)),
        new Present(FIRST),
        new Present(SECOND));
  }

  @Test
  void a_deleted_attachment_is_there_or_gone_with_its_bytes() throws Exception {
    Sealed tombstone = health.sealTombstone(attachment, SECOND);
    survives(
        attachment,
        s -> s.attachments.create(attachment, writing(FIRST)),
        s -> s.attachments.delete(tombstone, FIRST),
        new Present(FIRST),
        new Deleted(tombstone));
  }

  private static StoreOutcome done() {
    return new StoreOutcome.Done();
  }

  /** What happens at the step. */
  private enum Fault {
    /** The process dies; what it wrote is in the cache of the system. */
    KILL,
    /** The machine dies, and forgets all that was not brought down to the medium. */
    POWER,
    /** The step fails, and the process goes on. */
    FAILURE
  }

  private void survives(
      ObjectRef<Health> ref, Change setup, Change change, StoredState before, StoredState after)
      throws Exception {
    for (Fault fault : Fault.values()) {
      int step = 0;
      boolean finished = false;
      boolean seenBefore = false;
      while (!finished) {
        String name = ref.objectClass() + "-" + fault + "-" + step;
        Path at = folder.resolve(name);
        assertThat(setup.on(Stores.open(at)).isDone()).isTrue();
        Faults files = new Faults(fault != Fault.FAILURE, folder.resolve(name + "-attic"));
        Stores stores = Stores.open(at, files);
        files.failAt(step);
        finished = attempt(change, stores);
        if (fault == Fault.POWER) {
          files.losePower();
        }
        Stores next = Stores.open(at);
        StoredState found = next.state(ref);
        assertThat(found).as("%s at step %d", fault, step).isIn(before, after);
        check(at, next, ref, found);
        if (finished) {
          assertThat(found).as("acknowledged, then %s", fault).isEqualTo(after);
        } else if (found.equals(before)) {
          seenBefore = true;
          assertThat(change.on(next).isDone()).as("again after step %d", step).isTrue();
          check(at, next, ref, after);
        }
        step++;
      }
      assertThat(step).as("steps at which it stopped").isGreaterThanOrEqualTo(6);
      assertThat(seenBefore).isTrue();
    }
  }

  private static boolean attempt(Change change, Stores stores) throws Exception {
    try {
      assertThat(change.on(stores).isDone()).isTrue();
      return true;
    } catch (Faults.Stopped | Faults.Failed e) {
      return false;
    }
  }

  private void check(Path at, Stores stores, ObjectRef<Health> ref, StoredState state)
      throws Exception {
    Set<String> expected = new TreeSet<>(Set.of(".lock"));
    if (ref.objectClass() == ATTACHMENT) {
      checkAttachment(stores, state, expected);
    } else {
      checkRecord(stores, ref, state, expected);
    }
    try (Stream<Path> files = Files.walk(at)) {
      assertThat(files
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              // What another process would take away; this one could still be writing it.
              .filter(file -> !file.endsWith(".part"))
              .collect(Collectors.toSet()))
          .as("nothing unfinished is left, and nothing deleted")
          .isEqualTo(expected);
    }
  }

  private void checkRecord(
      Stores stores, ObjectRef<Health> ref, StoredState state, Set<String> expected)
      throws Exception {
    String stem = id + (ref.objectClass() == INDEX ? ".index" : "");
    if (state instanceof Present present) {
      Sealed found = stores.records.find(ref).orElseThrow();
      assertThat(health.openAtLeast(ref, present.revision(), found)).hasSize(LENGTH);
      assertThat(stores.records.list(HEALTH, ref.objectClass())).containsExactly(id);
      expected.add(stem + ".dse");
    } else {
      assertThat(stores.records.list(HEALTH, ref.objectClass())).isEmpty();
      if (state instanceof Deleted deleted) {
        assertThat(health.openTombstone(ref, stores.records.find(ref).orElseThrow()))
            .isEqualTo(deleted.revision());
        expected.add(stem + ".deleted");
      }
    }
  }

  private void checkAttachment(Stores stores, StoredState state, Set<String> expected)
      throws Exception {
    if (state instanceof Present present) {
      try (StoredAttachment found = stores.attachments.find(attachment).orElseThrow()) {
        Manifest<Health> manifest = health.openManifest(attachment, found.manifest());
        assertThat(manifest.revision()).isEqualTo(present.revision());
        try (AttachmentChannel channel = health.openAttachment(manifest, found.content())) {
          assertThat(channel.toInputStream().readAllBytes()).hasSize(LENGTH);
        }
      }
      expected.add(id + ".attachment.dse");
      expected.add(id + ".attachment.00000000000" + present.revision().counter() + "0000");
    } else {
      assertThat(stores.attachments.find(attachment)).isEmpty();
      if (state instanceof Deleted deleted) {
        assertThat(health.openTombstone(attachment, deleted.tombstone()))
            .isEqualTo(deleted.revision());
        expected.add(id + ".attachment.deleted");
      }
    }
  }

  private Sealed sealed(ObjectRef<Health> ref, Revision revision) {
    return health.seal(ref, revision, new byte[LENGTH]);
  }

  private AttachmentStore.Writing writing(Revision revision) {
    return to -> health.sealAttachment(
        attachment,
        revision,
        new AttachmentLabel("reçu.txt", "text/plain"),
        new ByteArrayInputStream(new byte[LENGTH]),
        to);
  }
}
