package org.allervers.crypto.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;

/**
 * Sealed objects as files: {@code <compartment>/<id>.dse}, and {@code <id>.deleted} for the tombstones of those that are
 * gone; {@code <id>.index.dse} for indexes.
 *
 * <p>A change is written beside, brought down to the medium, then given its name in one step: after a crash an object is the
 * old one or the new one. Names show the compartment's number, the class and the object's id, nothing else; files with other
 * names are ignored, and never touched. Several processes, and several stores of one process, may open the same folder:
 * their changes wait for each other, on a file system that has locks, and reading waits for nobody. A folder that cannot be
 * written opens for reading. What the medium refuses for a known reason is a {@link StoreException}. This class is
 * thread-safe.
 */
public final class FileRecordStore implements RecordStore {
  private final StoreFolder folder;

  private FileRecordStore(StoreFolder folder) {
    this.folder = folder;
  }

  /**
   * Opens the store of that folder, which is created if need be, and finishes what a crash interrupted.
   *
   * @throws IOException if the folder cannot be read, or has to be created and cannot
   */
  public static FileRecordStore open(Path folder) throws IOException {
    return open(folder, new FileOperations());
  }

  static FileRecordStore open(Path folder, FileOperations files) throws IOException {
    return new FileRecordStore(StoreFolder.open(folder, files));
  }

  @Override
  public Optional<Sealed> find(ObjectRef<?> ref) throws IOException, CryptoException {
    return folder.find(place(ref));
  }

  @Override
  public StoredState state(ObjectRef<?> ref) throws IOException, CryptoException {
    return folder.state(place(ref));
  }

  @Override
  public StoreOutcome create(Sealed sealed) throws IOException, CryptoException {
    return store(sealed, new StoredState.Absent());
  }

  @Override
  public StoreOutcome replace(Sealed sealed, Revision expected)
      throws IOException, CryptoException {
    if (sealed.isTombstone()) {
      throw new IllegalArgumentException("a tombstone replaces nothing, it deletes");
    }
    StoreFolder.checkAfter(sealed.revision(), expected);
    return store(sealed, new StoredState.Present(expected));
  }

  private StoreOutcome store(Sealed sealed, StoredState expected)
      throws IOException, CryptoException {
    Place place = place(sealed);
    return folder.exclusively(() -> {
      StoredState actual = folder.state(place);
      if (!actual.equals(expected)) {
        return new StoreOutcome.Conflict(actual);
      }
      folder.put(place, sealed.isTombstone() ? place.deleted() : place.object(), sealed);
      return new StoreOutcome.Done();
    });
  }

  @Override
  public StoreOutcome delete(Sealed tombstone, Revision expected)
      throws IOException, CryptoException {
    if (!tombstone.isTombstone()) {
      throw new IllegalArgumentException("only a tombstone deletes");
    }
    StoreFolder.checkAfter(tombstone.revision(), expected);
    Place place = place(tombstone);
    return folder.exclusively(() -> {
      StoredState actual = folder.state(place);
      if (!actual.equals(new StoredState.Present(expected))) {
        return new StoreOutcome.Conflict(actual);
      }
      folder.bury(place, tombstone);
      return new StoreOutcome.Done();
    });
  }

  @Override
  public StoreOutcome renewDeletion(Sealed tombstone, Revision expected)
      throws IOException, CryptoException {
    if (!tombstone.isTombstone()) {
      throw new IllegalArgumentException("only a tombstone takes the place of one");
    }
    return folder.renewDeletion(place(tombstone), tombstone, expected);
  }

  @Override
  public List<UUID> listDeleted(CompartmentType<?> compartment, ObjectClass objectClass)
      throws IOException {
    return folder.listDeleted(compartment.code(), kind(objectClass));
  }

  @Override
  public List<UUID> list(CompartmentType<?> compartment, ObjectClass objectClass)
      throws IOException {
    return folder.list(compartment.code(), kind(objectClass));
  }

  private Place place(ObjectRef<?> ref) {
    return folder.place(ref.compartment().code(), ref.id(), kind(ref.objectClass()));
  }

  private Place place(Sealed sealed) {
    return folder.place(sealed.compartmentCode(), sealed.objectId(), kind(sealed.objectClass()));
  }

  private static Place.Kind kind(ObjectClass objectClass) {
    return switch (objectClass) {
      case RECORD -> Place.Kind.RECORD;
      case INDEX -> Place.Kind.INDEX;
      case MANIFEST, ATTACHMENT ->
        throw new IllegalArgumentException(
            "an attachment and its manifest are in an AttachmentStore, not " + objectClass);
    };
  }

  @Override
  public String toString() {
    return "FileRecordStore" + folder;
  }
}
