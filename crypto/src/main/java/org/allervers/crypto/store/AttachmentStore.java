package org.allervers.crypto.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;

/**
 * A place for sealed attachments, each with its manifest: both are there, of the same revision, or neither is. Contents are
 * written as a stream and read from anywhere, so that none has to fit in memory.
 *
 * <p>What {@link RecordStore} says of trust, deletions and writers holds here too. Whoever implements this shows it with
 * {@code AttachmentStoreContract}, of the test artifact.
 */
public interface AttachmentStore {
  /** Writes one sealed attachment. */
  @FunctionalInterface
  interface Writing {
    /**
     * Writes the sealed attachment, whole; {@link org.allervers.crypto.Compartment#sealAttachment} does.
     *
     * @param to stays open
     * @return its sealed manifest
     * @throws IOException if a stream fails; nothing is then stored
     */
    Sealed writeTo(OutputStream to) throws IOException;
  }

  /**
   * Returns an attachment, open for reading.
   *
   * @param ref of class {@link org.allervers.crypto.ObjectClass#ATTACHMENT}, as everywhere in this interface
   * @return empty if it was never stored or was deleted: {@link #state} has the proof of a deletion
   * @throws IOException if the medium fails
   * @throws CryptoException if what lies there is no sealed manifest
   */
  Optional<StoredAttachment> find(ObjectRef<?> ref) throws IOException, CryptoException;

  /**
   * Returns what the store holds for that attachment.
   *
   * @throws IOException if the medium fails
   * @throws CryptoException if what lies there is no sealed manifest
   */
  StoredState state(ObjectRef<?> ref) throws IOException, CryptoException;

  /**
   * Stores an attachment of which nothing is there yet. Other changes go on while it is written; it is seen by nobody
   * before all of it is on the medium.
   *
   * @param writing called once, or not at all if the conflict is plain before
   * @return a conflict if it is there or was deleted, before or after the writing
   * @throws IllegalArgumentException if the reference is to another class, or if what is written is not that attachment with
   *     its manifest
   * @throws IOException if the medium or the writing fails; the attachment is then there entirely or not at all
   * @throws CryptoException if what lies there is no sealed manifest
   */
  StoreOutcome create(ObjectRef<?> ref, Writing writing) throws IOException, CryptoException;

  /**
   * Replaces an attachment and its manifest, if they are still at the revision that the caller knows.
   *
   * @param writing called once, or not at all if the conflict is plain before
   * @return a conflict if it is at another revision, absent or deleted, before or after the writing
   * @throws IllegalArgumentException as {@link #create}, and if the new revision is not after the expected one
   * @throws IOException if the medium or the writing fails; the attachment is then the old one or the new one, entirely
   * @throws CryptoException if what lies there is no sealed manifest
   */
  StoreOutcome replace(ObjectRef<?> ref, Revision expected, Writing writing)
      throws IOException, CryptoException;

  /**
   * Deletes an attachment and its manifest, if they are still at the revision that the caller knows.
   *
   * @param tombstone of the attachment, from {@link org.allervers.crypto.Compartment#sealTombstone}
   * @return a conflict if it is at another revision, absent or deleted
   * @throws IllegalArgumentException if the tombstone is none, or of another class, or if its revision is not after the
   *     expected one
   * @throws IOException if the medium fails; the attachment is then there or deleted
   * @throws CryptoException if what lies there is no sealed manifest
   */
  StoreOutcome delete(Sealed tombstone, Revision expected) throws IOException, CryptoException;

  /**
   * Puts a later tombstone of the same attachment in the place of one: the deletion sealed again under a newer key.
   *
   * @param tombstone of the attachment, from {@link org.allervers.crypto.Compartment#sealTombstone}
   * @param expected the revision of the deletion that the caller knows
   * @return a conflict if the attachment is there, was never stored, or has another tombstone
   * @throws IllegalArgumentException as {@link #delete}
   * @throws IOException if the medium fails; the tombstone is then the old one or the new one, entirely
   * @throws CryptoException if what lies there is no sealed manifest
   */
  StoreOutcome renewDeletion(Sealed tombstone, Revision expected)
      throws IOException, CryptoException;

  /**
   * Returns the ids of the attachments that are there, deleted ones left out, in ascending order of their text.
   *
   * @throws IOException if the medium fails
   */
  List<UUID> list(CompartmentType<?> compartment) throws IOException;

  /**
   * Returns the ids of the attachments that were deleted, in ascending order of their text.
   *
   * @throws IOException if the medium fails
   */
  List<UUID> listDeleted(CompartmentType<?> compartment) throws IOException;
}
