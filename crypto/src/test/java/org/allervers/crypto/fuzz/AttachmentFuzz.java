package org.allervers.crypto.fuzz;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.fuzz.Hostile.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.allervers.crypto.AttachmentChannel;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.RefusedContentException;
import org.allervers.crypto.Session;

/**
 * A whole attachment on a medium that may lie. The first byte of the input is how: its pieces, the size it claims, and
 * whether it loses its end while it is read. The second is how far from the truth.
 */
final class AttachmentFuzz {
  static final ObjectRef<Health> REF = ObjectRef.of(HEALTH, ObjectClass.ATTACHMENT, Hostile.OBJECT);

  private static final Session SESSION = Hostile.session();
  private static final int HOW = 2;

  private AttachmentFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    if (data.length >= HOW) {
      byte[] bytes = Arrays.copyOfRange(data, HOW, data.length);
      // Chunks are read whole, each into memory of its own.
      Hostile.value(bytes.length, () -> read(bytes, data[0], data[1]));
    }
  }

  private static long read(byte[] bytes, int how, int lie) throws CryptoException, IOException {
    long claimed = (how & 1) == 0 ? bytes.length : (long) bytes.length + lie * 8_200L;
    HostileChannel medium = new HostileChannel(bytes, (how & 2) == 0 ? 20_000 : 997, claimed);
    try (AttachmentChannel channel = SESSION.compartment(HEALTH).openAttachment(REF, medium)) {
      byte[] expected = Hostile.payload(REF.id(), channel.revision());
      check(channel.size() == expected.length, "a length that nobody sealed");
      if ((how & 4) != 0) {
        medium.shrinkTo(Math.max(0, bytes.length - (lie & 0xff) * 64));
      }
      ByteBuffer to = ByteBuffer.allocate(expected.length);
      try {
        while (channel.read(to) >= 0 && to.hasRemaining()) {
          // Until the end, or the first refusal.
        }
      } finally {
        check(
            Arrays.equals(to.array(), 0, to.position(), expected, 0, to.position()),
            "bytes that nobody sealed");
      }
      return readFromAnywhere(channel, expected);
    }
  }

  private static long readFromAnywhere(AttachmentChannel channel, byte[] expected)
      throws IOException {
    for (int from = expected.length - 1; from >= 0; from -= 9_973) {
      ByteBuffer to = ByteBuffer.allocate(50);
      try {
        int read = channel.read(to, from);
        check(read == Math.min(50, expected.length - from), "an end before the end");
      } catch (RefusedContentException e) {
        // What was read before the refusal still has to be right.
      }
      check(
          Arrays.equals(to.array(), 0, to.position(), expected, from, from + to.position()),
          "bytes that nobody sealed");
    }
    return expected.length;
  }
}
