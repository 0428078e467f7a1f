package org.allervers.crypto.internal.dse1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One attachment whose end has been verified, and whose chunks open one by one. This class is thread-safe; the engines it
 * is lent are not.
 */
public final class AttachmentOpening implements AutoCloseable {
  /** The bytes before the first chunk. */
  public static final int PREFIX = RecordHeader.LENGTH + Cobblestone.PREFIX;

  /** The clear length of every chunk but the last, in bytes. */
  public static final int CHUNK = Cobblestone.CHUNK;

  /** The sealed attachment, wherever it lies. */
  public interface Source {
    /**
     * Reads {@code length} bytes from {@code position} on, into the beginning of {@code to}.
     *
     * @return how many there were, fewer only if the source ends before
     * @throws IOException if the medium fails
     */
    int read(long position, byte[] to, int length) throws IOException;
  }

  private final Source source;
  private final long padded;
  private final long length;
  private final MessageSecrets secrets;
  private volatile boolean closed;

  private AttachmentOpening(Source source, long padded, long length, MessageSecrets secrets) {
    this.source = source;
    this.padded = padded;
    this.length = length;
    this.secrets = secrets;
  }

  /**
   * Reads the clear header.
   *
   * @param first the first {@link #PREFIX} bytes, or all there is
   * @param size of the sealed attachment, in bytes
   * @throws Refused if it is no attachment, or if no attachment has that size or so few first bytes
   */
  public static RecordHeader header(byte[] first, long size) throws Refused {
    // A medium that claims more than it gives has the length that it gives.
    return RecordHeader.parseAttachment(first, first.length < PREFIX ? first.length : size);
  }

  /**
   * Verifies the commitment and the last chunk, hence the size of the whole.
   *
   * @param first the first {@link #PREFIX} bytes, whose header has been accepted
   * @param size of the sealed attachment, in bytes
   * @throws Refused if it was not sealed under this key with this header, or if its end was changed
   * @throws IOException if the medium fails
   */
  public static AttachmentOpening open(
      RecordEngine engine, EpochKey key, byte[] first, long size, Source source)
      throws Refused, IOException {
    long padded = Cobblestone.messageLength(size - RecordHeader.LENGTH);
    MessageSecrets secrets = engine
        .cobblestone()
        .derive(key.attachment(), first, RecordHeader.LENGTH, first, RecordHeader.LENGTH);
    boolean accepted = false;
    try {
      secrets.checkCommitment(first, RecordHeader.LENGTH + Cobblestone.SALT);
      long length = length(engine, secrets, padded, source);
      accepted = true;
      return new AttachmentOpening(source, padded, length, secrets);
    } finally {
      if (!accepted) {
        secrets.close();
      }
    }
  }

  private static long length(
      RecordEngine engine, MessageSecrets secrets, long padded, Source source)
      throws Refused, IOException {
    long last = padded / CHUNK;
    byte[] chunk = lastChunk(engine, secrets, padded, last, source);
    // The last chunk may be empty, or too short for the field: its beginning is then in the one
    // before.
    if (chunk.length < AttachmentSealing.TRAILER && last > 0) {
      byte[] before = lastChunk(engine, secrets, padded, last - 1, source);
      byte[] both = Arrays.copyOf(before, before.length + chunk.length);
      System.arraycopy(chunk, 0, both, before.length, chunk.length);
      Arrays.fill(before, (byte) 0);
      Arrays.fill(chunk, (byte) 0);
      chunk = both;
    }
    try {
      if (chunk.length < AttachmentSealing.TRAILER) {
        throw new Refused(Refused.Check.PADDING, 0);
      }
      long length = ByteBuffer.wrap(chunk).getLong(chunk.length - AttachmentSealing.TRAILER);
      if (length < 0
          || length > AttachmentSealing.MAX_PAYLOAD
          || AttachmentSealing.paddedLength(length) != padded) {
        throw new Refused(Refused.Check.PADDING, 0);
      }
      return length;
    } finally {
      Arrays.fill(chunk, (byte) 0);
    }
  }

  /** Returns the length of the payload, in bytes; authentic. */
  public long length() {
    return length;
  }

  /** Returns the commitment of the attachment, 32 bytes, which is public. */
  public byte[] commitment() {
    return secrets.commitment();
  }

  /**
   * Opens one chunk, padding included, into an array that the caller has to wipe.
   *
   * @param index from 0
   * @param to at least as long as a chunk
   * @return the length of the chunk, in bytes
   * @throws Refused with CHUNK if it was changed, with LENGTH if the attachment has become shorter
   * @throws IOException if the medium fails
   * @throws IllegalStateException if this opening is closed
   */
  public int chunk(RecordEngine engine, long index, byte[] to) throws Refused, IOException {
    try {
      int opened = openChunk(engine, secrets, padded, index, source, to);
      checkOpen();
      return opened;
    } catch (Refused e) {
      // A key that was wiped meanwhile opens nothing, and the bytes are not to blame.
      checkOpen();
      throw e;
    }
  }

  /**
   * Puts verified bytes of the payload into {@code to}, until it is full or the payload ends.
   *
   * @param from in the payload, in bytes
   * @return how many bytes were put
   * @throws Refused as {@link #chunk}; what was put before is intact
   * @throws IOException if the medium fails
   * @throws IllegalStateException if this opening is closed
   */
  public int read(RecordEngine engine, long from, ByteBuffer to) throws Refused, IOException {
    byte[] clear = engine.clear();
    try {
      int read = 0;
      while (to.hasRemaining() && from + read < length) {
        long at = from + read;
        int opened = chunk(engine, at / CHUNK, clear);
        read += copy(clear, opened, at, to);
      }
      return read;
    } finally {
      Arrays.fill(clear, (byte) 0);
    }
  }

  /**
   * Copies what {@code to} can take of an open chunk, no further than the payload, and returns how many bytes that is.
   *
   * @param opened the length of the chunk, in bytes
   * @param from in the payload, in bytes, inside that chunk
   */
  public int copy(byte[] chunk, int opened, long from, ByteBuffer to) {
    int offset = (int) (from % CHUNK);
    int there = (int) Math.min(opened - offset, length - from);
    int copied = Math.min(there, to.remaining());
    to.put(chunk, offset, copied);
    return copied;
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the attachment is closed");
    }
  }

  private static byte[] lastChunk(
      RecordEngine engine, MessageSecrets secrets, long padded, long index, Source source)
      throws Refused, IOException {
    byte[] chunk = new byte[(int) Math.min(CHUNK, padded - index * CHUNK)];
    openChunk(engine, secrets, padded, index, source, chunk);
    return chunk;
  }

  private static int openChunk(
      RecordEngine engine,
      MessageSecrets secrets,
      long padded,
      long index,
      Source source,
      byte[] to)
      throws Refused, IOException {
    int clear = (int) Math.min(CHUNK, padded - index * CHUNK);
    long position = PREFIX + index * (CHUNK + Cobblestone.TAG);
    byte[] sealed = engine.sealedChunk();
    int there = source.read(position, sealed, clear + Cobblestone.TAG);
    if (there < clear + Cobblestone.TAG) {
      throw new Refused(Refused.Check.LENGTH, position + there);
    }
    return engine.cobblestone().openChunk(secrets, index, sealed, 0, there, to, 0);
  }

  /** Wipes the key of this attachment. Does nothing the second time. */
  @Override
  public void close() {
    closed = true;
    secrets.close();
  }

  @Override
  public String toString() {
    return "AttachmentOpening[redacted]";
  }
}
