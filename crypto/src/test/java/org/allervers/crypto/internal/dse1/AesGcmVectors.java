package org.allervers.crypto.internal.dse1;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.junit.jupiter.api.Test;

/** The public vectors of AES-GCM, from C2SP/wycheproof, asked of the cipher that this runtime gives the format. */
class AesGcmVectors {
  private static final int TAG_BITS = 128;

  @Test
  void this_runtime_agrees_with_every_vector_of_aes_gcm() throws Exception {
    List<Wycheproof> all = Wycheproof.read("aes_gcm_test.json");
    int ours = 0;
    for (Wycheproof vector : all) {
      assertThat(vector.group().get("tagSize").asInt()).isEqualTo(TAG_BITS);
      byte[] message = vector.bytes("msg");
      byte[] sealed = sealed(vector);
      Optional<byte[]> opened = run(Cipher.DECRYPT_MODE, vector, sealed);
      assertThat(opened.isPresent()).as("%s", vector).isEqualTo(vector.isValid());
      if (vector.isValid()) {
        assertThat(opened.orElseThrow()).as("%s", vector).isEqualTo(message);
        assertThat(run(Cipher.ENCRYPT_MODE, vector, message).orElseThrow())
            .as("%s", vector)
            .isEqualTo(sealed);
      }
      if (vector.group().get("keySize").asInt() == 256
          && vector.group().get("ivSize").asInt() == 96) {
        ours++;
      }
    }
    assertThat(ours).isGreaterThan(60);
    Wycheproof.report(
        "AES-GCM",
        all.size(),
        all.size(),
        Cipher.getInstance("AES/GCM/NoPadding").getProvider().getName() + "; " + ours
            + " in the sizes of the format: key 256, nonce 96, tag 128 bits");
  }

  private static byte[] sealed(Wycheproof vector) {
    byte[] ciphertext = vector.bytes("ct");
    byte[] tag = vector.bytes("tag");
    byte[] both = Arrays.copyOf(ciphertext, ciphertext.length + tag.length);
    System.arraycopy(tag, 0, both, ciphertext.length, tag.length);
    return both;
  }

  /** Returns nothing if the cipher refuses the nonce or the tag. */
  private static Optional<byte[]> run(int mode, Wycheproof vector, byte[] in) {
    byte[] key = vector.bytes("key");
    try (MessageKey messageKey = MessageKey.of(key, key.length)) {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, messageKey, new GCMParameterSpec(TAG_BITS, vector.bytes("iv")));
      cipher.updateAAD(vector.bytes("aad"));
      return Optional.of(cipher.doFinal(in));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
