package org.allervers.crypto.fuzz;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.fuzz.Hostile.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.allervers.crypto.AttachmentChannel;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.Session;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.Forgery;
import org.allervers.crypto.internal.dse1.RecordHeader;

/**
 * An attachment sealed by somebody who holds the key and writes lengths as they like. The first two bytes of the input are
 * how many zeros come before the rest, so that the end of a chunk is near.
 */
final class ForgedAttachmentFuzz {
  private static final Session SESSION = Hostile.session();
  private static final EpochKey KEY = Hostile.key(HEALTH, 1);
  private static final RecordHeader HEADER =
      new RecordHeader(HEALTH.code(), 1, RecordHeader.ATTACHMENT, Hostile.OBJECT, 1 << 16);
  private static final int TRAILER = 8;

  private ForgedAttachmentFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    if (data.length < 2) {
      return;
    }
    int zeros = Short.toUnsignedInt(ByteBuffer.wrap(data).getShort());
    byte[] message = new byte[zeros + data.length - 2];
    System.arraycopy(data, 2, message, zeros, data.length - 2);
    byte[] forged = Forgery.sealed(KEY, HEADER, message);
    Optional<byte[]> opened = Hostile.value(forged.length, () -> read(forged));
    long said =
        message.length < TRAILER ? -1 : ByteBuffer.wrap(message).getLong(message.length - TRAILER);
    boolean right = said >= 0 && said < 1 << 20 && bucket(said + TRAILER) == message.length;
    check(opened.isPresent() == right, "the length is right: " + right);
    check(
        opened.isEmpty() || Arrays.equals(opened.get(), Arrays.copyOf(message, (int) said)),
        "another payload than the one of that length");
  }

  private static byte[] read(byte[] forged) throws CryptoException, IOException {
    HostileChannel medium = new HostileChannel(forged, 20_000, forged.length);
    try (AttachmentChannel channel =
        SESSION.compartment(HEALTH).openAttachment(AttachmentFuzz.REF, medium)) {
      ByteBuffer to = ByteBuffer.allocate(Math.toIntExact(channel.size()));
      channel.read(to, 0);
      check(!to.hasRemaining(), "an end before the end");
      return to.array();
    }
  }

  /** The buckets of the specification, computed in another way: the least multiple that keeps enough leading bits. */
  private static long bucket(long least) {
    for (long bucket = 512; bucket <= 4_096; bucket *= 2) {
      if (least <= bucket) {
        return bucket;
      }
    }
    int exponent = (int) Math.floor(Math.log((double) least) / Math.log(2) + 1e-12);
    int kept = (int) Math.floor(Math.log(exponent) / Math.log(2) + 1e-12) + 1;
    long step = 1L << (exponent - kept);
    return (least + step - 1) / step * step;
  }
}
