package org.allervers.crypto.store;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.store.StoreOutcome.Conflict;
import org.allervers.crypto.store.StoredState.Absent;
import org.allervers.crypto.store.StoredState.Deleted;
import org.allervers.crypto.store.StoredState.Present;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRecordStoreTest {
  private static final Revision FIRST = Revision.first();
  private static final Revision SECOND = FIRST.next();
  private static final Revision THIRD = SECOND.next();

  @TempDir
  private Path folder;

  private final Session session = Session.create(HEALTH, SOCIAL);
  private final ObjectRef<Health> ref = ObjectRef.of(HEALTH, new UUID(7, 7));
  private Compartment<Health> health;
  private FileRecordStore store;

  @BeforeEach
  void open() throws Exception {
    health = session.compartment(HEALTH);
    store = FileRecordStore.open(folder.resolve("dossiers"));
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Sealed sealed(Revision revision, int value) {
    return health.seal(ref, revision, new byte[] {(byte) value});
  }

  @Test
  void gives_back_what_was_stored_and_so_does_the_next_process() throws Exception {
    assertThat(store.find(ref)).isEmpty();
    assertThat(store.create(sealed(FIRST, 1)).isDone()).isTrue();
    assertThat(health.open(ref, store.find(ref).orElseThrow())).containsExactly(1);
    FileRecordStore next = FileRecordStore.open(folder.resolve("dossiers"));
    assertThat(health.open(ref, next.find(ref).orElseThrow())).containsExactly(1);
    assertThat(next.state(ref)).isEqualTo(new Present(FIRST));
  }

  @Test
  void replaces_only_the_revision_that_the_writer_knew() throws Exception {
    assertThat(store.replace(sealed(SECOND, 2), FIRST)).isEqualTo(new Conflict(new Absent()));
    store.create(sealed(FIRST, 1));
    assertThat(store.create(sealed(FIRST, 9))).isEqualTo(new Conflict(new Present(FIRST)));
    assertThat(store.replace(sealed(SECOND, 2), FIRST).isDone()).isTrue();
    assertThat(store.replace(sealed(THIRD, 9), FIRST)).isEqualTo(new Conflict(new Present(SECOND)));
    assertThat(health.open(ref, store.find(ref).orElseThrow())).containsExactly(2);
  }

  @Test
  void refuses_a_revision_that_does_not_go_forward() throws Exception {
    store.create(sealed(SECOND, 1));
    assertThatThrownBy(() -> store.replace(sealed(SECOND, 2), SECOND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.replace(sealed(FIRST, 2), SECOND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.delete(ref, SECOND, FIRST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_deleted_object_leaves_a_mark_and_no_bytes() throws Exception {
    assertThat(store.delete(ref, FIRST, SECOND)).isEqualTo(new Conflict(new Absent()));
    store.create(sealed(FIRST, 1));
    assertThat(store.delete(ref, FIRST, SECOND).isDone()).isTrue();
    assertThat(store.find(ref)).isEmpty();
    assertThat(store.list(HEALTH)).isEmpty();
    assertThat(store.state(ref)).isEqualTo(new Deleted(SECOND));
    assertThat(store.create(sealed(THIRD, 1))).isEqualTo(new Conflict(new Deleted(SECOND)));
    assertThat(store.delete(ref, SECOND, THIRD)).isEqualTo(new Conflict(new Deleted(SECOND)));
    assertThat(folder.resolve("dossiers/00002/" + ref.id() + ".dse")).doesNotExist();
    assertThat(folder.resolve("dossiers/00002/" + ref.id() + ".deleted")).hasSize(12);
  }

  @Test
  void lists_the_ids_of_one_compartment_and_ignores_foreign_files() throws Exception {
    assertThat(store.list(HEALTH)).isEmpty();
    UUID late = new UUID(9, 1);
    store.create(health.seal(ObjectRef.of(HEALTH, late), FIRST, new byte[1]));
    store.create(sealed(FIRST, 1));
    store.create(session.compartment(SOCIAL).seal(ObjectRef.random(SOCIAL), FIRST, new byte[1]));
    Files.writeString(folder.resolve("dossiers/00002/lisez-moi.dse"), "?");
    Files.writeString(folder.resolve("dossiers/00002/1-1-1-1-1.dse"), "?");
    assertThat(store.list(HEALTH)).containsExactly(ref.id(), late);
    assertThat(store.list(SOCIAL)).hasSize(1);
  }

  @Test
  void names_show_the_compartment_and_the_id_and_files_are_for_their_owner() throws Exception {
    store.create(sealed(FIRST, 1));
    try (Stream<Path> all = Files.walk(folder.resolve("dossiers"))) {
      assertThat(all.map(path -> folder.resolve("dossiers").relativize(path).toString()))
          .containsExactlyInAnyOrder(
              "", ".lock", "00002", "00002/00000000-0000-0007-0000-000000000007.dse");
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(
              Files.getPosixFilePermissions(folder.resolve("dossiers/00002/" + ref.id() + ".dse"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void a_damaged_file_is_refused_and_does_not_hide_the_others() throws Exception {
    store.create(sealed(FIRST, 1));
    ObjectRef<Health> other = ObjectRef.of(HEALTH, new UUID(8, 8));
    store.create(health.seal(other, FIRST, new byte[] {5}));
    Files.write(
        folder.resolve("dossiers/00002/" + ref.id() + ".dse"),
        new byte[] {'D', 'S', 'E', 1, 1, 1, 0});
    assertThatThrownBy(() -> store.find(ref)).isInstanceOf(CryptoException.Truncated.class);
    assertThatThrownBy(() -> store.replace(sealed(SECOND, 1), FIRST))
        .isInstanceOf(CryptoException.Truncated.class);
    assertThat(store.list(HEALTH)).hasSize(2);
    assertThat(health.open(other, store.find(other).orElseThrow())).containsExactly(5);
  }

  @Test
  void a_file_put_in_the_place_of_another_is_refused_when_opened() throws Exception {
    ObjectRef<Health> other = ObjectRef.of(HEALTH, new UUID(8, 8));
    store.create(sealed(FIRST, 1));
    store.create(health.seal(other, FIRST, new byte[] {5}));
    Path at = folder.resolve("dossiers/00002");
    Files.write(at.resolve(ref.id() + ".dse"), Files.readAllBytes(at.resolve(other.id() + ".dse")));
    Sealed found = store.find(ref).orElseThrow();
    assertThatThrownBy(() -> health.open(ref, found))
        .isInstanceOf(CryptoException.WrongObject.class);
  }

  @Test
  void an_unreadable_mark_is_an_error_of_the_medium() throws Exception {
    store.create(sealed(FIRST, 1));
    store.delete(ref, FIRST, SECOND);
    Path mark = folder.resolve("dossiers/00002/" + ref.id() + ".deleted");
    Files.write(mark, new byte[3]);
    assertThatThrownBy(() -> store.state(ref)).isInstanceOf(IOException.class);
    byte[] noRevision = new byte[12];
    noRevision[0] = -1;
    Files.write(mark, noRevision);
    assertThatThrownBy(() -> store.state(ref)).isInstanceOf(IOException.class);
  }
}
