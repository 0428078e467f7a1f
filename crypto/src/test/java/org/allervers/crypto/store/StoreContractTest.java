package org.allervers.crypto.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.MemoryChannel;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.testkit.AttachmentStoreContract;
import org.allervers.crypto.testkit.RecordStoreContract;
import org.junit.jupiter.api.Test;

/** Stores that are wrong on purpose: the contracts reject each, by the test that says why. */
class StoreContractTest {

  private static Set<String> failures(Supplier<? extends RecordStore> store) throws Exception {
    return failures(store, false);
  }

  private static Set<String> failures(Supplier<? extends RecordStore> store, boolean forgetful)
      throws Exception {
    return Trial.failures(RecordStoreContract.class, () -> new RecordStoreContract() {
      @Override
      protected RecordStore empty() {
        return store.get();
      }

      @Override
      protected RecordStore reopened(RecordStore before) {
        return forgetful ? store.get() : before;
      }
    });
  }

  private static Set<String> attachmentFailures(Supplier<? extends AttachmentStore> store)
      throws Exception {
    return Trial.failures(AttachmentStoreContract.class, () -> new AttachmentStoreContract() {
      @Override
      protected AttachmentStore empty() {
        return store.get();
      }

      @Override
      protected AttachmentStore reopened(AttachmentStore before) {
        return before;
      }
    });
  }

  @Test
  void a_right_store_passes() throws Exception {
    assertThat(failures(MemoryRecordStore::new)).isEmpty();
    assertThat(attachmentFailures(MemoryAttachmentStore::new)).isEmpty();
  }

  @Test
  void a_store_that_loses_the_check_of_the_revision_is_rejected() throws Exception {
    assertThat(failures(() -> new MemoryRecordStore() {
          @Override
          boolean isExpected(StoredState actual, StoredState expected) {
            return actual.getClass().equals(expected.getClass());
          }
        }))
        .contains(
            "replaces_only_the_revision_that_the_writer_knew",
            "revisions_of_two_devices_are_two_revisions",
            "of_writers_who_race_one_wins_each_time");
  }

  @Test
  void a_store_that_lets_a_deleted_object_come_back_is_rejected() throws Exception {
    assertThat(failures(() -> new MemoryRecordStore() {
          @Override
          boolean isExpected(StoredState actual, StoredState expected) {
            return super.isExpected(actual, expected)
                || (actual instanceof StoredState.Deleted
                    && expected instanceof StoredState.Absent);
          }
        }))
        .containsExactlyInAnyOrder(
            "nothing_comes_back_once_deleted",
            "a_tombstone_from_elsewhere_keeps_the_old_object_out");
  }

  @Test
  void a_store_that_gives_back_the_bytes_of_another_is_rejected() throws Exception {
    assertThat(failures(() -> new MemoryRecordStore() {
          @Override
          public synchronized Optional<Sealed> find(ObjectRef<?> ref) {
            super.find(ref);
            return objects.values().stream().findFirst();
          }
        }))
        .contains("keeps_objects_compartments_and_classes_apart");
  }

  @Test
  void a_store_that_forgets_the_class_is_rejected() throws Exception {
    assertThat(failures(() -> new MemoryRecordStore() {
          @Override
          Key key(int compartment, ObjectClass objectClass, UUID id) {
            super.key(compartment, objectClass, id);
            return new Key(compartment, ObjectClass.RECORD, id);
          }
        }))
        .containsExactly("keeps_objects_compartments_and_classes_apart");
  }

  @Test
  void a_store_that_throws_tombstones_away_is_rejected() throws Exception {
    assertThat(failures(() -> new MemoryRecordStore() {
          @Override
          public synchronized StoreOutcome delete(Sealed tombstone, Revision expected) {
            StoreOutcome outcome = super.delete(tombstone, expected);
            objects.values().removeIf(Sealed::isTombstone);
            return outcome;
          }
        }))
        .contains(
            "a_deletion_leaves_its_tombstone_in_the_place_of_the_object",
            "nothing_comes_back_once_deleted");
  }

  @Test
  void a_store_that_renews_any_tombstone_is_rejected() throws Exception {
    assertThat(failures(() -> new MemoryRecordStore() {
          @Override
          public synchronized StoreOutcome renewDeletion(Sealed tombstone, Revision expected) {
            super.renewDeletion(tombstone, expected);
            objects.put(key(tombstone), tombstone);
            return new StoreOutcome.Done();
          }
        }))
        .containsExactly("a_tombstone_is_renewed_in_its_place_and_by_a_tombstone_alone");
  }

  @Test
  void a_store_that_forgets_when_it_is_closed_is_rejected() throws Exception {
    assertThat(failures(MemoryRecordStore::new, true))
        .contains(
            "gives_back_what_was_stored_byte_for_byte",
            "a_deletion_leaves_its_tombstone_in_the_place_of_the_object");
  }

  @Test
  void a_store_that_looks_before_it_leaps_but_does_not_lock_is_rejected() throws Exception {
    assertThat(failures(() -> new MemoryRecordStore() {
          @Override
          @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the mistake
          public StoreOutcome replace(Sealed sealed, Revision expected) {
            StoredState actual;
            synchronized (this) {
              actual = state(key(sealed));
            }
            pause();
            synchronized (this) {
              if (!actual.equals(new StoredState.Present(expected))) {
                return new StoreOutcome.Conflict(actual);
              }
              objects.put(key(sealed), sealed);
              return new StoreOutcome.Done();
            }
          }
        }))
        .contains("of_writers_who_race_one_wins_each_time");
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_store_that_lists_what_is_deleted_or_out_of_order_is_rejected() throws Exception {
    assertThat(failures(() -> new MemoryRecordStore() {
          @Override
          public synchronized List<UUID> list(
              CompartmentType<?> compartment, ObjectClass objectClass) {
            super.list(compartment, objectClass);
            return objects.keySet().stream().map(Key::id).toList();
          }
        }))
        .contains(
            "a_deletion_leaves_its_tombstone_in_the_place_of_the_object",
            "lists_ids_in_the_order_of_their_text");
  }

  @Test
  void an_attachment_store_that_does_not_look_again_after_the_writing_is_rejected()
      throws Exception {
    assertThat(attachmentFailures(() -> new MemoryAttachmentStore() {
          @Override
          synchronized StoreOutcome commit(Where key, StoredState expected, Stored stored) {
            return super.commit(key, stored.sealed().isTombstone() ? expected : state(key), stored);
          }
        }))
        .containsExactly("a_change_during_the_writing_is_a_conflict");
  }

  @Test
  void an_attachment_store_that_mixes_manifests_and_contents_is_rejected() throws Exception {
    assertThat(attachmentFailures(() -> new MemoryAttachmentStore() {
          @Override
          synchronized StoreOutcome commit(Where key, StoredState expected, Stored stored) {
            Stored before = objects.get(key);
            boolean first = before == null || stored.sealed().isTombstone();
            return super.commit(
                key, expected, first ? stored : new Stored(stored.sealed(), before.content()));
          }
        }))
        .contains("replaces_only_the_revision_that_the_writer_knew");
  }

  @Test
  void an_attachment_store_that_lets_a_deleted_one_come_back_is_rejected() throws Exception {
    assertThat(attachmentFailures(() -> new MemoryAttachmentStore() {
          @Override
          StoredState state(Where key) {
            StoredState state = super.state(key);
            return state instanceof StoredState.Deleted ? new StoredState.Absent() : state;
          }
        }))
        .contains(
            "nothing_comes_back_once_deleted", "a_deletion_leaves_its_tombstone_and_nothing_else");
  }

  @Test
  void an_attachment_store_that_loses_the_end_is_rejected() throws Exception {
    assertThat(attachmentFailures(() -> new MemoryAttachmentStore() {
          @Override
          public synchronized Optional<StoredAttachment> find(ObjectRef<?> ref) {
            return super.find(ref).map(found -> {
              byte[] content =
                  objects.get(new Where(ref.compartment().code(), ref.id())).content();
              return new StoredAttachment(
                  found.manifest(), new MemoryChannel(Arrays.copyOf(content, content.length - 1)));
            });
          }
        }))
        .contains("gives_back_an_attachment_with_its_manifest");
  }
}
