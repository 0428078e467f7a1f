package org.allervers.crypto.testkit;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.allervers.crypto.ObjectClass.ATTACHMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.allervers.crypto.AttachmentChannel;
import org.allervers.crypto.AttachmentLabel;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.Manifest;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.store.AttachmentStore;
import org.allervers.crypto.store.AttachmentStore.Writing;
import org.allervers.crypto.store.StoreOutcome.Conflict;
import org.allervers.crypto.store.StoredAttachment;
import org.allervers.crypto.store.StoredState;
import org.allervers.crypto.store.StoredState.Absent;
import org.allervers.crypto.store.StoredState.Present;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AttachmentStore} keeps. Extend it in a class whose name ends with {@code Test}; each test has a store
 * of its own. It says nothing of crashes, which only the implementer can cause.
 */
public abstract class AttachmentStoreContract {
  private static final Revision FIRST = Revision.first();
  private static final Revision SECOND = FIRST.next();
  private static final Revision THIRD = SECOND.next();
  private static final int LENGTH = 100_000;

  private final Session session = Session.create(HEALTH, SOCIAL);
  private final UUID id = UUID.randomUUID();
  private final ObjectRef<Health> ref = ObjectRef.of(HEALTH, ATTACHMENT, id);
  private Compartment<Health> health;
  private AttachmentStore store;

  /** For classes that extend it. */
  protected AttachmentStoreContract() {}

  /** Returns a new store with nothing in it. */
  protected abstract AttachmentStore empty() throws Exception;

  /** Returns the same store as another process, or this one after a start, would find it. */
  protected abstract AttachmentStore reopened(AttachmentStore store) throws Exception;

  @BeforeEach
  void open() throws Exception {
    health = session.compartment(HEALTH);
    store = empty();
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Writing writing(Revision revision, int value) {
    return to -> sealTo(to, revision, value);
  }

  private Sealed sealTo(OutputStream to, Revision revision, int value) throws IOException {
    byte[] payload = new byte[LENGTH + value];
    Arrays.fill(payload, (byte) value);
    AttachmentLabel label = new AttachmentLabel(value + ".txt", "text/plain");
    return health.sealAttachment(ref, revision, label, new ByteArrayInputStream(payload), to);
  }

  // The whole way: the manifest opens, the content is the one of the manifest, all of it reads.
  private void check(StoredAttachment found, Revision revision, int value) throws Exception {
    Manifest<Health> manifest = health.openManifest(ref, found.manifest());
    assertThat(manifest.revision()).isEqualTo(revision);
    assertThat(manifest.label().name()).isEqualTo(value + ".txt");
    try (AttachmentChannel channel = health.openAttachment(manifest, found.content())) {
      byte[] all = channel.toInputStream().readAllBytes();
      assertThat(all).hasSize(LENGTH + value).containsOnly(value);
    }
  }

  private void check(Revision revision, int value) throws Exception {
    for (AttachmentStore one : List.of(store, reopened(store))) {
      assertThat(one.state(ref)).isEqualTo(new Present(revision));
      assertThat(one.list(HEALTH)).containsExactly(id);
      check(one.find(ref).orElseThrow(), revision, value);
    }
  }

  @Test
  void an_empty_store_has_nothing() throws Exception {
    assertThat(store.find(ref)).isEmpty();
    assertThat(store.state(ref)).isEqualTo(new Absent());
    assertThat(store.list(HEALTH)).isEmpty();
  }

  @Test
  void gives_back_an_attachment_with_its_manifest() throws Exception {
    assertThat(store.create(ref, writing(FIRST, 1)).isDone()).isTrue();
    check(FIRST, 1);
  }

  @Test
  void reads_from_anywhere_and_by_several_readers() throws Exception {
    store.create(ref, writing(FIRST, 1));
    try (StoredAttachment one = store.find(ref).orElseThrow();
        StoredAttachment other = store.find(ref).orElseThrow()) {
      one.content().position(one.content().size());
      assertThat(other.content().position()).isZero();
      check(other, FIRST, 1);
      check(one, FIRST, 1);
    }
  }

  @Test
  void creates_only_what_was_never_there() throws Exception {
    store.create(ref, writing(FIRST, 1));
    assertThat(store.create(ref, writing(SECOND, 2))).isEqualTo(new Conflict(new Present(FIRST)));
    check(FIRST, 1);
  }

  @Test
  void replaces_only_the_revision_that_the_writer_knew() throws Exception {
    assertThat(store.replace(ref, FIRST, writing(SECOND, 2))).isEqualTo(new Conflict(new Absent()));
    store.create(ref, writing(FIRST, 1));
    assertThat(store.replace(ref, FIRST, writing(SECOND, 2)).isDone()).isTrue();
    assertThat(store.replace(ref, FIRST, writing(THIRD, 3)))
        .isEqualTo(new Conflict(new Present(SECOND)));
    check(SECOND, 2);
    assertThatThrownBy(() -> store.replace(ref, SECOND, writing(SECOND, 3)))
        .isInstanceOf(IllegalArgumentException.class);
    check(SECOND, 2);
  }

  @Test
  void a_change_during_the_writing_is_a_conflict() throws Exception {
    store.create(ref, writing(FIRST, 1));
    assertThat(store.replace(ref, FIRST, to -> {
          Sealed manifest = sealTo(to, new Revision(2, 7), 7);
          change(() -> store.replace(ref, FIRST, writing(SECOND, 2)));
          return manifest;
        }))
        .isEqualTo(new Conflict(new Present(SECOND)));
    check(SECOND, 2);
  }

  private static void change(Callable<?> change) throws IOException {
    try {
      change.call();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Test
  void nobody_sees_what_is_being_written() throws Exception {
    store.create(ref, to -> {
      Sealed manifest = sealTo(to, FIRST, 1);
      change(() -> {
        for (AttachmentStore one : List.of(store, reopened(store))) {
          assertThat(one.find(ref)).isEmpty();
          assertThat(one.state(ref)).isEqualTo(new Absent());
          assertThat(one.list(HEALTH)).isEmpty();
        }
        return store;
      });
      return manifest;
    });
    check(FIRST, 1);
  }

  @Test
  void a_writing_that_fails_leaves_what_was_there() throws Exception {
    Writing fails = to -> {
      sealTo(to, SECOND, 2);
      throw new IOException("the source is gone");
    };
    assertThatThrownBy(() -> store.create(ref, fails)).isInstanceOf(IOException.class);
    assertThat(store.state(ref)).isEqualTo(new Absent());
    store.create(ref, writing(FIRST, 1));
    assertThatThrownBy(() -> store.replace(ref, FIRST, fails)).isInstanceOf(IOException.class);
    check(FIRST, 1);
  }

  @Test
  void refuses_what_is_not_that_attachment() throws Exception {
    ObjectRef<Health> other = ObjectRef.of(HEALTH, ATTACHMENT, UUID.randomUUID());
    ObjectRef<Health> record = ObjectRef.of(HEALTH, id);
    List<Callable<?>> calls = List.of(
        () -> store.create(other, writing(FIRST, 1)),
        () -> store.create(ref, to -> health.seal(record, FIRST, new byte[1])),
        () -> store.create(ref, to -> {
          sealTo(to, FIRST, 1);
          return sealTo(OutputStream.nullOutputStream(), SECOND, 2);
        }),
        () -> store.create(record, writing(FIRST, 1)),
        () -> store.find(record),
        () -> store.state(record),
        () -> store.delete(health.sealTombstone(record, SECOND), FIRST));
    for (Callable<?> call : calls) {
      assertThatThrownBy(call::call).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(store.list(HEALTH)).isEmpty();
    assertThat(reopened(store).list(HEALTH)).isEmpty();
  }

  @Test
  void a_deletion_leaves_its_tombstone_and_nothing_else() throws Exception {
    Sealed tombstone = health.sealTombstone(ref, SECOND);
    assertThat(store.delete(tombstone, FIRST)).isEqualTo(new Conflict(new Absent()));
    store.create(ref, writing(FIRST, 1));
    assertThatThrownBy(() -> store.delete(health.sealTombstone(ref, FIRST), FIRST))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.delete(tombstone, FIRST).isDone()).isTrue();
    for (AttachmentStore one : List.of(store, reopened(store))) {
      assertThat(one.find(ref)).isEmpty();
      assertThat(one.list(HEALTH)).isEmpty();
      assertThat(one.state(ref)).isEqualTo(new StoredState.Deleted(tombstone));
    }
    assertThat(health.openTombstone(ref, tombstone)).isEqualTo(SECOND);
  }

  @Test
  void nothing_comes_back_once_deleted() throws Exception {
    Sealed tombstone = health.sealTombstone(ref, SECOND);
    store.create(ref, writing(FIRST, 1));
    store.delete(tombstone, FIRST);
    Conflict gone = new Conflict(new StoredState.Deleted(tombstone));
    assertThat(store.create(ref, writing(FIRST, 1))).isEqualTo(gone);
    assertThat(store.create(ref, writing(THIRD, 3))).isEqualTo(gone);
    assertThat(store.replace(ref, SECOND, writing(THIRD, 3))).isEqualTo(gone);
    assertThat(store.delete(health.sealTombstone(ref, THIRD), SECOND)).isEqualTo(gone);
    assertThat(store.find(ref)).isEmpty();
  }

  @Test
  void a_tombstone_is_renewed_in_its_place_and_by_a_tombstone_alone() throws Exception {
    Sealed tombstone = health.sealTombstone(ref, SECOND);
    Sealed later = health.sealTombstone(ref, THIRD);
    assertThat(store.renewDeletion(later, SECOND)).isEqualTo(new Conflict(new Absent()));
    store.create(ref, writing(FIRST, 1));
    assertThat(store.renewDeletion(later, FIRST)).isEqualTo(new Conflict(store.state(ref)));
    assertThat(store.listDeleted(HEALTH)).isEmpty();
    store.delete(tombstone, FIRST);
    assertThat(store.renewDeletion(later, FIRST))
        .isEqualTo(new Conflict(new StoredState.Deleted(tombstone)));
    assertThatThrownBy(() -> store.renewDeletion(tombstone, SECOND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            store.renewDeletion(health.sealTombstone(ObjectRef.of(HEALTH, id), THIRD), SECOND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.renewDeletion(later, SECOND).isDone()).isTrue();
    for (AttachmentStore one : List.of(store, reopened(store))) {
      assertThat(one.state(ref)).isEqualTo(new StoredState.Deleted(later));
      assertThat(one.list(HEALTH)).isEmpty();
      assertThat(one.listDeleted(HEALTH)).containsExactly(id);
    }
  }

  @Test
  void a_reader_goes_on_while_the_attachment_is_replaced_or_deleted() throws Exception {
    store.create(ref, writing(FIRST, 1));
    try (StoredAttachment first = store.find(ref).orElseThrow()) {
      store.replace(ref, FIRST, writing(SECOND, 2));
      try (StoredAttachment second = store.find(ref).orElseThrow()) {
        store.delete(health.sealTombstone(ref, THIRD), SECOND);
        check(first, FIRST, 1);
        check(second, SECOND, 2);
      }
    }
  }

  @Test
  void keeps_compartments_apart() throws Exception {
    Compartment<Social> social = session.compartment(SOCIAL);
    ObjectRef<Social> elsewhere = ObjectRef.of(SOCIAL, ATTACHMENT, id);
    store.create(ref, writing(FIRST, 1));
    assertThat(store.list(SOCIAL)).isEmpty();
    AttachmentLabel label = new AttachmentLabel("a", "b");
    store.create(
        elsewhere,
        to -> social.sealAttachment(
            elsewhere, SECOND, label, new ByteArrayInputStream(new byte[3]), to));
    store.delete(social.sealTombstone(elsewhere, THIRD), SECOND);
    check(FIRST, 1);
  }
}
