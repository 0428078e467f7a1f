package org.allervers.crypto.internal.dse1;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;

class SelfTestVectors {
  private static byte[] gcm(int mode, byte[] key, byte[] nonce, byte[] in)
      throws GeneralSecurityException {
    return SelfTest.gcm(Algorithms.PLATFORM, mode, key, nonce, in);
  }

  private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
    return SelfTest.hmac(Algorithms.PLATFORM, key, message);
  }

  @Test
  void this_runtime_knows_the_answers() {
    assertThat(SelfTest.findFailure(Algorithms.PLATFORM)).isEmpty();
  }

  @Test
  void a_cipher_that_encrypts_wrongly_is_found_out() {
    assertThat(SelfTest.findFailure(
            (mode, key, nonce, in) -> {
              byte[] out = SelfTest.gcm(Algorithms.PLATFORM, mode, key, nonce, in);
              out[0] ^= (byte) (mode == Cipher.ENCRYPT_MODE ? 1 : 0);
              return out;
            },
            SelfTestVectors::hmac))
        .contains("AES/GCM/NoPadding");
  }

  @Test
  void a_cipher_that_does_not_check_the_tag_is_found_out() {
    assertThat(SelfTest.findFailure(
            (mode, key, nonce, in) -> mode == Cipher.ENCRYPT_MODE
                ? SelfTest.gcm(Algorithms.PLATFORM, mode, key, nonce, in)
                : new byte[16],
            SelfTestVectors::hmac))
        .contains("AES/GCM/NoPadding");
  }

  @Test
  void a_cipher_that_fails_is_found_out() {
    assertThat(SelfTest.findFailure(
            (mode, key, nonce, in) -> {
              throw new GeneralSecurityException("broken on purpose");
            },
            SelfTestVectors::hmac))
        .contains("AES/GCM/NoPadding");
  }

  @Test
  void a_hash_that_is_wrong_is_found_out() {
    assertThat(SelfTest.findFailure(
            SelfTestVectors::gcm,
            (key, message) -> Arrays.copyOf(SelfTest.hmac(Algorithms.PLATFORM, key, message), 32)))
        .contains("SHA-512");
  }
}
