package org.allervers.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.allervers.crypto.CryptoException.StaleRevision;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.internal.dse1.AttachmentOpening;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.RecordEngine;
import org.allervers.crypto.internal.dse1.RecordHeader;
import org.allervers.crypto.internal.dse1.Refused;

/**
 * The clear content of a sealed attachment, read-only, from any position.
 *
 * <p>No byte is given out before the chunk of 16 KiB that holds it has been verified, and the length was verified when the
 * attachment was opened: an end that is reached is the true end. A refused chunk throws {@link RefusedContentException} and
 * leaves the others readable. Reading at a position touches the chunks of that position and keeps nothing; reading in order
 * keeps the last chunk.
 *
 * <p>This class is thread-safe, and {@link #read(ByteBuffer, long)} runs in parallel. It fails with
 * {@link IllegalStateException} once its session is closed.
 */
public final class AttachmentChannel implements SeekableByteChannel {
  private static final long NONE = -1;

  private final Session session;
  private final ObjectRef<?> ref;
  private final Revision revision;
  private final SeekableByteChannel sealed;
  private final AttachmentOpening opening;
  private final Lock reading = new ReentrantLock();
  private long position;
  private long kept = NONE;
  private byte[] keptChunk = new byte[0];
  private int keptLength;
  private volatile boolean closed;

  interface KeyFinder {
    EpochKey find(RecordHeader header) throws CryptoException;
  }

  private AttachmentChannel(
      Session session,
      ObjectRef<?> ref,
      Revision revision,
      SeekableByteChannel sealed,
      AttachmentOpening opening) {
    this.session = session;
    this.ref = ref;
    this.revision = revision;
    this.sealed = sealed;
    this.opening = opening;
  }

  static AttachmentChannel open(
      Session session,
      RecordEngine engine,
      ObjectRef<?> ref,
      SeekableByteChannel sealed,
      KeyFinder keys)
      throws CryptoException, IOException {
    AttachmentOpening.Source source = source(sealed);
    byte[] first = new byte[AttachmentOpening.PREFIX];
    first = Arrays.copyOf(first, source.read(0, first, first.length));
    long size = sealed.size();
    try {
      RecordHeader header = AttachmentOpening.header(first, size);
      EpochKey key = keys.find(header);
      AttachmentOpening opening = AttachmentOpening.open(engine, key, first, size, source);
      AttachmentChannel channel =
          new AttachmentChannel(session, ref, Revision.ofBits(header.revision()), sealed, opening);
      session.keep(channel);
      return channel;
    } catch (Refused e) {
      throw Refusals.content(ref, e);
    }
  }

  private static AttachmentOpening.Source source(SeekableByteChannel sealed) {
    if (sealed instanceof FileChannel file) {
      return (position, to, length) -> {
        ByteBuffer bytes = ByteBuffer.wrap(to, 0, length);
        while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) >= 0) {
          // Until all is there, or the end.
        }
        return bytes.position();
      };
    }
    Lock moving = new ReentrantLock();
    return (position, to, length) -> {
      ByteBuffer bytes = ByteBuffer.wrap(to, 0, length);
      moving.lock();
      try {
        sealed.position(position);
        while (bytes.hasRemaining() && sealed.read(bytes) >= 0) {
          // Until all is there, or the end.
        }
      } finally {
        moving.unlock();
      }
      return bytes.position();
    };
  }

  void checkIsOf(Manifest<?> manifest) throws CryptoException {
    if (revision.compareTo(manifest.revision()) < 0) {
      throw new StaleRevision(ref, manifest.revision(), revision);
    }
    if (!manifest.commitment().equals(ByteBuffer.wrap(opening.commitment()))) {
      throw new Tampered(ref.toString(), Tampered.Part.COMMITMENT);
    }
  }

  /** Returns the revision of the attachment, which is authentic. */
  public Revision revision() {
    return revision;
  }

  /** Returns the length of the clear attachment, in bytes. */
  @Override
  public long size() throws ClosedChannelException {
    checkOpen();
    return opening.length();
  }

  @Override
  public long position() throws ClosedChannelException {
    reading.lock();
    try {
      checkOpen();
      return position;
    } finally {
      reading.unlock();
    }
  }

  /**
   * Moves to a position, which may lie beyond the end: reading there returns -1.
   *
   * @throws IllegalArgumentException if it is negative
   */
  @Override
  public AttachmentChannel position(long newPosition) throws ClosedChannelException {
    checkPosition(newPosition);
    reading.lock();
    try {
      checkOpen();
      position = newPosition;
      return this;
    } finally {
      reading.unlock();
    }
  }

  /**
   * Reads in order, from the current position.
   *
   * @return how many bytes were read, at most a chunk; -1 at the end
   * @throws RefusedContentException if the chunk is not what was sealed; nothing of it has been given out
   * @throws ClosedChannelException if this channel is closed
   * @throws IOException if the medium fails
   */
  @Override
  public int read(ByteBuffer to) throws IOException {
    reading.lock();
    try {
      checkOpen();
      if (!to.hasRemaining()) {
        return 0;
      }
      if (position >= opening.length()) {
        return -1;
      }
      long index = position / AttachmentOpening.CHUNK;
      if (index != kept) {
        keep(index);
      }
      int read = opening.copy(keptChunk, keptLength, position, to);
      position += read;
      return read;
    } finally {
      reading.unlock();
    }
  }

  /**
   * Reads from a position, without moving the current one. Calls from several threads run in parallel.
   *
   * @param from in the clear attachment, in bytes
   * @return how many bytes were read: all that fit, unless the end comes first; -1 at or beyond the end
   * @throws IllegalArgumentException if the position is negative
   * @throws RefusedContentException if a chunk is not what was sealed; what was put in {@code to} before it is intact
   * @throws ClosedChannelException if this channel is closed
   * @throws IOException if the medium fails
   */
  public int read(ByteBuffer to, long from) throws IOException {
    checkPosition(from);
    checkOpen();
    if (!to.hasRemaining()) {
      return 0;
    }
    if (from >= opening.length()) {
      return -1;
    }
    RecordEngine engine = session.borrow();
    try {
      return opening.read(engine, from, to);
    } catch (Refused e) {
      throw new RefusedContentException(Refusals.content(ref, e));
    } finally {
      session.giveBack(engine);
    }
  }

  /** Returns this channel as a stream, from its current position; closing the stream closes the channel. */
  public InputStream toInputStream() {
    return Channels.newInputStream(this);
  }

  private void keep(long index) throws IOException {
    forgetChunk();
    RecordEngine engine = session.borrow();
    try {
      if (keptChunk.length == 0) {
        keptChunk = new byte[AttachmentOpening.CHUNK];
      }
      keptLength = opening.chunk(engine, index, keptChunk);
      kept = index;
    } catch (Refused e) {
      throw new RefusedContentException(Refusals.content(ref, e));
    } finally {
      session.giveBack(engine);
    }
  }

  /**
   * Always fails: an attachment is replaced, not changed.
   *
   * @throws NonWritableChannelException always
   */
  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  /**
   * Always fails: an attachment is replaced, not changed.
   *
   * @throws NonWritableChannelException always
   */
  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return !closed;
  }

  /** Wipes the key and the chunk that is kept, and closes the sealed attachment. Does nothing the second time. */
  @Override
  public void close() throws IOException {
    if (forget()) {
      sealed.close();
    }
  }

  /** Ends this channel without closing the sealed attachment; returns whether it was open. */
  boolean forget() {
    boolean first;
    reading.lock();
    try {
      first = !closed;
      closed = true;
    } finally {
      reading.unlock();
    }
    session.release(this);
    wipe();
    return first;
  }

  void wipe() {
    opening.close();
    reading.lock();
    try {
      forgetChunk();
    } finally {
      reading.unlock();
    }
  }

  private void forgetChunk() {
    Arrays.fill(keptChunk, (byte) 0);
    kept = NONE;
  }

  private void checkOpen() throws ClosedChannelException {
    if (closed) {
      throw new ClosedChannelException();
    }
    session.checkOpen();
  }

  private static void checkPosition(long position) {
    if (position < 0) {
      throw new IllegalArgumentException("position must not be negative, but was " + position);
    }
  }

  @Override
  public String toString() {
    return "AttachmentChannel[" + ref + ", " + revision + ", redacted]";
  }
}
