package org.allervers.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.allervers.crypto.CryptoException.BelowFloor;
import org.allervers.crypto.CryptoException.Deleted;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.CryptoException.StaleRevision;
import org.allervers.crypto.CryptoException.UnsupportedFormat;
import org.allervers.crypto.CryptoException.WrongObject;
import org.allervers.crypto.internal.dse1.AttachmentSealing;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.ManifestPayload;
import org.allervers.crypto.internal.dse1.RecordEngine;
import org.allervers.crypto.internal.dse1.RecordHeader;
import org.allervers.crypto.internal.dse1.Refused;
import org.allervers.crypto.internal.dse1.TraceSealing;

/**
 * One unlocked compartment: seals and opens its objects.
 *
 * <p>Guaranteed: without the compartment's key nobody reads a payload; what was changed, moved to another object,
 * compartment, epoch or organisation, or given another revision, is refused with its reason; nobody without the key deletes
 * an object, for a deletion is a sealed tombstone. Not guaranteed: the object's id, compartment, epoch, revision, bucketed
 * length and deletion are in clear; a server can hide an object or a tombstone, or give back an older intact object, which
 * only {@link #openAtLeast} notices; and any holder of the key can write.
 *
 * <p>This class is thread-safe. It fails with {@link IllegalStateException} once its session is closed.
 *
 * @param <C> the compartment's marker
 * @terme volet
 */
public final class Compartment<C> {
  static final long LAST_EPOCH = 0xffff_ffffL;

  private static final int MOST_NOTE = 32_000;

  private final Session session;
  private final CompartmentType<C> type;
  private final long leastEpoch;

  Compartment(Session session, CompartmentType<C> type) {
    this(session, type, 0);
  }

  private Compartment(Session session, CompartmentType<C> type, long leastEpoch) {
    this.session = session;
    this.type = type;
    this.leastEpoch = leastEpoch;
  }

  /** Returns which compartment this is. */
  public CompartmentType<C> type() {
    return type;
  }

  /** Returns the epoch of the newest key that this session holds: the one that seals. */
  public long epoch() {
    return session.newestKey(type).epoch();
  }

  /** Returns whether the session holds the key of an epoch. */
  public boolean holds(long epoch) {
    return session.holds(type, epoch);
  }

  /**
   * Returns this compartment, refusing what was sealed in an earlier epoch: for who knows that everything was sealed again
   * since.
   *
   * @param least the earliest epoch to accept, inclusive
   * @throws CryptoException.BelowFloor if even the newest key of this session is of an earlier epoch
   */
  public Compartment<C> fromEpoch(long least) throws BelowFloor {
    if (epoch() < least) {
      throw new BelowFloor(BelowFloor.Demand.EPOCH, least, epoch());
    }
    return new Compartment<>(session, type, least);
  }

  /**
   * Returns the payload sealed for one place and one revision, under the newest key of this compartment.
   *
   * @param payload any bytes, at most 64 MiB; the caller may wipe them afterwards
   * @throws IllegalArgumentException if the reference is to another compartment or to an attachment, or if the payload is
   *     too long
   */
  public Sealed seal(ObjectRef<C> ref, Revision revision, byte[] payload) {
    checkOwn(ref);
    EpochKey key = session.newestKey(type);
    RecordHeader header = new RecordHeader(
        type.code(), key.epoch(), ref.objectClass().code(), ref.id(), revision.toBits());
    return session.withEngine(engine -> Sealed.of(engine.seal(key, header, payload), header));
  }

  /**
   * Returns the payload of an object, whatever its revision.
   *
   * @param ref the object that the caller means, which must be the one that was sealed
   * @throws CryptoException.WrongObject if the bytes name another object
   * @throws CryptoException.NotGranted if the session has no key for the epoch of the bytes
   * @throws CryptoException.BelowFloor if they are of an earlier epoch than {@link #fromEpoch} demands
   * @throws CryptoException.Tampered if the bytes are not what was sealed
   * @throws CryptoException.Deleted if the bytes are the intact tombstone of that object
   */
  public byte[] open(ObjectRef<C> ref, Sealed sealed) throws CryptoException {
    checkOwn(ref);
    RecordEngine engine = session.borrow();
    try {
      return open(engine, ref, sealed);
    } finally {
      session.giveBack(engine);
    }
  }

  /**
   * Returns the payload of an object, unless it is older than what the caller already knows.
   *
   * @param known the least revision to accept, inclusive
   * @throws CryptoException.StaleRevision if the bytes are intact, and of an earlier revision; so is a tombstone
   * @throws CryptoException as {@link #open}
   */
  public byte[] openAtLeast(ObjectRef<C> ref, Revision known, Sealed sealed)
      throws CryptoException {
    Objects.requireNonNull(known, "known");
    boolean stale = sealed.revision().compareTo(known) < 0;
    byte[] payload;
    try {
      payload = open(ref, sealed);
    } catch (Deleted e) {
      throw stale ? new StaleRevision(ref, known, sealed.revision()) : e;
    }
    if (stale) {
      Arrays.fill(payload, (byte) 0);
      throw new StaleRevision(ref, known, sealed.revision());
    }
    return payload;
  }

  /**
   * Returns the tombstone of an object: the proof, for whoever has the key, that it was deleted. It is as bound to its
   * object and revision as the object was, and shows nothing of it.
   *
   * @param ref of any class; for an attachment and its manifest together, that of the attachment
   * @param revision of the deletion, after the last one of the object
   * @throws IllegalArgumentException if the reference is to another compartment
   */
  public Sealed sealTombstone(ObjectRef<C> ref, Revision revision) {
    checkOwn(ref);
    EpochKey key = session.newestKey(type);
    RecordHeader header = new RecordHeader(
        type.code(), key.epoch(), ref.objectClass().code(), true, ref.id(), revision.toBits());
    return session.withEngine(engine -> Sealed.of(engine.seal(key, header, new byte[0]), header));
  }

  /**
   * Verifies a tombstone.
   *
   * @param ref the object that the caller means, which must be the one that was deleted
   * @return the revision of the deletion; for {@link #openAtLeast}, every earlier copy of the object is stale
   * @throws CryptoException.UnsupportedFormat if the bytes are an object and no tombstone
   * @throws CryptoException.Tampered if the bytes are not what was sealed, hence if the deletion is forged
   * @throws CryptoException as {@link #open}
   */
  public Revision openTombstone(ObjectRef<C> ref, Sealed tombstone) throws CryptoException {
    checkOwn(ref);
    if (!tombstone.isTombstone()) {
      throw new UnsupportedFormat(
          UnsupportedFormat.Field.OBJECT_CLASS, tombstone.objectClass().code());
    }
    RecordEngine engine = session.borrow();
    try {
      checkTombstone(engine, keyOf(ref, tombstone.header()), ref, tombstone);
      return tombstone.revision();
    } finally {
      session.giveBack(engine);
    }
  }

  private static void checkTombstone(
      RecordEngine engine, EpochKey key, ObjectRef<?> ref, Sealed tombstone)
      throws CryptoException {
    try {
      engine.openTombstone(key, tombstone.bytes());
    } catch (Refused e) {
      throw Refusals.content(ref, e);
    }
  }

  /**
   * Opens many objects, with a result for each: one that is damaged never hides the others.
   *
   * @param objects what to open
   * @param executor lends threads; the calling thread works too, so that a busy or full pool only makes it slower
   * @return one result per object, in the order of the map
   */
  public List<Opened<C>> openAll(Map<ObjectRef<C>, Sealed> objects, Executor executor) {
    objects.keySet().forEach(this::checkOwn);
    return new BatchOpening<>(this, session, objects).run(executor);
  }

  Opened<C> openOne(RecordEngine engine, ObjectRef<C> ref, Sealed sealed) {
    try {
      return new Opened.Intact<>(ref, open(engine, ref, sealed));
    } catch (CryptoException e) {
      return new Opened.Failed<>(ref, e);
    }
  }

  /**
   * Seals an attachment from a stream to a stream, in the memory of a few chunks, under the newest key of this compartment.
   *
   * <p>Both streams stay open. If one fails, what was written never opens. The name and the type are in the manifest that
   * is returned, sealed: store it as a record, beside the attachment.
   *
   * @param ref of class {@link ObjectClass#ATTACHMENT}
   * @param from the payload, read to its end, at most 1 TiB
   * @param to receives the sealed attachment
   * @return the manifest, under the same id and revision
   * @throws IOException if a stream fails
   * @throws IllegalArgumentException if the reference is to another compartment or class, or if the payload is too long
   */
  public Sealed sealAttachment(
      ObjectRef<C> ref, Revision revision, AttachmentLabel label, InputStream from, OutputStream to)
      throws IOException {
    checkAttachment(ref);
    EpochKey key = session.newestKey(type);
    RecordHeader header = new RecordHeader(
        type.code(), key.epoch(), RecordHeader.ATTACHMENT, ref.id(), revision.toBits());
    AttachmentSealing.Outcome outcome;
    RecordEngine engine = session.borrow();
    try {
      outcome = AttachmentSealing.seal(engine, key, header, from, to);
    } finally {
      session.giveBack(engine);
    }
    byte[] manifest = new ManifestPayload(
            outcome.commitment(), outcome.length(), label.name(), label.mediaType())
        .toBytes();
    try {
      return seal(ObjectRef.of(type, ObjectClass.MANIFEST, ref.id()), revision, manifest);
    } finally {
      Arrays.fill(manifest, (byte) 0);
    }
  }

  /**
   * Returns what a sealed manifest says.
   *
   * @param ref the attachment, of class {@link ObjectClass#ATTACHMENT}
   * @throws CryptoException.UnsupportedFormat if the manifest is intact, and of a version that this one does not read
   * @throws CryptoException as {@link #open}
   */
  public Manifest<C> openManifest(ObjectRef<C> ref, Sealed manifest) throws CryptoException {
    checkAttachment(ref);
    byte[] payload = open(ObjectRef.of(type, ObjectClass.MANIFEST, ref.id()), manifest);
    try {
      return new Manifest<>(ref, manifest.revision(), ManifestPayload.parse(payload));
    } catch (Refused e) {
      throw Refusals.content(ref, e);
    } finally {
      Arrays.fill(payload, (byte) 0);
    }
  }

  /**
   * Opens an attachment, whatever its revision. Its end, hence its length, is verified before this method returns; the rest
   * is verified chunk by chunk before it is given out.
   *
   * @param ref of class {@link ObjectClass#ATTACHMENT}
   * @param sealed the sealed attachment from its first byte; it belongs to the channel returned, which closes it, unless
   *     this method fails
   * @throws CryptoException.UnsupportedFormat if it is of another format, version, kind, suite or class, or too long
   * @throws CryptoException.Truncated if no attachment has that length
   * @throws CryptoException as {@link #open}
   * @throws IOException if the medium fails
   */
  public AttachmentChannel openAttachment(ObjectRef<C> ref, SeekableByteChannel sealed)
      throws CryptoException, IOException {
    checkAttachment(ref);
    RecordEngine engine = session.borrow();
    try {
      return AttachmentChannel.open(session, engine, ref, sealed, found -> keyOf(ref, found));
    } finally {
      session.giveBack(engine);
    }
  }

  /**
   * Opens the very attachment that a manifest was sealed with.
   *
   * @param sealed as in {@link #openAttachment(ObjectRef, SeekableByteChannel)}
   * @throws CryptoException.StaleRevision if it is intact, and of an earlier revision than the manifest
   * @throws CryptoException.Tampered if it is intact, and another than the one of the manifest
   * @throws CryptoException as {@link #openAttachment(ObjectRef, SeekableByteChannel)}
   * @throws IOException if the medium fails
   */
  public AttachmentChannel openAttachment(Manifest<C> manifest, SeekableByteChannel sealed)
      throws CryptoException, IOException {
    AttachmentChannel channel = openAttachment(manifest.ref(), sealed);
    try {
      channel.checkIsOf(manifest);
      return channel;
    } catch (CryptoException e) {
      channel.forget();
      throw e;
    }
  }

  /**
   * Seals a few bytes beside others that stay in clear, such as who acted beside an entry of the journal. They open beside
   * no others.
   *
   * @param epoch one that this session has a key for, as {@link #epoch()} says
   * @param beside the bytes in clear that they belong to; they need not be kept here
   * @param note at most 32 000 bytes
   * @return its length depends on that of the note alone, see {@link #sealedNoteLength}
   * @throws CryptoException.NotGranted if the session has no key for that epoch
   * @throws IllegalArgumentException if the note is too long
   */
  public byte[] sealNote(long epoch, byte[] beside, byte[] note) throws NotGranted {
    checkNote(note.length);
    return TraceSealing.seal(
        session.organisation().value(),
        session.key(type, epoch),
        beside,
        note,
        session.random(),
        session.algorithms());
  }

  /**
   * Returns the length of a note once sealed, in bytes: notes are padded to multiples of 128.
   *
   * @throws IllegalArgumentException if the length is below 0 or above 32 000
   */
  public static int sealedNoteLength(int length) {
    checkNote(length);
    return TraceSealing.sealedLength(length);
  }

  /**
   * Returns a note, which the caller may want to wipe.
   *
   * @throws CryptoException.Truncated if no note has that length once sealed
   * @throws CryptoException.NotGranted if the session has no key for that epoch
   * @throws CryptoException.Tampered if it is not what was sealed in that epoch beside those bytes
   */
  public byte[] openNote(long epoch, byte[] beside, byte[] sealed) throws CryptoException {
    if (sealed.length > TraceSealing.sealedLength(MOST_NOTE)) {
      throw new UnsupportedFormat(UnsupportedFormat.Field.LENGTH, sealed.length);
    }
    EpochKey key = session.key(type, epoch);
    try {
      return TraceSealing.open(
          session.organisation().value(), key, beside, sealed, session.algorithms());
    } catch (Refused e) {
      throw Refusals.note(e);
    }
  }

  private static void checkNote(int length) {
    if (length < 0 || length > MOST_NOTE) {
      throw new IllegalArgumentException("note must be 0 to 32000 bytes, but was " + length);
    }
  }

  private EpochKey keyOf(ObjectRef<C> ref, RecordHeader found) throws CryptoException {
    if (found.compartment() != type.code()
        || found.objectClass() != ref.objectClass().code()
        || !found.object().equals(ref.id())) {
      throw new WrongObject(ref, found);
    }
    if (found.epoch() < leastEpoch) {
      throw new BelowFloor(BelowFloor.Demand.EPOCH, leastEpoch, found.epoch());
    }
    return session.key(type, found.epoch());
  }

  private byte[] open(RecordEngine engine, ObjectRef<C> ref, Sealed sealed) throws CryptoException {
    EpochKey key = keyOf(ref, sealed.header());
    if (sealed.isTombstone()) {
      checkTombstone(engine, key, ref, sealed);
      throw new Deleted(ref, sealed.revision());
    }
    try {
      return engine.open(key, sealed.bytes());
    } catch (Refused e) {
      throw Refusals.content(ref, e);
    }
  }

  private void checkAttachment(ObjectRef<C> ref) {
    checkOwn(ref);
    if (ref.objectClass() != ObjectClass.ATTACHMENT) {
      throw new IllegalArgumentException(
          "reference must be to an attachment, but was to " + ref.objectClass());
    }
  }

  // The compiler sees to it already, unless two custom markers share a number or a raw type slipped
  // in.
  private void checkOwn(ObjectRef<?> ref) {
    if (!ref.compartment().equals(type)) {
      throw new IllegalArgumentException(
          "reference must be to " + type + ", but was to " + ref.compartment());
    }
  }

  @Override
  public String toString() {
    return "Compartment[" + type + "]";
  }
}
