package org.allervers.crypto.testkit;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.allervers.crypto.ObjectClass.ATTACHMENT;
import static org.allervers.crypto.ObjectClass.INDEX;
import static org.allervers.crypto.ObjectClass.MANIFEST;
import static org.allervers.crypto.ObjectClass.RECORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.CryptoException.Deleted;
import org.allervers.crypto.CryptoException.StaleRevision;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.store.RecordStore;
import org.allervers.crypto.store.StoreOutcome;
import org.allervers.crypto.store.StoreOutcome.Conflict;
import org.allervers.crypto.store.StoredState;
import org.allervers.crypto.store.StoredState.Absent;
import org.allervers.crypto.store.StoredState.Present;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RecordStore} keeps. Extend it in a class whose name ends with {@code Test}; each test has a store of
 * its own. It says nothing of crashes, which only the implementer can cause.
 */
public abstract class RecordStoreContract {
  private static final Revision FIRST = Revision.first();
  private static final Revision SECOND = FIRST.next();
  private static final Revision THIRD = SECOND.next();
  private static final int WRITERS = 4;

  private final Session session = Session.create(HEALTH, SOCIAL);
  private final UUID id = UUID.randomUUID();
  private final ObjectRef<Health> ref = ObjectRef.of(HEALTH, id);
  private Compartment<Health> health;
  private RecordStore store;

  /** For classes that extend it. */
  protected RecordStoreContract() {}

  /** Returns a new store with nothing in it. */
  protected abstract RecordStore empty() throws Exception;

  /** Returns the same store as another process, or this one after a start, would find it. */
  protected abstract RecordStore reopened(RecordStore store) throws Exception;

  @BeforeEach
  void open() throws Exception {
    health = session.compartment(HEALTH);
    store = empty();
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Sealed sealed(Revision revision, int value) {
    return health.seal(ref, revision, new byte[] {(byte) value});
  }

  private byte[] opened(RecordStore from) throws Exception {
    return health.open(ref, from.find(ref).orElseThrow());
  }

  @Test
  void an_empty_store_has_nothing() throws Exception {
    assertThat(store.find(ref)).isEmpty();
    assertThat(store.state(ref)).isEqualTo(new Absent());
    assertThat(store.list(HEALTH)).isEmpty();
  }

  @Test
  void gives_back_what_was_stored_byte_for_byte() throws Exception {
    for (int length : new int[] {0, 1, 5_000, 300_000}) {
      ObjectRef<Health> one = ObjectRef.random(HEALTH);
      Sealed sealed = health.seal(one, FIRST, new byte[length]);
      assertThat(store.create(sealed).isDone()).isTrue();
      assertThat(store.find(one)).contains(sealed);
      assertThat(store.state(one)).isEqualTo(new Present(FIRST));
      assertThat(reopened(store).find(one)).contains(sealed);
    }
  }

  @Test
  void creates_only_what_was_never_there() throws Exception {
    assertThat(store.create(sealed(FIRST, 1)).isDone()).isTrue();
    assertThat(store.create(sealed(SECOND, 2))).isEqualTo(new Conflict(new Present(FIRST)));
    assertThat(store.create(sealed(FIRST, 3))).isEqualTo(new Conflict(new Present(FIRST)));
    assertThat(opened(store)).containsExactly(1);
  }

  @Test
  void replaces_only_the_revision_that_the_writer_knew() throws Exception {
    assertThat(store.replace(sealed(SECOND, 2), FIRST)).isEqualTo(new Conflict(new Absent()));
    store.create(sealed(FIRST, 1));
    assertThat(store.replace(sealed(SECOND, 2), FIRST).isDone()).isTrue();
    assertThat(store.replace(sealed(THIRD, 3), FIRST)).isEqualTo(new Conflict(new Present(SECOND)));
    assertThat(store.replace(sealed(new Revision(9, 0), 4), THIRD))
        .isEqualTo(new Conflict(new Present(SECOND)));
    assertThat(opened(store)).containsExactly(2);
    assertThat(opened(reopened(store))).containsExactly(2);
  }

  @Test
  void revisions_of_two_devices_are_two_revisions() throws Exception {
    store.create(sealed(new Revision(5, 1), 1));
    Revision other = new Revision(5, 2);
    assertThat(store.replace(sealed(THIRD.next().next().next(), 9), other).isDone())
        .isFalse();
    assertThat(store.replace(sealed(other, 2), new Revision(5, 1)).isDone()).isTrue();
    assertThat(store.state(ref)).isEqualTo(new Present(other));
  }

  @Test
  void refuses_a_revision_that_does_not_go_forward() throws Exception {
    store.create(sealed(SECOND, 1));
    assertThatThrownBy(() -> store.replace(sealed(SECOND, 2), SECOND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.replace(sealed(FIRST, 2), SECOND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.delete(health.sealTombstone(ref, SECOND), SECOND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(opened(store)).containsExactly(1);
  }

  @Test
  void a_deletion_leaves_its_tombstone_in_the_place_of_the_object() throws Exception {
    Sealed tombstone = health.sealTombstone(ref, SECOND);
    assertThat(store.delete(tombstone, FIRST)).isEqualTo(new Conflict(new Absent()));
    store.create(sealed(FIRST, 1));
    assertThat(store.delete(health.sealTombstone(ref, THIRD), SECOND))
        .isEqualTo(new Conflict(new Present(FIRST)));
    assertThat(store.delete(tombstone, FIRST).isDone()).isTrue();
    for (RecordStore one : List.of(store, reopened(store))) {
      assertThat(one.find(ref)).contains(tombstone);
      assertThat(one.state(ref)).isEqualTo(new StoredState.Deleted(tombstone));
      assertThat(one.list(HEALTH)).isEmpty();
      assertThatThrownBy(() -> opened(one)).isInstanceOf(Deleted.class);
      assertThat(health.openTombstone(ref, one.find(ref).orElseThrow())).isEqualTo(SECOND);
    }
  }

  @Test
  void nothing_comes_back_once_deleted() throws Exception {
    Sealed old = sealed(FIRST, 1);
    Sealed tombstone = health.sealTombstone(ref, SECOND);
    store.create(old);
    store.delete(tombstone, FIRST);
    Conflict gone = new Conflict(new StoredState.Deleted(tombstone));
    assertThat(store.create(old)).isEqualTo(gone);
    assertThat(store.create(sealed(THIRD, 3))).isEqualTo(gone);
    assertThat(store.replace(sealed(THIRD, 3), FIRST)).isEqualTo(gone);
    assertThat(store.replace(sealed(THIRD, 3), SECOND)).isEqualTo(gone);
    assertThat(store.delete(health.sealTombstone(ref, THIRD), SECOND)).isEqualTo(gone);
    assertThat(store.find(ref)).contains(tombstone);
    assertThatThrownBy(() -> health.openAtLeast(ref, tombstone.revision(), old))
        .isInstanceOf(StaleRevision.class);
  }

  @Test
  void a_tombstone_is_renewed_in_its_place_and_by_a_tombstone_alone() throws Exception {
    Sealed tombstone = health.sealTombstone(ref, SECOND);
    Sealed later = health.sealTombstone(ref, THIRD);
    assertThat(store.listDeleted(HEALTH, RECORD)).isEmpty();
    assertThat(store.renewDeletion(later, SECOND)).isEqualTo(new Conflict(new Absent()));
    store.create(sealed(FIRST, 1));
    assertThat(store.renewDeletion(later, FIRST)).isEqualTo(new Conflict(new Present(FIRST)));
    store.delete(tombstone, FIRST);
    assertThat(store.renewDeletion(later, FIRST))
        .isEqualTo(new Conflict(new StoredState.Deleted(tombstone)));
    assertThatThrownBy(() -> store.renewDeletion(tombstone, SECOND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.renewDeletion(sealed(THIRD, 3), SECOND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.find(ref)).contains(tombstone);
    assertThat(store.renewDeletion(later, SECOND).isDone()).isTrue();
    for (RecordStore one : List.of(store, reopened(store))) {
      assertThat(one.find(ref)).contains(later);
      assertThat(one.list(HEALTH)).isEmpty();
      assertThat(one.listDeleted(HEALTH, RECORD)).containsExactly(id);
      assertThat(one.listDeleted(HEALTH, INDEX)).isEmpty();
    }
  }

  @Test
  void a_tombstone_from_elsewhere_keeps_the_old_object_out() throws Exception {
    Sealed tombstone = health.sealTombstone(ref, SECOND);
    assertThat(store.create(tombstone).isDone()).isTrue();
    assertThat(store.create(sealed(FIRST, 1)))
        .isEqualTo(new Conflict(new StoredState.Deleted(tombstone)));
    assertThat(store.list(HEALTH)).isEmpty();
  }

  @Test
  void a_tombstone_and_an_object_do_not_take_each_others_way_in() throws Exception {
    store.create(sealed(FIRST, 1));
    assertThatThrownBy(() -> store.replace(health.sealTombstone(ref, SECOND), FIRST))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.delete(sealed(SECOND, 2), FIRST))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(opened(store)).containsExactly(1);
  }

  @Test
  void keeps_objects_compartments_and_classes_apart() throws Exception {
    Compartment<Social> social = session.compartment(SOCIAL);
    ObjectRef<Social> elsewhere = ObjectRef.of(SOCIAL, id);
    ObjectRef<Health> index = ObjectRef.of(HEALTH, INDEX, id);
    ObjectRef<Health> other = ObjectRef.of(HEALTH, UUID.randomUUID());
    store.create(sealed(FIRST, 1));
    assertThat(store.create(social.seal(elsewhere, SECOND, new byte[] {2})).isDone())
        .isTrue();
    assertThat(store.create(health.seal(index, SECOND, new byte[] {3})).isDone())
        .isTrue();
    assertThat(store.create(health.seal(other, SECOND, new byte[] {4})).isDone())
        .isTrue();
    assertThat(opened(store)).containsExactly(1);
    assertThat(social.open(elsewhere, store.find(elsewhere).orElseThrow())).containsExactly(2);
    assertThat(health.open(index, store.find(index).orElseThrow())).containsExactly(3);
    assertThat(health.open(other, store.find(other).orElseThrow())).containsExactly(4);
    assertThat(store.delete(health.sealTombstone(ref, SECOND), FIRST).isDone()).isTrue();
    assertThat(social.open(elsewhere, store.find(elsewhere).orElseThrow())).containsExactly(2);
    assertThat(health.open(index, store.find(index).orElseThrow())).containsExactly(3);
    assertThat(store.list(HEALTH)).containsExactly(other.id());
    assertThat(store.list(HEALTH, INDEX)).containsExactly(id);
    assertThat(store.list(SOCIAL)).containsExactly(id);
    assertThat(store.list(SOCIAL, INDEX)).isEmpty();
  }

  @Test
  void refuses_attachments_and_manifests() {
    for (ObjectRef<Health> one :
        List.of(ObjectRef.of(HEALTH, ATTACHMENT, id), ObjectRef.of(HEALTH, MANIFEST, id))) {
      List<Callable<?>> calls = List.of(
          () -> store.find(one),
          () -> store.state(one),
          () -> store.create(health.sealTombstone(one, FIRST)),
          () -> store.delete(health.sealTombstone(one, SECOND), FIRST),
          () -> store.renewDeletion(health.sealTombstone(one, SECOND), FIRST),
          () -> store.list(HEALTH, one.objectClass()),
          () -> store.listDeleted(HEALTH, one.objectClass()));
      for (Callable<?> call : calls) {
        assertThatThrownBy(call::call).isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void lists_ids_in_the_order_of_their_text() throws Exception {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ObjectRef<Health> one = ObjectRef.random(HEALTH);
      ids.add(one.id());
      store.create(health.seal(one, FIRST, new byte[1]));
    }
    assertThat(store.list(HEALTH))
        .isEqualTo(
            ids.stream().map(UUID::toString).sorted().map(UUID::fromString).toList());
  }

  @Test
  void of_writers_who_race_one_wins_each_time() throws Exception {
    store.create(sealed(FIRST, 0));
    ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
    try {
      Revision current = FIRST;
      for (int round = 0; round < 10; round++) {
        Revision expected = current;
        List<Callable<StoreOutcome>> writers = new ArrayList<>();
        for (int device = 0; device < WRITERS; device++) {
          Sealed next = sealed(new Revision(expected.counter() + 1, device), device);
          writers.add(() -> store.replace(next, expected));
        }
        int winner = -1;
        List<Future<StoreOutcome>> outcomes = pool.invokeAll(writers);
        for (int device = 0; device < WRITERS; device++) {
          if (outcomes.get(device).get().isDone()) {
            assertThat(winner).as("two writers won").isNegative();
            winner = device;
          }
        }
        assertThat(winner).as("nobody won").isNotNegative();
        current = new Revision(expected.counter() + 1, winner);
        assertThat(store.state(ref)).isEqualTo(new Present(current));
        assertThat(opened(store)).containsExactly(winner);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
