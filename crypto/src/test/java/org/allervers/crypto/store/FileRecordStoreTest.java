package org.allervers.crypto.store;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.store.StoredState.Present;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRecordStoreTest {
  private static final Revision FIRST = Revision.first();
  private static final Revision SECOND = FIRST.next();

  @TempDir
  private Path folder;

  private final Session session = Session.create(HEALTH, SOCIAL);
  private final ObjectRef<Health> ref = ObjectRef.of(HEALTH, new UUID(7, 7));
  private Compartment<Health> health;
  private FileRecordStore store;
  private Path at;

  @BeforeEach
  void open() throws Exception {
    health = session.compartment(HEALTH);
    store = FileRecordStore.open(folder.resolve("dossiers"));
    at = folder.resolve("dossiers/00002");
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Sealed sealed(Revision revision, int value) {
    return health.seal(ref, revision, new byte[] {(byte) value});
  }

  @Test
  void a_deleted_object_leaves_a_tombstone_and_no_bytes() throws Exception {
    store.create(sealed(FIRST, 1));
    assertThat(store.delete(health.sealTombstone(ref, SECOND), FIRST).isDone()).isTrue();
    assertThat(at.resolve(ref.id() + ".dse")).doesNotExist();
    assertThat(at.resolve(ref.id() + ".deleted")).hasSize(622);
  }

  @Test
  void a_forged_deletion_is_refused_when_opened() throws Exception {
    store.create(sealed(FIRST, 1));
    byte[] forged = store.find(ref).orElseThrow().toBytes();
    forged[12] |= (byte) 0x80;
    Files.write(at.resolve(ref.id() + ".deleted"), forged);
    Sealed found = store.find(ref).orElseThrow();
    assertThat(found.isTombstone()).isTrue();
    assertThatThrownBy(() -> health.open(ref, found)).isInstanceOf(CryptoException.Tampered.class);
    Files.write(at.resolve(ref.id() + ".deleted"), new byte[0]);
    assertThatThrownBy(() -> store.find(ref)).isInstanceOf(CryptoException.Truncated.class);
    FileRecordStore.open(folder.resolve("dossiers"));
    Files.delete(at.resolve(ref.id() + ".deleted"));
    assertThat(health.open(ref, store.find(ref).orElseThrow())).containsExactly(1);
  }

  @Test
  void lists_the_ids_of_one_compartment_and_ignores_foreign_files() throws Exception {
    assertThat(store.list(HEALTH)).isEmpty();
    UUID late = new UUID(9, 1);
    store.create(health.seal(ObjectRef.of(HEALTH, late), FIRST, new byte[1]));
    store.create(sealed(FIRST, 1));
    store.create(session.compartment(SOCIAL).seal(ObjectRef.random(SOCIAL), FIRST, new byte[1]));
    List<String> foreign = List.of(
        "lisez-moi.dse",
        "1-1-1-1-1.dse",
        "notes.tmp",
        ref.id() + ".dse~",
        ref.id() + ".other.tmp",
        ref.id() + ".index.0000000000010000",
        ref.id().toString().replace('7', 'A') + ".tmp");
    for (String name : foreign) {
      Files.writeString(at.resolve(name), "?");
    }
    Files.writeString(folder.resolve("dossiers/" + late + ".tmp"), "?");
    Files.createDirectory(folder.resolve("dossiers/2"));
    FileRecordStore next = FileRecordStore.open(folder.resolve("dossiers"));
    assertThat(next.list(HEALTH)).containsExactly(ref.id(), late);
    assertThat(next.list(SOCIAL)).hasSize(1);
    for (String name : foreign) {
      assertThat(at.resolve(name)).hasContent("?");
    }
    assertThat(folder.resolve("dossiers/" + late + ".tmp")).exists();
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
              Files.getPosixFilePermissions(at.resolve(ref.id() + ".dse"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void a_damaged_file_is_refused_and_does_not_hide_the_others() throws Exception {
    store.create(sealed(FIRST, 1));
    ObjectRef<Health> other = ObjectRef.of(HEALTH, new UUID(8, 8));
    store.create(health.seal(other, FIRST, new byte[] {5}));
    Files.write(at.resolve(ref.id() + ".dse"), new byte[] {'D', 'S', 'E', 1, 1, 1, 0});
    assertThatThrownBy(() -> store.find(ref)).isInstanceOf(CryptoException.Truncated.class);
    assertThatThrownBy(() -> store.replace(sealed(SECOND, 1), FIRST))
        .isInstanceOf(CryptoException.Truncated.class);
    assertThat(store.list(HEALTH)).hasSize(2);
    assertThat(health.open(other, store.find(other).orElseThrow())).containsExactly(5);
  }

  @Test
  void a_file_under_the_name_of_another_is_named_and_never_overwritten() throws Exception {
    ObjectRef<Health> other = ObjectRef.of(HEALTH, new UUID(8, 8));
    store.create(health.seal(other, FIRST, new byte[] {5}));
    byte[] bytes = Files.readAllBytes(at.resolve(other.id() + ".dse"));
    Files.move(at.resolve(other.id() + ".dse"), at.resolve(ref.id() + ".dse"));
    misplaced(() -> store.find(ref));
    misplaced(() -> store.state(ref));
    misplaced(() -> store.create(sealed(FIRST, 1)));
    misplaced(() -> store.replace(sealed(SECOND, 1), FIRST));
    misplaced(() -> store.delete(health.sealTombstone(ref, SECOND), FIRST));
    assertThat(at.resolve(ref.id() + ".dse")).hasBinaryContent(bytes);
    Files.move(at.resolve(ref.id() + ".dse"), at.resolve(other.id() + ".deleted"));
    misplaced(() -> store.find(other));
    Files.createDirectory(folder.resolve("dossiers/00001"));
    Path elsewhere = folder.resolve("dossiers/00001/" + other.id() + ".dse");
    Files.move(at.resolve(other.id() + ".deleted"), elsewhere);
    misplaced(() -> store.find(ObjectRef.of(SOCIAL, other.id())));
    assertThat(elsewhere).hasBinaryContent(bytes);
  }

  private static void misplaced(ThrowingCallable call) {
    assertThat(catchThrowableOfType(StoreException.class, call).reason())
        .isEqualTo(StoreException.Reason.MISPLACED);
  }

  @Test
  void a_file_longer_than_any_object_is_refused() throws Exception {
    store.create(sealed(FIRST, 1));
    try (RandomAccessFile file =
        new RandomAccessFile(at.resolve(ref.id() + ".dse").toFile(), "rw")) {
      file.setLength(1L << 33);
    }
    assertThatThrownBy(() -> store.find(ref))
        .isInstanceOfSatisfying(
            CryptoException.UnsupportedFormat.class,
            e -> assertThat(e.field()).isEqualTo(CryptoException.UnsupportedFormat.Field.LENGTH));
  }

  @Test
  void two_stores_of_one_folder_take_turns() throws Exception {
    FileRecordStore other = FileRecordStore.open(folder.resolve("dossiers"));
    store.create(sealed(FIRST, 0));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (FileRecordStore one : List.of(store, other)) {
        counts.add(pool.submit(() -> {
          int done = 0;
          for (int i = 0; i < 50; i++) {
            Revision known = ((Present) one.state(ref)).revision();
            done += one.replace(sealed(known.next(), 1), known).isDone() ? 1 : 0;
          }
          return done;
        }));
      }
      int done = counts.get(0).get() + counts.get(1).get();
      assertThat(store.state(ref)).isEqualTo(new Present(new Revision(1L + done, 0)));
    } finally {
      pool.shutdownNow();
    }
  }

  /** Every runtime has one file system that nobody can write: its own. */
  private static Path readOnly() {
    return FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
  }

  @Test
  void a_medium_that_cannot_be_written_is_named() {
    assertThat(catchThrowableOfType(
                StoreException.class, () -> FileRecordStore.open(readOnly().resolve("dossiers")))
            .reason())
        .isEqualTo(StoreException.Reason.READ_ONLY);
  }

  @Test
  void a_folder_that_cannot_be_written_opens_for_reading() throws Exception {
    FileRecordStore image = FileRecordStore.open(readOnly());
    assertThat(image.find(ref)).isEmpty();
    assertThat(image.list(HEALTH)).isEmpty();
    assertThat(catchThrowableOfType(StoreException.class, () -> image.create(sealed(FIRST, 1)))
            .reason())
        .isEqualTo(StoreException.Reason.READ_ONLY);
  }
}
