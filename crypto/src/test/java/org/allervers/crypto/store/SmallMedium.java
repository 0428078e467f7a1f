package org.allervers.crypto.store;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.ObjectClass.ATTACHMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allervers.crypto.AttachmentChannel;
import org.allervers.crypto.AttachmentLabel;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * A real medium that is full, then read-only. {@code .ci/kill-store.sh} mounts one of a few MiB, names it in
 * {@code -Dallervers.medium}, and runs the tests one after the other.
 */
class SmallMedium {
  private static final Path MEDIUM = Path.of(System.getProperty("allervers.medium", "none"));
  private static final Revision FIRST = Revision.first();
  private static final Revision SECOND = FIRST.next();

  private static StoreException.Reason reason(ThrowingCallable call) {
    return catchThrowableOfType(StoreException.class, call).reason();
  }

  private static AttachmentStore.Writing writing(
      Compartment<Health> health, ObjectRef<Health> ref, Revision revision, int length) {
    return to -> health.sealAttachment(
        ref,
        revision,
        new AttachmentLabel("a", "b"),
        new ByteArrayInputStream(new byte[length]),
        to);
  }

  @Test
  void a_full_medium_is_named_and_loses_nothing() throws Exception {
    try (Session session = Session.create(HEALTH)) {
      Files.write(MEDIUM.resolve("keys"), session.exportRawKeys(InsecureKeyAccess.granted()));
      Compartment<Health> health = session.compartment(HEALTH);
      FileRecordStore records = FileRecordStore.open(MEDIUM.resolve("dossiers"));
      FileAttachmentStore attachments = FileAttachmentStore.open(MEDIUM.resolve("dossiers"));
      ObjectRef<Health> paper = ObjectRef.of(HEALTH, ATTACHMENT, new UUID(1, 1));
      attachments.create(paper, writing(health, paper, FIRST, 100_000));
      assertThat(reason(
              () -> attachments.replace(paper, FIRST, writing(health, paper, SECOND, 50_000_000))))
          .isEqualTo(StoreException.Reason.FULL);
      List<ObjectRef<Health>> acknowledged = new ArrayList<>();
      StoreException refusal = null;
      while (refusal == null) {
        ObjectRef<Health> ref = ObjectRef.random(HEALTH);
        Sealed sealed = health.seal(ref, FIRST, new byte[200_000]);
        refusal = catchThrowableOfType(StoreException.class, () -> {
          assertThat(records.create(sealed).isDone()).isTrue();
          acknowledged.add(ref);
        });
      }
      assertThat(refusal.reason()).isEqualTo(StoreException.Reason.FULL);
      assertThat(acknowledged).hasSizeGreaterThan(3);
      assertThat(records.list(HEALTH)).hasSameSizeAs(acknowledged);
      for (ObjectRef<Health> ref : acknowledged) {
        assertThat(health.open(ref, records.find(ref).orElseThrow())).hasSize(200_000);
      }
      checkPaper(health, attachments, paper);
      try (Stream<Path> files = Files.walk(MEDIUM.resolve("dossiers"))) {
        assertThat(files.map(Path::toString))
            .noneMatch(name -> name.endsWith(".tmp") || name.endsWith(".part"));
      }
      ObjectRef<Health> one = acknowledged.get(0);
      Sealed tombstone = health.sealTombstone(one, SECOND);
      assertThat(records.delete(tombstone, FIRST).isDone()).isTrue();
    }
  }

  @Test
  void a_read_only_medium_is_named_and_still_read() throws Exception {
    byte[] keys = Files.readAllBytes(MEDIUM.resolve("keys"));
    try (Session session = Session.restoreRawKeys(InsecureKeyAccess.granted(), keys)) {
      Compartment<Health> health = session.compartment(HEALTH);
      FileRecordStore records = FileRecordStore.open(MEDIUM.resolve("dossiers"));
      FileAttachmentStore attachments = FileAttachmentStore.open(MEDIUM.resolve("dossiers"));
      assertThat(records.list(HEALTH)).hasSizeGreaterThan(3);
      ObjectRef<Health> one = ObjectRef.of(HEALTH, records.list(HEALTH).get(0));
      ObjectRef<Health> paper = ObjectRef.of(HEALTH, ATTACHMENT, new UUID(1, 1));
      assertThat(reason(
              () -> records.create(health.seal(ObjectRef.random(HEALTH), FIRST, new byte[1]))))
          .isEqualTo(StoreException.Reason.READ_ONLY);
      assertThat(reason(() -> records.delete(health.sealTombstone(one, SECOND), FIRST)))
          .isEqualTo(StoreException.Reason.READ_ONLY);
      assertThat(
              reason(() -> attachments.replace(paper, FIRST, writing(health, paper, SECOND, 10))))
          .isEqualTo(StoreException.Reason.READ_ONLY);
      assertThat(health.open(one, records.find(one).orElseThrow())).hasSize(200_000);
      checkPaper(health, attachments, paper);
    }
  }

  private static void checkPaper(
      Compartment<Health> health, AttachmentStore attachments, ObjectRef<Health> paper)
      throws Exception {
    try (StoredAttachment found = attachments.find(paper).orElseThrow();
        AttachmentChannel channel =
            health.openAttachment(health.openManifest(paper, found.manifest()), found.content())) {
      assertThat(channel.toInputStream().readAllBytes()).hasSize(100_000);
    }
  }
}
