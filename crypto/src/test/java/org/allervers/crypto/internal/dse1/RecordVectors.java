package org.allervers.crypto.internal.dse1;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The worked vector of the specification. It never changes: a change here is another format. */
class RecordVectors {
  private static final HexFormat HEX = HexFormat.of();
  private static final UUID ORGANISATION = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
  private static final RecordHeader HEADER =
      new RecordHeader(2, 1, 1, UUID.fromString("0f0e0d0c-0b0a-0908-0706-050403020100"), 0x10003);

  private final byte[] root = counting(0x00, 32);
  private final EpochKey key = EpochKey.of(ORGANISATION, 2, 1, root);
  private final RecordEngine engine =
      new RecordEngine(new SecureRandom(), new UUID(0, 0), new AtomicLong());

  @Test
  void derives_the_key_of_records_and_the_public_commitment() {
    assertThat(HEX.formatHex(
            HmacSha512.of(root).expand(32, EpochKey.info("dse1/record", ORGANISATION, 2, 1))))
        .isEqualTo("5ca9d4574566926010c55deee0ac9e8c11f488446b3cd9a0a23d7ac0646b4e60");
    assertThat(HEX.formatHex(key.commitment()))
        .isEqualTo("ed24839dd5749e2e643995277d4ede10d99af38878906211572810b583f99796");
  }

  @Test
  void seals_the_bytes_of_the_specification() throws Exception {
    byte[] record = engine.seal(key, HEADER, payload(), counting(0xa0, 24));

    assertThat(record).hasSize(622);
    assertThat(HEX.formatHex(record, 0, 38))
        .isEqualTo("44534501010100020000000100010f0e0d0c0b0a090807060504030201000000000000010003");
    assertThat(Arrays.copyOfRange(record, 38, 62)).isEqualTo(counting(0xa0, 24));
    assertThat(HEX.formatHex(record, 62, 94))
        .isEqualTo("283ddb4e288277e7945bcf6df19b63faf84a48877a9cb3d455b37b27d0345b7e");
    assertThat(HEX.formatHex(record, 94, 110)).isEqualTo("37407eba2d691094d1a73bc80bdb4887");
    assertThat(HEX.formatHex(record, 606, 622)).isEqualTo("6c4fc0d4e616856c4872be165dbf22d2");
    assertThat(HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(record)))
        .isEqualTo("7b8970262bdb3ff20d8827d4c9adb2f3c3653d844ca32a5e41d8ebe87fee4b47");
    assertThat(engine.open(key, record)).isEqualTo(payload());
    assertThat(RecordHeader.parse(record)).isEqualTo(HEADER);
  }

  @Test
  void never_gives_the_same_salt_twice_even_when_randomness_repeats_itself() {
    RecordEngine stuck = new RecordEngine(new StuckRandom(), new UUID(1, 2), new AtomicLong());
    byte[] one = stuck.seal(key, HEADER, payload());
    byte[] two = stuck.seal(key, HEADER, payload());
    assertThat(Arrays.copyOfRange(one, 38, 62)).isNotEqualTo(Arrays.copyOfRange(two, 38, 62));
    assertThat(one).isNotEqualTo(two);
  }

  private static byte[] payload() {
    byte[] json = "{\"tension\":\"12/8\"}".getBytes(StandardCharsets.US_ASCII);
    byte[] payload = new byte[json.length + 2];
    payload[1] = 2;
    System.arraycopy(json, 0, payload, 2, json.length);
    return payload;
  }

  private static byte[] counting(int from, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (from + i);
    }
    return bytes;
  }

  private static final class StuckRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
      Arrays.fill(bytes, (byte) 7);
    }
  }
}
