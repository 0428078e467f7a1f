package org.allervers.crypto.internal.dse1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The public vectors of HMAC and HKDF, from C2SP/wycheproof. */
class HmacSha512Vectors {
  private static final int LONGEST_KEY = 128;

  @Test
  void agrees_with_every_vector_of_hmac_whose_key_fits_a_block() throws Exception {
    int compared = 0;
    for (Wycheproof vector : Wycheproof.read("hmac_sha512_test.json")) {
      byte[] key = vector.bytes("key");
      if (key.length <= LONGEST_KEY) {
        byte[] tag = HmacSha512.of(key).tag(vector.bytes("msg"));
        byte[] cut = Arrays.copyOf(tag, vector.group().get("tagSize").asInt() / 8);
        assertThat(Arrays.equals(cut, vector.bytes("tag")))
            .as("%s", vector)
            .isEqualTo(vector.isValid());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(150);
  }

  @Test
  void agrees_with_every_vector_of_hkdf() throws Exception {
    int compared = 0;
    for (Wycheproof vector : Wycheproof.read("hkdf_sha512_test.json")) {
      int size = vector.test().get("size").asInt();
      if (vector.isValid() && vector.bytes("salt").length <= LONGEST_KEY) {
        byte[] prk = HmacSha512.of(vector.bytes("salt")).tag(vector.bytes("ikm"));
        assertThat(HmacSha512.of(prk).expand(size, vector.bytes("info")))
            .as("%s", vector)
            .isEqualTo(vector.bytes("okm"));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(70);
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
