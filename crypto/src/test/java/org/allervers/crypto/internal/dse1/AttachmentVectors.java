package org.allervers.crypto.internal.dse1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The worked vector of the specification. It never changes: a change here is another format. */
class AttachmentVectors {
  private static final HexFormat HEX = HexFormat.of();
  private static final RecordHeader HEADER =
      new RecordHeader(2, 1, 4, UUID.fromString("0f0e0d0c-0b0a-0908-0706-050403020100"), 0x10003);

  private final EpochKey key = EpochKey.of(
      UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"), 2, 1, counting(0x00, 32));
  private final RecordEngine engine =
      new RecordEngine(new SecureRandom(), new UUID(0, 0), new AtomicLong());

  @Test
  void seals_the_bytes_of_the_specification() throws Exception {
    byte[] payload = new byte[20_000];
    for (int i = 0; i < payload.length; i++) {
      payload[i] = (byte) (i % 251);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AttachmentSealing.Outcome outcome = AttachmentSealing.seal(
        engine, key, HEADER, counting(0xa0, 24), new ByteArrayInputStream(payload), out);
    byte[] sealed = out.toByteArray();

    assertThat(outcome.length()).isEqualTo(20_000);
    byte[] commitment = new byte[32];
    outcome.commitment().duplicate().get(commitment);
    assertThat(HEX.formatHex(commitment))
        .isEqualTo("2855a357ceceac5b7044431b91245e0ac4acfc722a9c932654dd62a91058a821")
        .isEqualTo(HEX.formatHex(sealed, 62, 94));
    assertThat(HEX.formatHex(sealed, 0, 38))
        .isEqualTo("44534501020100020000000100040f0e0d0c0b0a090807060504030201000000000000010003");
    assertThat(HEX.formatHex(sealed, 94, 110)).isEqualTo("5b5bdc65040b5a775ff5fb381bdc8801");
    assertThat(sealed).hasSize(20_606);
    assertThat(HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(sealed)))
        .isEqualTo("fc82aa0a45574e218f7fdfca2beeb7500aae80998479840f58f1632f332fb8e3");
    try (AttachmentOpening opening = open(sealed)) {
      assertThat(opening.length()).isEqualTo(20_000);
      byte[] chunk = new byte[AttachmentOpening.CHUNK];
      assertThat(opening.chunk(engine, 0, chunk)).isEqualTo(16_384);
      assertThat(chunk).isEqualTo(Arrays.copyOf(payload, 16_384));
      assertThat(opening.chunk(engine, 1, chunk)).isEqualTo(4_096);
      assertThat(Arrays.copyOf(chunk, 3_616))
          .isEqualTo(Arrays.copyOfRange(payload, 16_384, 20_000));
    }
  }

  @Test
  void never_gives_the_same_salt_twice() throws Exception {
    byte[] one = sealed(new byte[10]);
    byte[] two = sealed(new byte[10]);
    assertThat(Arrays.copyOfRange(one, 38, 62)).isNotEqualTo(Arrays.copyOfRange(two, 38, 62));
  }

  @Test
  void a_length_that_no_writer_makes_is_refused() throws Exception {
    for (long length : new long[] {-1, 505, 1L << 41, Long.MIN_VALUE, Long.MAX_VALUE}) {
      byte[] message = ByteBuffer.allocate(512).putLong(504, length).array();
      assertThat(refusal(message)).as("length %d", length).isEqualTo(Refused.Check.PADDING);
    }
    for (int size : new int[] {0, 7, 8, 511, 513, 16_384, 16_385, 40_000}) {
      assertThat(refusal(new byte[size])).as("%d zeros", size).isEqualTo(Refused.Check.PADDING);
    }
  }

  private Refused.Check refusal(byte[] message) {
    byte[] context = HEADER.toBytes();
    byte[] forged = Arrays.copyOf(
        context, Math.toIntExact(context.length + Cobblestone.sealedLength(message.length)));
    Cobblestone.aes256()
        .seal(key.attachment(), counting(1, 24), context, message, forged, context.length);
    return catchThrowableOfType(Refused.class, () -> open(forged)).check();
  }

  private byte[] sealed(byte[] payload) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AttachmentSealing.seal(engine, key, HEADER, new ByteArrayInputStream(payload), out);
    return out.toByteArray();
  }

  private AttachmentOpening open(byte[] sealed) throws Exception {
    return AttachmentOpening.open(
        engine,
        key,
        Arrays.copyOf(sealed, AttachmentOpening.PREFIX),
        sealed.length,
        (position, to, length) -> {
          System.arraycopy(sealed, (int) position, to, 0, length);
          return length;
        });
  }

  private static byte[] counting(int from, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (from + i);
    }
    return bytes;
  }
}
