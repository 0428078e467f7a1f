package org.allervers.benchmarks.sealing;

import static org.allervers.crypto.CompartmentType.SOCIAL;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.allervers.crypto.AttachmentChannel;
import org.allervers.crypto.AttachmentLabel;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Session;

/** The front door: an attachment from a stream to a stream, read back whole through its channel. */
final class OurAttachment implements Sealer {
  private static final AttachmentLabel LABEL =
      new AttachmentLabel("fictif.bin", "application/octet-stream");

  private final byte[] payload;
  private final Compartment<Social> social;
  private final ObjectRef<Social> ref;
  private final Sink sink;
  private final MemoryChannel medium;
  private final ByteBuffer clear;

  OurAttachment(int size) throws CryptoException, IOException {
    // Eight bytes say the length; what is sealed then fills its bucket.
    payload = Sealer.message(size - 8);
    social = Session.create(SOCIAL).compartment(SOCIAL);
    ref = ObjectRef.of(SOCIAL, ObjectClass.ATTACHMENT, ObjectRef.random(SOCIAL).id());
    sink = new Sink(size + size / 64 + 1024);
    clear = ByteBuffer.allocate(size);
    seal();
    medium = new MemoryChannel(Arrays.copyOf(sink.bytes, sink.length));
  }

  @Override
  public Object seal() throws IOException {
    sink.length = 0;
    return social.sealAttachment(
        ref, Revision.first(), LABEL, new ByteArrayInputStream(payload), sink);
  }

  @Override
  public ByteBuffer open() throws CryptoException, IOException {
    clear.clear();
    try (AttachmentChannel channel = social.openAttachment(ref, medium)) {
      channel.read(clear, 0);
    }
    return clear;
  }

  @Override
  public boolean isRight() throws CryptoException, IOException {
    return open().flip().equals(ByteBuffer.wrap(payload));
  }

  /** Memory that is used again. */
  private static final class Sink extends OutputStream {
    private final byte[] bytes;
    private int length;

    Sink(int capacity) {
      bytes = new byte[capacity];
    }

    @Override
    public void write(int one) {
      bytes[length] = (byte) one;
      length++;
    }

    @Override
    public void write(byte[] from, int offset, int count) {
      System.arraycopy(from, offset, bytes, length, count);
      length += count;
    }
  }
}
