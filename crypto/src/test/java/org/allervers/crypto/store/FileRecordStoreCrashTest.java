package org.allervers.crypto.store;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
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

/** The machine stops before, or in the middle of, each step of each change. */
class FileRecordStoreCrashTest {
  private static final Revision FIRST = Revision.first();
  private static final Revision SECOND = FIRST.next();

  @TempDir
  private Path folder;

  private final Session session = Session.create(HEALTH);
  private final ObjectRef<Health> ref = ObjectRef.of(HEALTH, new UUID(7, 7));
  private Compartment<Health> health;

  @BeforeEach
  void open() throws Exception {
    health = session.compartment(HEALTH);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private interface Change {
    StoreOutcome on(FileRecordStore store) throws Exception;
  }

  @Test
  void a_new_object_is_there_entirely_or_not_at_all() throws Exception {
    Sealed created = sealed(FIRST);
    survives(store -> {}, store -> store.create(created), new Absent(), new Present(FIRST));
  }

  @Test
  void a_replaced_object_is_the_old_one_or_the_new_one() throws Exception {
    Sealed replaced = sealed(SECOND);
    survives(
        store -> assertThat(store.create(sealed(FIRST)).isDone()).isTrue(),
        store -> store.replace(replaced, FIRST),
        new Present(FIRST),
        new Present(SECOND));
  }

  @Test
  void a_deleted_object_is_there_or_gone_with_its_bytes() throws Exception {
    survives(
        store -> assertThat(store.create(sealed(FIRST)).isDone()).isTrue(),
        store -> store.delete(ref, FIRST, SECOND),
        new Present(FIRST),
        new Deleted(SECOND));
  }

  private interface Setup {
    void on(FileRecordStore store) throws Exception;
  }

  private void survives(Setup setup, Change change, StoredState before, StoredState after)
      throws Exception {
    for (boolean power : new boolean[] {true, false}) {
      int step = 0;
      boolean seenBefore = false;
      while (true) {
        Path at = folder.resolve(power + "-" + step);
        setup.on(FileRecordStore.open(at));
        Stopping stopping = new Stopping(power);
        FileRecordStore store = FileRecordStore.open(at, stopping);
        stopping.left = step;
        boolean finished = attempt(change, store);
        FileRecordStore next = FileRecordStore.open(at);
        StoredState found = next.state(ref);
        assertThat(found).as("stopped at step %d", step).isIn(before, after);
        checkFolder(at, next, found);
        if (finished) {
          assertThat(found).isEqualTo(after);
          break;
        }
        if (found.equals(before)) {
          seenBefore = true;
          assertThat(change.on(next).isDone())
              .as("tried again after step %d", step)
              .isTrue();
          checkFolder(at, next, after);
        }
        step++;
      }
      assertThat(step).as("steps at which the machine stopped").isGreaterThanOrEqualTo(4);
      assertThat(seenBefore).isTrue();
    }
  }

  private static boolean attempt(Change change, FileRecordStore store) throws Exception {
    try {
      assertThat(change.on(store).isDone()).isTrue();
      return true;
    } catch (Stopped | DiskFull e) {
      return false;
    }
  }

  private void checkFolder(Path at, FileRecordStore store, StoredState state) throws Exception {
    if (state instanceof Present present) {
      Sealed found = store.find(ref).orElseThrow();
      assertThat(health.openAtLeast(ref, present.revision(), found)).hasSize(30_000);
      assertThat(store.list(HEALTH)).containsExactly(ref.id());
    } else {
      assertThat(store.find(ref)).isEmpty();
      assertThat(store.list(HEALTH)).isEmpty();
    }
    try (Stream<Path> files = Files.walk(at)) {
      String expected = state instanceof Present
          ? ref.id() + ".dse"
          : state instanceof Deleted ? ref.id() + ".deleted" : "";
      assertThat(
              files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .as("nothing unfinished is left, and nothing deleted")
          .isSubsetOf(".lock", expected);
    }
  }

  private Sealed sealed(Revision revision) {
    return health.seal(ref, revision, new byte[30_000]);
  }

  /** The machine is off: nothing after this runs. */
  private static final class Stopped extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** The step fails, and the program goes on. */
  private static final class DiskFull extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Stopping extends FileOperations {
    private final boolean power;
    private int left = Integer.MAX_VALUE;

    Stopping(boolean power) {
      this.power = power;
    }

    private boolean isLast() {
      return left-- == 0;
    }

    private void stop() throws IOException {
      if (power) {
        throw new Stopped();
      }
      throw new DiskFull();
    }

    private void step() throws IOException {
      if (isLast()) {
        stop();
      }
    }

    @Override
    void createDirectory(Path directory) throws IOException {
      step();
      super.createDirectory(directory);
    }

    @Override
    void write(Path file, byte[] bytes) throws IOException {
      if (isLast()) {
        super.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        stop();
      }
      super.write(file, bytes);
    }

    @Override
    void move(Path from, Path to) throws IOException {
      step();
      super.move(from, to);
    }

    @Override
    void delete(Path file) throws IOException {
      step();
      super.delete(file);
    }

    @Override
    void force(Path directory) throws IOException {
      step();
      super.force(directory);
    }
  }
}
