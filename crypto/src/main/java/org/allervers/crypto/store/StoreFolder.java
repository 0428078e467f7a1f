package org.allervers.crypto.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.internal.dse1.RecordEngine;
import org.allervers.crypto.store.Place.Named;

/** A folder of sealed files: reads without a lock, changes one at a time, and names what the medium refuses. */
final class StoreFolder {
  private static final String LOCK = ".lock";
  // What is left when a small file no longer fits.
  private static final long NO_ROOM = 1 << 16;

  // A lock of the operating system belongs to the process, and closing any channel on the
  // file gives it up: within the process, one writer at a time has to touch the file.
  // Folders may share one of these, and then wait for each other.
  private static final List<Lock> WRITERS =
      Stream.generate(() -> (Lock) new ReentrantLock()).limit(64).toList();

  private final Path root;
  private final FileOperations files;
  private final Lock writer;
  private final Set<Path> settled = ConcurrentHashMap.newKeySet();

  private StoreFolder(Path root, FileOperations files) throws IOException {
    this.root = root;
    this.files = files;
    Path shared = root.toRealPath();
    this.writer = WRITERS.get(Math.floorMod(shared.hashCode(), WRITERS.size()));
  }

  static StoreFolder open(Path root, FileOperations files) throws IOException {
    try {
      createDirectories(root.toAbsolutePath(), files);
    } catch (UnsupportedOperationException | IOException e) {
      throw named(e, root, 0);
    }
    StoreFolder folder = new StoreFolder(root, files);
    try {
      folder.exclusively(() -> {
        new Recovery(folder, files).run();
        return root;
      });
    } catch (StoreException e) {
      // What a crash left is passed over by readers; writers will be refused.
      if (e.reason() != StoreException.Reason.READ_ONLY) {
        throw e;
      }
    } catch (CryptoException e) {
      throw new AssertionError("recovery passes over what it cannot read", e);
    }
    return folder;
  }

  private static void createDirectories(Path directory, FileOperations files) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Path parent = Objects.requireNonNull(directory.getParent(), "a root is always there");
    createDirectories(parent, files);
    files.createDirectory(directory);
    files.force(parent);
  }

  Place place(int compartment, UUID id, Place.Kind kind) {
    return new Place(Place.compartment(root, compartment), id, kind);
  }

  /** A change of the files, made while no other writer is at work. */
  interface Change<T> {
    T run() throws IOException, CryptoException;
  }

  /** Runs a change once no other writer, of this process or another, is at work. */
  <T> T exclusively(Change<T> change) throws IOException, CryptoException {
    writer.lock();
    try (FileChannel channel = FileChannel.open(
            root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new StoreException(StoreException.Reason.NOT_LOCKABLE);
      }
      return change.run();
    } catch (OverlappingFileLockException e) {
      // Another copy of this class, of another class loader.
      throw new StoreException(StoreException.Reason.NOT_LOCKABLE);
    } catch (UnsupportedOperationException | IOException e) {
      throw named(e, root, 0);
    } finally {
      writer.unlock();
    }
  }

  /** Returns the object, or its tombstone; empty if neither is there. */
  Optional<Sealed> find(Place place) throws IOException, CryptoException {
    Optional<Sealed> tombstone = read(place, place.deleted());
    if (tombstone.isPresent()) {
      return tombstone;
    }
    Optional<Sealed> object = read(place, place.object());
    // Deleted in between: the tombstone was there before the object went.
    return object.isPresent() ? object : read(place, place.deleted());
  }

  StoredState state(Place place) throws IOException, CryptoException {
    Optional<Sealed> found = find(place);
    if (found.isEmpty()) {
      return new StoredState.Absent();
    }
    Sealed sealed = found.get();
    return sealed.isTombstone()
        ? new StoredState.Deleted(sealed)
        : new StoredState.Present(sealed.revision());
  }

  /** Returns what one of the two files holds; empty if it is not there. */
  Optional<Sealed> read(Place place, Path file) throws IOException, CryptoException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      // One more than any object has: longer files are refused, not read.
      bytes = in.readNBytes((int) RecordEngine.MAX_LENGTH + 1);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    Sealed sealed = Sealed.parse(bytes);
    boolean tombstone = file.equals(place.deleted());
    // A writer that trusted the name would overwrite the only copy of another object.
    if (sealed.isTombstone() != tombstone
        || sealed.objectClass()
            != (tombstone ? place.kind().deleted() : place.kind().object())
        || !sealed.objectId().equals(place.id())
        || !Place.compartment(root, sealed.compartmentCode()).equals(place.folder())) {
      throw new StoreException(StoreException.Reason.MISPLACED);
    }
    return Optional.of(sealed);
  }

  /** Makes an object, or a tombstone, the file of that name, down to the medium. */
  void put(Place place, Path target, Sealed sealed) throws IOException {
    settle(place.folder());
    Path unfinished = place.unfinished();
    files.delete(unfinished);
    byte[] bytes = sealed.toBytes();
    try (FileChannel channel = files.create(unfinished)) {
      files.append(channel, ByteBuffer.wrap(bytes));
      files.force(channel);
    } catch (UnsupportedOperationException | IOException e) {
      IOException named = named(e, root, bytes.length);
      discard(unfinished, named);
      throw named;
    }
    files.move(unfinished, target);
    files.force(place.folder());
  }

  /** Puts the tombstone, then takes away what it stands for. */
  void bury(Place place, Sealed tombstone) throws IOException {
    put(place, place.deleted(), tombstone);
    files.delete(place.object());
    files.force(place.folder());
  }

  /** Puts a later tombstone in the place of one, if that one is still of the revision expected. */
  StoreOutcome renewDeletion(Place place, Sealed tombstone, Revision expected)
      throws IOException, CryptoException {
    checkAfter(tombstone.revision(), expected);
    return exclusively(() -> {
      StoredState actual = state(place);
      if (!(actual instanceof StoredState.Deleted deleted)
          || !deleted.revision().equals(expected)) {
        return new StoreOutcome.Conflict(actual);
      }
      bury(place, tombstone);
      return new StoreOutcome.Done();
    });
  }

  /** Makes sure that the folder of a compartment is there, and that the medium knows. */
  void settle(Path compartment) throws IOException {
    // Once per opening even if it is there: who made it may have been stopped just after.
    if (!settled.contains(compartment)) {
      files.createDirectory(compartment);
      files.force(root);
      settled.add(compartment);
    }
  }

  /** Deletes a file that came to nothing; a failure to do so is told beside the first one. */
  void discard(Path file, Throwable because) {
    try {
      files.delete(file);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  IOException named(Exception e, long wanted) {
    return named(e, root, wanted);
  }

  // Java says why only in the words of the operating system, so the folder is asked.
  private static IOException named(Exception e, Path root, long wanted) {
    if (e instanceof StoreException store) {
      return store;
    }
    IOException cause = e instanceof IOException io ? io : new IOException(e);
    if (e instanceof ReadOnlyFileSystemException
        || (Files.exists(root) && !Files.isWritable(root))) {
      return new StoreException(StoreException.Reason.READ_ONLY, cause);
    }
    return hasRoom(root, wanted) ? cause : new StoreException(StoreException.Reason.FULL, cause);
  }

  private static boolean hasRoom(Path root, long wanted) {
    try {
      FileStore medium = Files.getFileStore(root);
      return medium.getUsableSpace() >= Math.max(wanted, NO_ROOM);
    } catch (IOException e) {
      return true;
    }
  }

  /** Returns the files of a compartment whose names are ours. */
  List<Named> named(Path compartment) throws IOException {
    List<Named> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(compartment)) {
      all.forEach(file -> Place.find(file).ifPresent(found::add));
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return found;
  }

  /** Returns the ids of the objects of one kind that have no tombstone, in ascending order of their text. */
  List<UUID> list(int compartment, Place.Kind kind) throws IOException {
    Set<String> objects = ids(compartment, kind, "dse");
    objects.removeAll(ids(compartment, kind, "deleted"));
    return objects.stream().map(UUID::fromString).toList();
  }

  /** Returns the ids of the objects of one kind that have a tombstone, in ascending order of their text. */
  List<UUID> listDeleted(int compartment, Place.Kind kind) throws IOException {
    return ids(compartment, kind, "deleted").stream().map(UUID::fromString).toList();
  }

  private Set<String> ids(int compartment, Place.Kind kind, String end) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Named file : named(Place.compartment(root, compartment))) {
      if (file.place().kind() == kind && file.end().equals(end)) {
        found.add(file.place().id().toString());
      }
    }
    return found;
  }

  List<Path> compartments() throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(root, Files::isDirectory)) {
      for (Path folder : all) {
        if (Place.isCompartment(folder)) {
          found.add(folder);
        }
      }
    }
    return found;
  }

  static void checkAfter(Revision revision, Revision expected) {
    if (revision.compareTo(expected) <= 0) {
      throw new IllegalArgumentException(
          "revision must be after " + expected + ", but was " + revision);
    }
  }

  @Override
  public String toString() {
    return "[" + root.getFileName() + "]";
  }
}
