package org.allervers.crypto.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;

/**
 * A place for sealed objects, one per compartment and id.
 *
 * <p>A store holds no key and is not trusted: it may lose an object, give back an older one or invent a deletion. What it
 * cannot do is change one, or pass one off as another, without {@link org.allervers.crypto.Compartment#open} refusing it.
 * Every change names the state that the caller believes in, so that two writers never overwrite each other unawares.
 */
public interface RecordStore {
  /**
   * Returns the sealed object.
   *
   * @return empty if it was never stored or has been deleted
   * @throws IOException if the medium fails
   * @throws CryptoException if what lies there is no sealed object
   */
  Optional<Sealed> find(ObjectRef<?> ref) throws IOException, CryptoException;

  /**
   * Returns what the store holds for that object.
   *
   * @throws IOException if the medium fails
   * @throws CryptoException if what lies there is no sealed object
   */
  StoredState state(ObjectRef<?> ref) throws IOException, CryptoException;

  /**
   * Stores an object that is not there yet.
   *
   * @return a conflict if it is there, or was deleted
   * @throws IOException if the medium fails; the object is then there entirely or not at all
   * @throws CryptoException if what lies there is no sealed object
   */
  StoreOutcome create(Sealed sealed) throws IOException, CryptoException;

  /**
   * Replaces an object, if it is still at the revision that the caller knows.
   *
   * @return a conflict if it is at another revision, absent or deleted
   * @throws IllegalArgumentException if the new revision is not after the expected one
   * @throws IOException if the medium fails; the object is then the old one or the new one, entirely
   * @throws CryptoException if what lies there is no sealed object
   */
  StoreOutcome replace(Sealed sealed, Revision expected) throws IOException, CryptoException;

  /**
   * Deletes an object, if it is still at the revision that the caller knows. Its bytes go; a mark with the revision of the
   * deletion stays, so that an old copy does not come back as a new object. The mark is not sealed.
   *
   * @param deletion the revision of the deletion
   * @return a conflict if it is at another revision, absent or deleted
   * @throws IllegalArgumentException if the deletion is not after the expected revision
   * @throws IOException if the medium fails; the object is then there or deleted
   * @throws CryptoException if what lies there is no sealed object
   */
  StoreOutcome delete(ObjectRef<?> ref, Revision expected, Revision deletion)
      throws IOException, CryptoException;

  /**
   * Returns the ids of the objects that are there, in ascending order of their text.
   *
   * @throws IOException if the medium fails
   */
  List<UUID> list(CompartmentType<?> compartment) throws IOException;
}
