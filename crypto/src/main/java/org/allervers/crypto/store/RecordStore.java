package org.allervers.crypto.store;

import java.io.IOException;
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
 * A place for sealed records and indexes, one per compartment, class and id. Attachments and their manifests have
 * {@link AttachmentStore}.
 *
 * <p>A store holds no key and is not trusted: it may lose an object or give back an older one. What it cannot do is change
 * one, pass one off as another, or delete one, without {@link org.allervers.crypto.Compartment} noticing: a deletion is a
 * sealed tombstone, which stays in the object's place. Every change names the state that the caller believes in, so that
 * two writers never overwrite each other unawares.
 *
 * <p>Whoever implements this shows it with {@code RecordStoreContract}, of the test artifact.
 */
public interface RecordStore {
  /**
   * Returns what lies in the object's place: the sealed object, or its tombstone once it is deleted, which
   * {@link org.allervers.crypto.Compartment#open} verifies and reports as
   * {@link org.allervers.crypto.CryptoException.Deleted}.
   *
   * @return empty if nothing was ever stored there
   * @throws IllegalArgumentException if the reference is to an attachment or a manifest
   * @throws IOException if the medium fails
   * @throws CryptoException if what lies there is no sealed object
   */
  Optional<Sealed> find(ObjectRef<?> ref) throws IOException, CryptoException;

  /**
   * Returns what the store holds for that object.
   *
   * @throws IllegalArgumentException if the reference is to an attachment or a manifest
   * @throws IOException if the medium fails
   * @throws CryptoException if what lies there is no sealed object
   */
  StoredState state(ObjectRef<?> ref) throws IOException, CryptoException;

  /**
   * Stores an object of which nothing is there yet. It may be a tombstone: one that comes from elsewhere keeps an older
   * copy of its object from being stored here as a new one.
   *
   * @return a conflict if it is there, or was deleted
   * @throws IllegalArgumentException if it is of an attachment or a manifest
   * @throws IOException if the medium fails; the object is then there entirely or not at all
   * @throws CryptoException if what lies there is no sealed object
   */
  StoreOutcome create(Sealed sealed) throws IOException, CryptoException;

  /**
   * Replaces an object, if it is still at the revision that the caller knows.
   *
   * @return a conflict if it is at another revision, absent or deleted
   * @throws IllegalArgumentException if the new revision is not after the expected one, or if it is a tombstone or a
   *     manifest
   * @throws IOException if the medium fails; the object is then the old one or the new one, entirely
   * @throws CryptoException if what lies there is no sealed object
   */
  StoreOutcome replace(Sealed sealed, Revision expected) throws IOException, CryptoException;

  /**
   * Deletes an object, if it is still at the revision that the caller knows. Its bytes go; the tombstone stays for good, so
   * that an old copy does not come back as a new object.
   *
   * @param tombstone from {@link org.allervers.crypto.Compartment#sealTombstone}; it names the object
   * @return a conflict if it is at another revision, absent or deleted
   * @throws IllegalArgumentException if the tombstone is none, or of an attachment or a manifest, or if its revision is not
   *     after the expected one
   * @throws IOException if the medium fails; the object is then there or deleted
   * @throws CryptoException if what lies there is no sealed object
   */
  StoreOutcome delete(Sealed tombstone, Revision expected) throws IOException, CryptoException;

  /**
   * Puts a later tombstone of the same object in the place of one: the deletion sealed again under a newer key.
   *
   * @param tombstone from {@link org.allervers.crypto.Compartment#sealTombstone}; it names the object
   * @param expected the revision of the deletion that the caller knows
   * @return a conflict if the object is there, was never stored, or has another tombstone
   * @throws IllegalArgumentException as {@link #delete}
   * @throws IOException if the medium fails; the tombstone is then the old one or the new one, entirely
   * @throws CryptoException if what lies there is no sealed object
   */
  StoreOutcome renewDeletion(Sealed tombstone, Revision expected)
      throws IOException, CryptoException;

  /**
   * Returns the ids of the objects of one class that are there, deleted ones left out, in ascending order of their text.
   *
   * @throws IllegalArgumentException if the class is that of attachments or manifests
   * @throws IOException if the medium fails
   */
  List<UUID> list(CompartmentType<?> compartment, ObjectClass objectClass) throws IOException;

  /**
   * Returns the ids of the objects of one class that were deleted, in ascending order of their text.
   *
   * @throws IllegalArgumentException if the class is that of attachments or manifests
   * @throws IOException if the medium fails
   */
  List<UUID> listDeleted(CompartmentType<?> compartment, ObjectClass objectClass)
      throws IOException;

  /**
   * Returns the ids of the records that are there, in ascending order of their text.
   *
   * @throws IOException if the medium fails
   */
  default List<UUID> list(CompartmentType<?> compartment) throws IOException {
    return list(compartment, ObjectClass.RECORD);
  }
}
