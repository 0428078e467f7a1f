package org.allervers.crypto;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A medium in memory that counts what is asked of it, and gives bytes in small pieces. */
public class MemoryChannel implements SeekableByteChannel {
  private static final int PIECE = 20_000;

  private byte[] bytes;
  private int position;
  private int reads;
  private long bytesRead;
  private boolean open = true;

  /** Reads these bytes, not copied. */
  public MemoryChannel(byte[] bytes) {
    this.bytes = bytes;
  }

  void replace(byte[] other) {
    bytes = other;
  }

  int reads() {
    return reads;
  }

  long bytesRead() {
    return bytesRead;
  }

  void reset() {
    reads = 0;
    bytesRead = 0;
  }

  @Override
  public int read(ByteBuffer to) {
    reads++;
    int length = Math.min(PIECE, Math.min(to.remaining(), bytes.length - position));
    if (length <= 0) {
      return to.hasRemaining() ? -1 : 0;
    }
    to.put(bytes, position, length);
    position += length;
    bytesRead += length;
    return length;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    position = Math.toIntExact(newPosition);
    return this;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}
