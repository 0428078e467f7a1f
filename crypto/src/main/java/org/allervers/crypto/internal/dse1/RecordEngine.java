package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Seals and opens records and tombstones with one cipher. Not thread-safe: a session lends it to one thread at a time. */
public final class RecordEngine {
  /** The longest payload of a record, in bytes, inclusive: 64 MiB. */
  public static final int MAX_PAYLOAD = 1 << 26;

  /** The longest record, in bytes, inclusive. */
  public static final long MAX_LENGTH =
      RecordHeader.LENGTH + Cobblestone.sealedLength(Padding.paddedLength(MAX_PAYLOAD));

  private final Cobblestone cobblestone;
  private final SecureRandom random;
  private final UUID writer;
  private final AtomicLong sealed;

  /**
   * Makes an engine.
   *
   * @param random the source of salts
   * @param writer 128 random bits that no other session has
   * @param sealed how many records the session has sealed; with {@code writer}, it keeps salts unique even when {@code
   *     random} repeats itself
   */
  public RecordEngine(SecureRandom random, UUID writer, AtomicLong sealed) {
    this(Algorithms.PLATFORM, random, writer, sealed);
  }

  /**
   * Makes an engine computing with those algorithms.
   *
   * @param random the source of salts
   * @param writer as for the other constructor
   * @param sealed as for the other constructor
   */
  public RecordEngine(Algorithms algorithms, SecureRandom random, UUID writer, AtomicLong sealed) {
    this.cobblestone = Cobblestone.aes256(algorithms);
    this.random = random;
    this.writer = writer;
    this.sealed = sealed;
  }

  /**
   * Returns the sealed record.
   *
   * @param payload at most {@link #MAX_PAYLOAD} bytes
   * @throws IllegalStateException if the key has been destroyed
   */
  public byte[] seal(EpochKey key, RecordHeader header, byte[] payload) {
    return seal(key, header, payload, salt(key, header));
  }

  byte[] seal(EpochKey key, RecordHeader header, byte[] payload, byte[] salt) {
    if (header.isAttachment()) {
      throw new IllegalArgumentException("an attachment is not sealed as a record");
    }
    if (payload.length > MAX_PAYLOAD) {
      throw new IllegalArgumentException(
          "payload must be at most " + MAX_PAYLOAD + " bytes, but was " + payload.length);
    }
    byte[] context = header.toBytes();
    byte[] padded = Padding.pad(payload);
    try {
      byte[] out =
          new byte[Math.toIntExact(RecordHeader.LENGTH + Cobblestone.sealedLength(padded.length))];
      System.arraycopy(context, 0, out, 0, RecordHeader.LENGTH);
      cobblestone.seal(key.record(), salt, context, padded, out, RecordHeader.LENGTH);
      return out;
    } finally {
      Arrays.fill(padded, (byte) 0);
    }
  }

  /**
   * Returns the payload of a record whose header has been parsed and found to be the expected one.
   *
   * @throws Refused if the record was not sealed under this key with this header, or was changed since
   * @throws IllegalStateException if the key has been destroyed
   */
  public byte[] open(EpochKey key, byte[] record) throws Refused {
    byte[] context = Arrays.copyOf(record, RecordHeader.LENGTH);
    byte[] padded = cobblestone.open(key.record(), context, record, RecordHeader.LENGTH);
    try {
      return Padding.unpad(padded);
    } finally {
      Arrays.fill(padded, (byte) 0);
    }
  }

  /**
   * Verifies a tombstone whose header has been parsed and found to be the expected one.
   *
   * @throws Refused as {@link #open}, and with PADDING if it holds a payload, which no writer gives it
   * @throws IllegalStateException if the key has been destroyed
   */
  public void openTombstone(EpochKey key, byte[] tombstone) throws Refused {
    byte[] payload = open(key, tombstone);
    if (payload.length > 0) {
      Arrays.fill(payload, (byte) 0);
      throw new Refused(Refused.Check.PADDING, 0);
    }
  }

  /** Replaces the last key that the cipher keeps by an empty one. */
  public void forget() {
    cobblestone.forget();
  }

  Cobblestone cobblestone() {
    return cobblestone;
  }

  byte[] salt(EpochKey key, RecordHeader header) {
    byte[] fresh = new byte[Cobblestone.SALT];
    random.nextBytes(fresh);
    ByteBuffer input = ByteBuffer.allocate(Cobblestone.SALT + 16 + 8 + 16 + 8).put(fresh);
    Dse1.putUuid(input, writer).putLong(sealed.getAndIncrement());
    Dse1.putUuid(input, header.object()).putLong(header.revision());
    return Arrays.copyOf(key.hedge().tag(input.array()), Cobblestone.SALT);
  }
}
