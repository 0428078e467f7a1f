package org.allervers.crypto.fuzz;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A medium that gives bytes in small pieces, and may lie about how many it has. */
final class HostileChannel implements SeekableByteChannel {
  private final byte[] bytes;
  private final int piece;
  private final long claimed;
  private long position;
  private int end;

  HostileChannel(byte[] bytes, int piece, long claimed) {
    this.bytes = bytes;
    this.piece = piece;
    this.claimed = claimed;
    this.end = bytes.length;
  }

  void shrinkTo(int length) {
    end = Math.min(end, length);
  }

  @Override
  public int read(ByteBuffer to) {
    int length = (int) Math.min(Math.min(piece, to.remaining()), end - position);
    if (length <= 0) {
      return to.hasRemaining() ? -1 : 0;
    }
    to.put(bytes, (int) position, length);
    position += length;
    return length;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
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
    return claimed;
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
