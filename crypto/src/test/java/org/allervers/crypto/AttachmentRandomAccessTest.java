package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.RecordHeader;
import org.allervers.crypto.internal.dse1.SyntheticAttachment;
import org.junit.jupiter.api.Test;

class AttachmentRandomAccessTest {
  private static final long GIBIBYTE = 1L << 30;
  private static final int READ = 4096;

  private final EpochKey key = Keys.key(Keys.ORGANISATION, SOCIAL, 0, 1);
  private final ObjectRef<Social> ref =
      ObjectRef.of(SOCIAL, ObjectClass.ATTACHMENT, ObjectRef.random(SOCIAL).id());

  @Test
  void four_kibibytes_anywhere_in_a_gibibyte_touch_two_chunks_at_most() throws Exception {
    // The trailer then fills the last chunk exactly.
    long length = GIBIBYTE - Long.BYTES;
    SyntheticAttachment sealed = new SyntheticAttachment(
        key,
        new RecordHeader(
            SOCIAL.code(),
            0,
            RecordHeader.ATTACHMENT,
            ref.id(),
            Revision.first().toBits()),
        length);
    try (Session session = Keys.session(Keys.ORGANISATION, List.of(key));
        AttachmentChannel channel = session.compartment(SOCIAL).openAttachment(ref, sealed)) {
      assertThat(channel.size()).isEqualTo(length);
      assertThat(sealed.touched()).as("chunks read to open it").hasSizeLessThanOrEqualTo(2);
      Random random = new Random(1);
      int onTwo = 0;
      for (int i = 0; i < 300; i++) {
        long from = (random.nextLong() >>> 1) % (length - READ);
        // One in three across two chunks.
        from = i % 3 == 0 ? from / 16_384 * 16_384 + 16_384 - READ / 2 : from;
        from = Math.min(from, length - READ);
        ByteBuffer clear = ByteBuffer.allocate(READ);
        if (i % 2 == 0) {
          assertThat(channel.read(clear, from)).isEqualTo(READ);
        } else {
          channel.position(from);
          while (clear.hasRemaining()) {
            assertThat(channel.read(clear)).isPositive();
          }
        }
        long first = from / 16_384;
        long last = (from + READ - 1) / 16_384;
        assertThat(sealed.touched()).isSubsetOf(first, last).hasSizeLessThanOrEqualTo(2);
        onTwo += first == last ? 0 : 1;
        for (int at = 0; at < READ; at += 511) {
          assertThat(clear.get(at)).isEqualTo(sealed.clear(from + at));
        }
      }
      assertThat(onTwo).isGreaterThan(90);
      assertThat(sealed.bytesRead()).isLessThan(300L * 2 * 16_400 + 50_000);
    }
  }
}
