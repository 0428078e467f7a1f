package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** An attachment of any length that takes no room: a chunk is sealed when somebody reads it. Counts the chunks read. */
public final class SyntheticAttachment implements SeekableByteChannel {
  private final Cobblestone cobblestone = Cobblestone.aes256();
  private final MessageSecrets secrets;
  private final byte[] prefix = new byte[AttachmentOpening.PREFIX];
  private final long length;
  private final long padded;
  private final Set<Long> touched = new TreeSet<>();
  private long position;
  private long bytesRead;

  /** Makes an attachment of {@code length} bytes. */
  public SyntheticAttachment(EpochKey key, RecordHeader header, long length) {
    this.length = length;
    this.padded = AttachmentSealing.paddedLength(length);
    byte[] context = header.toBytes();
    System.arraycopy(context, 0, prefix, 0, context.length);
    secrets = cobblestone.derive(key.attachment(), prefix, context.length, context, context.length);
    secrets.putCommitment(prefix, context.length + Cobblestone.SALT);
  }

  /** Returns the byte of the payload at that place. */
  public byte clear(long at) {
    return (byte) (at * 31 + (at >>> 14));
  }

  /** Returns which chunks were read since the last time. */
  public Set<Long> touched() {
    Set<Long> since = Set.copyOf(touched);
    touched.clear();
    return since;
  }

  /** Returns how many bytes have been read. */
  public long bytesRead() {
    return bytesRead;
  }

  private byte[] sealedChunk(long index) {
    long start = index * Cobblestone.CHUNK;
    byte[] message = new byte[(int) Math.min(Cobblestone.CHUNK, padded - start)];
    for (int i = 0; i < message.length; i++) {
      message[i] = start + i < length ? clear(start + i) : 0;
    }
    if (index == padded / Cobblestone.CHUNK - 1 && padded % Cobblestone.CHUNK == 0) {
      ByteBuffer.wrap(message).putLong(message.length - AttachmentSealing.TRAILER, length);
    }
    byte[] sealed = new byte[message.length + Cobblestone.TAG];
    cobblestone.sealChunk(secrets, index, message, 0, message.length, sealed, 0);
    return sealed;
  }

  @Override
  public int read(ByteBuffer to) {
    if (position >= size()) {
      return -1;
    }
    byte[] source = prefix;
    int offset = (int) position;
    if (position >= prefix.length) {
      long body = position - prefix.length;
      long index = body / (Cobblestone.CHUNK + Cobblestone.TAG);
      touched.add(index);
      source = sealedChunk(index);
      offset = (int) (body % (Cobblestone.CHUNK + Cobblestone.TAG));
    }
    int read = Math.min(to.remaining(), source.length - offset);
    to.put(Arrays.copyOfRange(source, offset, offset + read));
    position += read;
    bytesRead += read;
    return read;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return RecordHeader.LENGTH + Cobblestone.sealedLength(padded);
  }

  @Override
  public int write(ByteBuffer from) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {
    secrets.close();
  }
}
