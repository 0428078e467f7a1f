package org.allervers.crypto.internal.dse1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** The public vectors of the construction, from C2SP/wycheproof. */
class CobblestoneVectors {

  @Test
  void agrees_with_every_vector_of_cobblestone_256() throws Exception {
    checkAll("256", "the construction of the format");
  }

  @Test
  void agrees_with_every_vector_of_cobblestone_128() throws Exception {
    checkAll("128", "the same code, with keys that no object of the format has");
  }

  private static void checkAll(String bits, String detail) throws Exception {
    List<Wycheproof> all =
        Wycheproof.read("c2sp_chunked_encryption_aes_" + bits + "_gcm_test.json");
    int valid = 0;
    for (Wycheproof vector : all) {
      valid += check(bits.equals("256") ? Cobblestone.aes256() : Cobblestone.aes128(), vector);
    }
    assertThat(valid).isEqualTo(10);
    Wycheproof.report("Cobblestone-" + bits, all.size(), all.size(), detail);
  }

  private static int check(Cobblestone cobblestone, Wycheproof vector) throws Exception {
    byte[] sealed = inflate(vector.bytes("ct"));
    byte[] context = vector.bytes("ctx");
    if (vector.has("InvalidKeySize")) {
      assertThatThrownBy(() -> cobblestone.inputKey(vector.bytes("key")))
          .as("%s", vector)
          .isInstanceOf(IllegalArgumentException.class);
      return 0;
    }
    HmacSha512 key = cobblestone.inputKey(vector.bytes("key"));
    if (!vector.isValid()) {
      assertThatThrownBy(() -> cobblestone.open(key, context, sealed, 0))
          .as("%s", vector)
          .isInstanceOfSatisfying(
              Refused.class,
              e -> assertThat(e.check()).as("%s", vector).isIn((Object[]) expected(vector)));
      return 0;
    }
    byte[] message = cobblestone.open(key, context, sealed, 0);
    assertThat(message).as("%s", vector).hasSize(vector.test().get("msgLength").asInt());
    assertThat(MessageDigest.getInstance("SHA-512").digest(message))
        .as("%s", vector)
        .isEqualTo(vector.bytes("msgSha512"));
    byte[] again = new byte[Math.toIntExact(Cobblestone.sealedLength(message.length))];
    cobblestone.seal(key, Arrays.copyOf(sealed, Cobblestone.SALT), context, message, again, 0);
    assertThat(again).as("%s, sealed again", vector).isEqualTo(sealed);
    return 1;
  }

  private static Refused.Check[] expected(Wycheproof vector) {
    if (vector.has("Truncation")) {
      // A file cut in the middle of a chunk has a possible length, and the cut chunk does not open.
      return new Refused.Check[] {Refused.Check.LENGTH, Refused.Check.CHUNK};
    }
    if (vector.has("HeaderFailure")) {
      return new Refused.Check[] {Refused.Check.COMMITMENT};
    }
    return new Refused.Check[] {Refused.Check.CHUNK, Refused.Check.LENGTH};
  }

  // Wycheproof stores these ciphertexts deflated.
  private static byte[] inflate(byte[] deflated) throws IOException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return in.readAllBytes();
    }
  }
}
