package org.allervers.crypto.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;

/**
 * Sealed objects as files: {@code <compartment>/<id>.dse}, and {@code <id>.deleted} for those that are gone.
 *
 * <p>A change is written beside, brought down to the medium, then given its name in one step: after a crash an object is the
 * old one or the new one. Names show the compartment's number and the object's id, nothing else. One process writes at a
 * time, which a lock on the folder ensures where the file system has locks. This class is thread-safe.
 */
public final class FileRecordStore implements RecordStore {
  private static final String OBJECT = ".dse";
  private static final String DELETED = ".deleted";
  private static final String UNFINISHED = ".tmp";
  private static final String LOCK = ".lock";

  private final Path folder;
  private final FileOperations files;
  private final Lock writing = new ReentrantLock();

  private FileRecordStore(Path folder, FileOperations files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Opens the store of that folder, which is created if need be, and finishes what a crash interrupted.
   *
   * @throws IOException if the folder cannot be read or written
   */
  public static FileRecordStore open(Path folder) throws IOException {
    return open(folder, new FileOperations());
  }

  static FileRecordStore open(Path folder, FileOperations files) throws IOException {
    files.createDirectory(folder);
    FileRecordStore store = new FileRecordStore(folder, files);
    store.recover();
    return store;
  }

  @Override
  public Optional<Sealed> find(ObjectRef<?> ref) throws IOException, CryptoException {
    return findAt(place(ref.compartment().code(), ref.id()));
  }

  @Override
  public StoredState state(ObjectRef<?> ref) throws IOException, CryptoException {
    return stateAt(place(ref.compartment().code(), ref.id()));
  }

  @Override
  public StoreOutcome create(Sealed sealed) throws IOException, CryptoException {
    return store(sealed, new StoredState.Absent());
  }

  @Override
  public StoreOutcome replace(Sealed sealed, Revision expected)
      throws IOException, CryptoException {
    checkAfter(sealed.revision(), expected);
    return store(sealed, new StoredState.Present(expected));
  }

  private StoreOutcome store(Sealed sealed, StoredState expected)
      throws IOException, CryptoException {
    Place place = place(sealed.compartmentCode(), sealed.objectId());
    return exclusively(() -> {
      StoredState actual = stateAt(place);
      if (!actual.equals(expected)) {
        return new StoreOutcome.Conflict(actual);
      }
      put(place, place.object(), sealed.toBytes());
      return new StoreOutcome.Done();
    });
  }

  @Override
  public StoreOutcome delete(ObjectRef<?> ref, Revision expected, Revision deletion)
      throws IOException, CryptoException {
    checkAfter(deletion, expected);
    Place place = place(ref.compartment().code(), ref.id());
    return exclusively(() -> {
      StoredState actual = stateAt(place);
      if (!actual.equals(new StoredState.Present(expected))) {
        return new StoreOutcome.Conflict(actual);
      }
      put(place, place.deleted(), mark(deletion));
      files.delete(place.object());
      files.force(place.folder());
      return new StoreOutcome.Done();
    });
  }

  @Override
  public List<UUID> list(CompartmentType<?> compartment) throws IOException {
    Set<UUID> ids = new HashSet<>();
    for (Path file : filesOf(folderOf(compartment.code()), OBJECT)) {
      findId(file, OBJECT).ifPresent(ids::add);
    }
    for (Path file : filesOf(folderOf(compartment.code()), DELETED)) {
      findId(file, DELETED).ifPresent(ids::remove);
    }
    return ids.stream().sorted(Comparator.comparing(UUID::toString)).toList();
  }

  private Optional<Sealed> findAt(Place place) throws IOException, CryptoException {
    if (Files.exists(place.deleted())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Sealed.parse(Files.readAllBytes(place.object())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private StoredState stateAt(Place place) throws IOException, CryptoException {
    try {
      return new StoredState.Deleted(readMark(place.deleted()));
    } catch (NoSuchFileException e) {
      Optional<Sealed> found = findAt(place);
      return found.isPresent()
          ? new StoredState.Present(found.get().revision())
          : new StoredState.Absent();
    }
  }

  private void put(Place place, Path target, byte[] bytes) throws IOException {
    if (!Files.isDirectory(place.folder())) {
      files.createDirectory(place.folder());
      files.force(folder);
    }
    Path unfinished = place.unfinished();
    files.delete(unfinished);
    files.write(unfinished, bytes);
    files.move(unfinished, target);
    files.force(place.folder());
  }

  private void recover() throws IOException {
    try {
      exclusively(() -> {
        try (DirectoryStream<Path> compartments =
            Files.newDirectoryStream(folder, Files::isDirectory)) {
          for (Path compartment : compartments) {
            recover(compartment);
          }
        }
        return new StoreOutcome.Done();
      });
    } catch (CryptoException e) {
      throw new AssertionError("recovery reads no sealed object", e);
    }
  }

  private void recover(Path compartment) throws IOException {
    for (Path file : filesOf(compartment, UNFINISHED)) {
      files.delete(file);
    }
    for (Path file : filesOf(compartment, DELETED)) {
      Optional<UUID> id = findId(file, DELETED);
      if (id.isPresent()) {
        files.delete(compartment.resolve(id.get() + OBJECT));
      }
    }
  }

  private interface Change {
    StoreOutcome run() throws IOException, CryptoException;
  }

  private StoreOutcome exclusively(Change change) throws IOException, CryptoException {
    writing.lock();
    try (FileChannel channel = FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("the store is locked by another writer");
      }
      return change.run();
    } catch (OverlappingFileLockException e) {
      throw new IOException("the store is locked by another writer of this process", e);
    } finally {
      writing.unlock();
    }
  }

  private static void checkAfter(Revision revision, Revision expected) {
    if (revision.compareTo(expected) <= 0) {
      throw new IllegalArgumentException(
          "revision must be after " + expected + ", but was " + revision);
    }
  }

  // Eight bytes of counter, four of device.
  private static byte[] mark(Revision deletion) {
    return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
        .putLong(deletion.counter())
        .putInt(deletion.device())
        .array();
  }

  private static Revision readMark(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length != Long.BYTES + Integer.BYTES) {
      throw new IOException("a mark of deletion must be 12 bytes, but was " + bytes.length);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return new Revision(in.getLong(), in.getInt());
    } catch (IllegalArgumentException e) {
      throw new IOException("a mark of deletion holds no revision", e);
    }
  }

  private static List<Path> filesOf(Path compartment, String suffix) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(compartment, "*" + suffix)) {
      all.forEach(found::add);
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return found;
  }

  // A file that is not ours stays out of the list, and out of our way.
  private static Optional<UUID> findId(Path file, String suffix) {
    String name = String.valueOf(file.getFileName());
    String text = name.substring(0, name.length() - suffix.length());
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Path folderOf(int compartment) {
    return folder.resolve(String.format(Locale.ROOT, "%05d", compartment));
  }

  private Place place(int compartment, UUID id) {
    return new Place(folderOf(compartment), id);
  }

  private record Place(Path folder, UUID id) {
    Path object() {
      return folder.resolve(id + OBJECT);
    }

    Path deleted() {
      return folder.resolve(id + DELETED);
    }

    Path unfinished() {
      return folder.resolve(id + UNFINISHED);
    }
  }

  @Override
  public String toString() {
    return "FileRecordStore[" + folder.getFileName() + "]";
  }
}
