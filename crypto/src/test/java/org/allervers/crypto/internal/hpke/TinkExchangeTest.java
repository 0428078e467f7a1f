package org.allervers.crypto.internal.hpke;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.internal.HpkeDecrypt;
import com.google.crypto.tink.hybrid.internal.HpkeEncrypt;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import org.conscrypt.Conscrypt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tink, whose X-Wing is that of BoringSSL, opens what we seal, and we open what it seals. */
class TinkExchangeTest {
  private static final Provider CONSCRYPT = Conscrypt.newProvider();
  private static final SecureRandom RANDOM = new SecureRandom();

  @BeforeAll
  static void lend_tink_a_provider() {
    Security.addProvider(CONSCRYPT);
  }

  @AfterAll
  static void take_it_back() {
    Security.removeProvider(CONSCRYPT.getName());
  }

  private static HpkePublicKey tink(Hpke hpke, byte[] publicKey) throws Exception {
    HpkeParameters parameters = HpkeParameters.builder()
        .setKemId(HpkeParameters.KemId.X_WING)
        .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
        .setAeadId(
            hpke == Hpke.X_WING
                ? HpkeParameters.AeadId.AES_256_GCM
                : HpkeParameters.AeadId.CHACHA20_POLY1305)
        .setVariant(HpkeParameters.Variant.NO_PREFIX)
        .build();
    return HpkePublicKey.create(parameters, Bytes.copyFrom(publicKey), null);
  }

  @Test
  void each_opens_what_the_other_seals() throws Exception {
    for (Hpke hpke : new Hpke[] {Hpke.X_WING, Hpke.X_WING_CHACHA}) {
      for (int length = 0; length < 200; length += 8) {
        byte[] seed = bytes(32);
        byte[] info = bytes(length);
        byte[] message = bytes(length / 2);
        HpkePublicKey theirs = tink(hpke, hpke.publicKey(seed));
        assertThat(hpke.open(seed, info, HpkeEncrypt.create(theirs).encrypt(message, info)))
            .hasValue(message);
        HpkePrivateKey secret = HpkePrivateKey.create(
            theirs, SecretBytes.copyFrom(seed, InsecureSecretKeyAccess.get()));
        byte[] ours = hpke.seal(hpke.publicKey(seed), info, message).orElseThrow();
        assertThat(HpkeDecrypt.create(secret).decrypt(ours, info)).isEqualTo(message);
      }
    }
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
