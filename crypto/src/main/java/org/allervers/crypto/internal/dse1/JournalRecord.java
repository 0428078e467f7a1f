package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.allervers.crypto.internal.ed25519.Ed25519;

/**
 * The bytes of one entry of a journal: a clear head, the sealed trace of who acted and why, and a signature over both.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class JournalRecord {
  /** The length of the clear head, in bytes. */
  public static final int HEAD = 154;

  /** The length of a hash, in bytes. */
  public static final int HASH = 32;

  /** The longest trace once sealed, in bytes. */
  public static final int LONGEST_TRACE = 0xffff;

  private static final byte[] LABEL = Dse1.ascii("dse1/journal\0");

  private static final int ORGANISATION = Dse1.START;
  private static final int DEVICE = ORGANISATION + 16;
  private static final int SEQUENCE = DEVICE + 16;
  private static final int PREVIOUS = SEQUENCE + 8;
  private static final int TIME = PREVIOUS + HASH;
  private static final int OPERATION = TIME + 8;
  private static final int COMPARTMENT = OPERATION + 2;
  private static final int EPOCH = COMPARTMENT + 2;
  private static final int CLASS = EPOCH + 4;
  private static final int OBJECT = CLASS + 2;
  private static final int REVISION = OBJECT + 16;
  private static final int DIGEST = REVISION + 8;
  private static final int TRACE_LENGTH = DIGEST + HASH;

  private final ByteBuffer bytes;

  private JournalRecord(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /**
   * Reads an entry; its signature is not verified.
   *
   * @param bytes copied
   * @throws Refused if magic, version, kind or suite is not the expected one, or if the length is not that of the entry
   */
  public static JournalRecord parse(byte[] bytes) throws Refused {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Dse1.checkStart(in, Dse1.KIND_JOURNAL);
    int around = HEAD + Ed25519.SIGNATURE;
    if (bytes.length < around
        || bytes.length != around + Short.toUnsignedInt(in.getShort(TRACE_LENGTH))) {
      throw new Refused(Refused.Check.LENGTH, bytes.length);
    }
    return new JournalRecord(bytes.clone());
  }

  /**
   * Returns the clear head of an entry that is yet to be sealed and signed.
   *
   * @param place of the chain: organisation, device, sequence, hash of the entry before, time
   * @param act what was done: operation, compartment, epoch, class, object, revision, digest
   * @param traceLength of the sealed trace, in bytes
   */
  public static byte[] head(Place place, Act act, int traceLength) {
    ByteBuffer out = Dse1.putStart(ByteBuffer.allocate(HEAD), Dse1.KIND_JOURNAL);
    Dse1.putUuid(out, place.organisation());
    Dse1.putUuid(out, place.device())
        .putLong(place.sequence())
        .put(place.previous())
        .putLong(place.time())
        .putShort((short) act.operation())
        .putShort((short) act.header().compartment())
        .putInt((int) act.header().epoch())
        .putShort((short) act.header().objectClass());
    return Dse1.putUuid(out, act.header().object())
        .putLong(act.header().revision())
        .put(act.digest())
        .putShort((short) traceLength)
        .array();
  }

  /**
   * Where an entry stands.
   *
   * @param previous the hash of the entry before, 32 zero bytes for the first
   * @param time 48 bits of milliseconds, then 16 bits of a counter
   */
  @SuppressWarnings("ArrayRecordComponent") // private to the format, never compared
  public record Place(UUID organisation, UUID device, long sequence, byte[] previous, long time) {}

  /**
   * What was done.
   *
   * @param header the object that it was done to
   * @param digest 32 bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // private to the format, never compared
  public record Act(int operation, RecordHeader header, byte[] digest) {}

  /** Returns what is signed of an entry. */
  public static byte[] signed(byte[] head, byte[] trace) {
    return ByteBuffer.allocate(LABEL.length + head.length + trace.length)
        .put(LABEL)
        .put(head)
        .put(trace)
        .array();
  }

  /** Returns the whole entry. */
  public static JournalRecord of(byte[] head, byte[] trace, byte[] signature) {
    return new JournalRecord(ByteBuffer.allocate(head.length + trace.length + signature.length)
        .put(head)
        .put(trace)
        .put(signature)
        .array());
  }

  /** Returns the organisation. */
  public UUID organisation() {
    return uuid(ORGANISATION);
  }

  /** Returns the device that wrote it. */
  public UUID device() {
    return uuid(DEVICE);
  }

  /** Returns the number of the entry in the chain of its device. */
  public long sequence() {
    return bytes.getLong(SEQUENCE);
  }

  /** Returns the hash of the entry before. */
  public byte[] previous() {
    return part(PREVIOUS, HASH);
  }

  /** Returns 48 bits of milliseconds, then 16 bits of a counter. */
  public long time() {
    return bytes.getLong(TIME);
  }

  /** Returns the number of the operation. */
  public int operation() {
    return Short.toUnsignedInt(bytes.getShort(OPERATION));
  }

  /** Returns the number of the compartment. */
  public int compartment() {
    return Short.toUnsignedInt(bytes.getShort(COMPARTMENT));
  }

  /** Returns the epoch of the key that sealed the trace. */
  public long epoch() {
    return Integer.toUnsignedLong(bytes.getInt(EPOCH));
  }

  /** Returns the class of the object. */
  public int objectClass() {
    return Short.toUnsignedInt(bytes.getShort(CLASS));
  }

  /** Returns the id of the object. */
  public UUID object() {
    return uuid(OBJECT);
  }

  /** Returns the revision of the object. */
  public long revision() {
    return bytes.getLong(REVISION);
  }

  /** Returns the hash that the entry speaks of. */
  public byte[] digest() {
    return part(DIGEST, HASH);
  }

  /** Returns the clear head. */
  public byte[] head() {
    return part(0, HEAD);
  }

  /** Returns the sealed trace. */
  public byte[] trace() {
    return part(HEAD, bytes.capacity() - HEAD - Ed25519.SIGNATURE);
  }

  /** Returns what is signed. */
  public byte[] signed() {
    return signed(head(), trace());
  }

  /** Returns the signature. */
  public byte[] signature() {
    return part(bytes.capacity() - Ed25519.SIGNATURE, Ed25519.SIGNATURE);
  }

  /** Returns the SHA-256 of the whole entry, signature included. */
  public byte[] hash() {
    return Algorithms.sha256(bytes.array());
  }

  /** Returns the whole entry, in a new array. */
  public byte[] toBytes() {
    return bytes.array().clone();
  }

  private UUID uuid(int at) {
    return new UUID(bytes.getLong(at), bytes.getLong(at + 8));
  }

  private byte[] part(int from, int length) {
    return Arrays.copyOfRange(bytes.array(), from, from + length);
  }

  @Override
  public String toString() {
    return "JournalRecord[device=" + device() + ", sequence=" + sequence() + "]";
  }
}
