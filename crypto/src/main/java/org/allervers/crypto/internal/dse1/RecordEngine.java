package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Seals and opens records and tombstones with one cipher and one chunk of memory. Not thread-safe: a session lends it to one
 * thread at a time.
 */
public final class RecordEngine {
  /** The longest payload of a record, in bytes, inclusive: 64 MiB. */
  public static final int MAX_PAYLOAD = 1 << 26;

  /** The longest record, in bytes, inclusive. */
  public static final long MAX_LENGTH =
      RecordHeader.LENGTH + Cobblestone.sealedLength(Padding.paddedLength(MAX_PAYLOAD));

  private static final int CHUNK = Cobblestone.CHUNK;
  private static final int COMMITMENT = RecordHeader.LENGTH + Cobblestone.SALT;
  private static final int CHUNKS = RecordHeader.LENGTH + Cobblestone.PREFIX;

  private final Cobblestone cobblestone;
  // Used again by every operation, and clean between two of them.
  private final byte[] clear = new byte[CHUNK];
  private final byte[] fresh = new byte[Cobblestone.SALT];
  private byte[] sealedChunk = new byte[0];
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
    int padded = Padding.paddedLength(payload.length);
    byte[] out = new byte[Math.toIntExact(RecordHeader.LENGTH + Cobblestone.sealedLength(padded))];
    header.put(ByteBuffer.wrap(out));
    System.arraycopy(salt, 0, out, RecordHeader.LENGTH, Cobblestone.SALT);
    try (MessageSecrets secrets = derive(key, out)) {
      secrets.putCommitment(out, COMMITMENT);
      for (int chunk = 0; chunk <= padded / CHUNK; chunk++) {
        int start = chunk * CHUNK;
        int length = Math.min(CHUNK, padded - start);
        int to = CHUNKS + chunk * (CHUNK + Cobblestone.TAG);
        if (start + length <= payload.length) {
          cobblestone.sealChunk(secrets, chunk, payload, start, length, out, to);
        } else {
          Padding.put(payload, start, clear, length);
          cobblestone.sealChunk(secrets, chunk, clear, 0, length, out, to);
        }
      }
      return out;
    } finally {
      wipe(padded);
    }
  }

  /**
   * Returns the payload of a record whose header has been parsed and found to be the expected one.
   *
   * @throws Refused if the record was not sealed under this key with this header, or was changed since
   * @throws IllegalStateException if the key has been destroyed
   */
  public byte[] open(EpochKey key, byte[] record) throws Refused {
    int padded = Math.toIntExact(Cobblestone.messageLength(record.length - RecordHeader.LENGTH));
    try (MessageSecrets secrets = derive(key, record)) {
      secrets.checkCommitment(record, COMMITMENT);
      // The end first: it says how long the payload is, and the payload is never copied.
      int chunk = padded / CHUNK;
      int end = openPart(secrets, record, padded, chunk);
      while (end < 0 && chunk > 0) {
        chunk--;
        end = openPart(secrets, record, padded, chunk);
      }
      Padding.check(end < 0 ? 0 : clear[end], chunk * CHUNK + end, padded);
      byte[] payload = new byte[chunk * CHUNK + end];
      System.arraycopy(clear, 0, payload, chunk * CHUNK, end);
      openBefore(secrets, record, chunk, payload);
      return payload;
    } finally {
      wipe(padded);
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

  /** Opens one chunk into the buffer, and returns where its last byte is that is not zero; -1 if there is none. */
  private int openPart(MessageSecrets secrets, byte[] record, int padded, int chunk)
      throws Refused {
    int length = Math.min(CHUNK, padded - chunk * CHUNK);
    int from = CHUNKS + chunk * (CHUNK + Cobblestone.TAG);
    cobblestone.openChunk(secrets, chunk, record, from, length + Cobblestone.TAG, clear, 0);
    return Padding.lastMark(clear, length);
  }

  private void openBefore(MessageSecrets secrets, byte[] record, int chunks, byte[] payload)
      throws Refused {
    boolean intact = false;
    try {
      for (int chunk = 0; chunk < chunks; chunk++) {
        int from = CHUNKS + chunk * (CHUNK + Cobblestone.TAG);
        cobblestone.openChunk(
            secrets, chunk, record, from, CHUNK + Cobblestone.TAG, payload, chunk * CHUNK);
      }
      intact = true;
    } finally {
      if (!intact) {
        Arrays.fill(payload, (byte) 0);
      }
    }
  }

  private MessageSecrets derive(EpochKey key, byte[] record) {
    return cobblestone.derive(
        key.record(), record, RecordHeader.LENGTH, record, RecordHeader.LENGTH);
  }

  private void wipe(int used) {
    Arrays.fill(clear, 0, Math.min(used, CHUNK), (byte) 0);
  }

  /** Replaces the last key that the cipher keeps by an empty one. */
  public void forget() {
    cobblestone.forget();
  }

  Cobblestone cobblestone() {
    return cobblestone;
  }

  /** Returns a buffer of one chunk in clear, which the caller has to wipe. */
  byte[] clear() {
    return clear;
  }

  /** Returns a buffer of one sealed chunk. */
  byte[] sealedChunk() {
    if (sealedChunk.length == 0) {
      sealedChunk = new byte[CHUNK + Cobblestone.TAG];
    }
    return sealedChunk;
  }

  byte[] salt(EpochKey key, RecordHeader header) {
    random.nextBytes(fresh);
    ByteBuffer input = ByteBuffer.allocate(Cobblestone.SALT + 16 + 8 + 16 + 8).put(fresh);
    Arrays.fill(fresh, (byte) 0);
    Dse1.putUuid(input, writer).putLong(sealed.getAndIncrement());
    Dse1.putUuid(input, header.object()).putLong(header.revision());
    return key.hedge().tag(input.array());
  }
}
