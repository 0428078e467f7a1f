package org.allervers.crypto.internal.dse1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The public vectors of HMAC and HKDF, from C2SP/wycheproof. */
class HmacSha512Vectors {
  private static final int LONGEST_KEY = 128;

  @Test
  void agrees_with_every_vector_of_hmac() throws Exception {
    List<Wycheproof> all = Wycheproof.read("hmac_sha512_test.json");
    for (Wycheproof vector : all) {
      byte[] tag = HmacSha512.of(vector.bytes("key")).tag(vector.bytes("msg"));
      byte[] cut = Arrays.copyOf(tag, vector.group().get("tagSize").asInt() / 8);
      assertThat(Arrays.equals(cut, vector.bytes("tag")))
          .as("%s", vector)
          .isEqualTo(vector.isValid());
    }
    Wycheproof.report("HMAC", all.size(), all.size(), "HMAC-SHA-512, all key and tag sizes");
  }

  @Test
  void agrees_with_every_vector_of_hkdf_that_asks_for_what_hkdf_can_give() throws Exception {
    List<Wycheproof> all = Wycheproof.read("hkdf_sha512_test.json");
    int passed = 0;
    int tooLarge = 0;
    for (Wycheproof vector : all) {
      if (vector.has("SizeTooLarge")) {
        tooLarge++;
      } else {
        byte[] prk = HmacSha512.of(vector.bytes("salt")).tag(vector.bytes("ikm"));
        byte[] okm =
            HmacSha512.of(prk).expand(vector.test().get("size").asInt(), vector.bytes("info"));
        assertThat(Arrays.equals(okm, vector.bytes("okm")))
            .as("%s", vector)
            .isEqualTo(vector.isValid());
        passed++;
      }
    }
    assertThat(passed + tooLarge).isEqualTo(all.size());
    Wycheproof.report(
        "HKDF",
        passed,
        all.size(),
        "HKDF-SHA-512, all key sizes; " + tooLarge
            + " not run: SizeTooLarge, more than 16 320 bytes, where no caller asks for more than 76");
  }

  @Test
  void a_destroyed_key_makes_no_tag() {
    HmacSha512 key = HmacSha512.of("fictif".getBytes(StandardCharsets.UTF_8));
    key.destroy();
    key.destroy();
    assertThatThrownBy(() -> key.tag(new byte[1])).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> key.expand(1, new byte[1])).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refuses_a_key_longer_than_a_block() {
    assertThatThrownBy(() -> HmacSha512.of(new byte[LONGEST_KEY + 1]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
