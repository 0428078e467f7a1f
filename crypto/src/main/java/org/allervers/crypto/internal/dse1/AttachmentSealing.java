package org.allervers.crypto.internal.dse1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Seals one attachment from a stream to a stream, in the memory of a few chunks.
 *
 * <p>The message is the payload, zeros up to its bucket, and in the last eight bytes the length of the payload: a reader
 * that jumps about finds the end without walking through the padding.
 */
public final class AttachmentSealing {
  /** The longest payload of an attachment, in bytes, inclusive: 1 TiB. */
  public static final long MAX_PAYLOAD = 1L << 40;

  /** The length of the field that ends the message, in bytes. */
  static final int TRAILER = Long.BYTES;

  /** The longest attachment, in bytes, inclusive. */
  static final long MAX_LENGTH =
      RecordHeader.LENGTH + Cobblestone.sealedLength(paddedLength(MAX_PAYLOAD));

  private final Cobblestone cobblestone;
  private final MessageSecrets secrets;
  private final OutputStream to;
  private final byte[] clear;
  private final byte[] sealed;

  private AttachmentSealing(RecordEngine engine, MessageSecrets secrets, OutputStream to) {
    this.cobblestone = engine.cobblestone();
    this.clear = engine.clear();
    this.sealed = engine.sealedChunk();
    this.secrets = secrets;
    this.to = to;
  }

  /**
   * What was sealed.
   *
   * @param commitment 32 bytes that stand for the whole attachment, read-only
   * @param length of the payload, in bytes
   */
  public record Outcome(ByteBuffer commitment, long length) {}

  /** Returns the length, in bytes, to which a payload of {@code length} bytes and its trailer are padded. */
  static long paddedLength(long length) {
    return Padding.bucket(length + TRAILER);
  }

  /**
   * Reads a payload to its end and writes the sealed attachment. A failure leaves bytes that never open.
   *
   * @throws IOException if a stream fails
   * @throws IllegalArgumentException if the payload is longer than {@link #MAX_PAYLOAD}
   * @throws IllegalStateException if the key has been destroyed
   */
  public static Outcome seal(
      RecordEngine engine, EpochKey key, RecordHeader header, InputStream from, OutputStream to)
      throws IOException {
    return seal(engine, key, header, engine.salt(key, header), from, to);
  }

  static Outcome seal(
      RecordEngine engine,
      EpochKey key,
      RecordHeader header,
      byte[] salt,
      InputStream from,
      OutputStream to)
      throws IOException {
    if (!header.isAttachment()) {
      throw new IllegalArgumentException("a record is not sealed as an attachment");
    }
    byte[] context = header.toBytes();
    try (MessageSecrets secrets =
        engine.cobblestone().derive(key.attachment(), salt, 0, context, context.length)) {
      byte[] commitment = secrets.commitment();
      to.write(context);
      to.write(salt, 0, Cobblestone.SALT);
      to.write(commitment);
      long length = new AttachmentSealing(engine, secrets, to).run(from);
      return new Outcome(ByteBuffer.wrap(commitment).asReadOnlyBuffer(), length);
    }
  }

  private long run(InputStream from) throws IOException {
    try {
      long index = 0;
      int read = from.readNBytes(clear, 0, Cobblestone.CHUNK);
      while (read == Cobblestone.CHUNK) {
        if ((index + 1) * Cobblestone.CHUNK > MAX_PAYLOAD) {
          throw new IllegalArgumentException("payload must be at most " + MAX_PAYLOAD + " bytes");
        }
        write(index, Cobblestone.CHUNK);
        index++;
        read = from.readNBytes(clear, 0, Cobblestone.CHUNK);
      }
      long length = index * Cobblestone.CHUNK + read;
      if (length > MAX_PAYLOAD) {
        throw new IllegalArgumentException("payload must be at most " + MAX_PAYLOAD + " bytes");
      }
      finish(index, read, length);
      return length;
    } finally {
      Arrays.fill(clear, (byte) 0);
    }
  }

  private void finish(long firstIndex, int kept, long length) throws IOException {
    long padded = paddedLength(length);
    int from = kept;
    for (long index = firstIndex; index <= padded / Cobblestone.CHUNK; index++) {
      long start = index * Cobblestone.CHUNK;
      int size = (int) Math.min(Cobblestone.CHUNK, padded - start);
      Arrays.fill(clear, from, Cobblestone.CHUNK, (byte) 0);
      // The trailer may lie across two chunks.
      for (int i = 0; i < TRAILER; i++) {
        long at = padded - TRAILER + i - start;
        if (at >= 0 && at < size) {
          clear[(int) at] = (byte) (length >>> (8 * (TRAILER - 1 - i)));
        }
      }
      write(index, size);
      from = 0;
    }
  }

  private void write(long index, int length) throws IOException {
    to.write(sealed, 0, cobblestone.sealChunk(secrets, index, clear, 0, length, sealed, 0));
  }
}
