package org.allervers.crypto.internal.dse1;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;

class SelfTestVectors {
  @Test
  void this_runtime_knows_the_answers() {
    assertThat(SelfTest.findFailure()).isEmpty();
  }

  @Test
  void a_cipher_that_encrypts_wrongly_is_found_out() {
    assertThat(SelfTest.findFailure(
            (mode, key, nonce, in) -> {
              byte[] out = SelfTest.gcm(mode, key, nonce, in);
              out[0] ^= (byte) (mode == Cipher.ENCRYPT_MODE ? 1 : 0);
              return out;
            },
            SelfTest::hmac))
        .contains("AES/GCM/NoPadding");
  }

  @Test
  void a_cipher_that_does_not_check_the_tag_is_found_out() {
    assertThat(SelfTest.findFailure(
            (mode, key, nonce, in) ->
                mode == Cipher.ENCRYPT_MODE ? SelfTest.gcm(mode, key, nonce, in) : new byte[16],
            SelfTest::hmac))
        .contains("AES/GCM/NoPadding");
  }

  @Test
  void a_cipher_that_fails_is_found_out() {
    assertThat(SelfTest.findFailure(
            (mode, key, nonce, in) -> {
              throw new GeneralSecurityException("broken on purpose");
            },
            SelfTest::hmac))
        .contains("AES/GCM/NoPadding");
  }

  @Test
  void a_hash_that_is_wrong_is_found_out() {
    assertThat(SelfTest.findFailure(
            SelfTest::gcm, (key, message) -> Arrays.copyOf(SelfTest.hmac(key, message), 32)))
        .contains("SHA-512");
  }
}
