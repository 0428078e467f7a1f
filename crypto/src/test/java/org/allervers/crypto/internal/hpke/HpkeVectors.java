package org.allervers.crypto.internal.hpke;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMExtractor;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMGenerator;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;
import org.bouncycastle.pqc.crypto.xwing.XWingPublicKeyParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known answers of X-Wing, and the key schedule of RFC 9180 written a second time. */
class HpkeVectors {
  private static final HexFormat HEX = HexFormat.of();

  /** The three vectors of draft-connolly-cfrg-xwing-kem: seed, seed of encapsulation, hashes of what comes out, shared secret. */
  @ParameterizedTest
  @CsvSource({
    "7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26,"
        + "3cb1eea988004b93103cfb0aeefd2a686e01fa4a58e8a3639ca8a1e3f9ae57e2"
        + "35b8cc873c23dc62b8d260169afa2f75ab916a58d974918835d25e6a435085b2,"
        + "2e816deebcd76c5c80d0cd2d174478871658e8e2ff42bc9d4a6e486372e856bb,"
        + "17cd532d657e44c897ca6583e548a5424fc70bf54f99515a4d2bcf99e3469f33,"
        + "d2df0522128f09dd8e2c92b1e905c793d8f57a54c3da25861f10bf4ca613e384",
    "badfd6dfaac359a5efbb7bcc4b59d538df9a04302e10c8bc1cbf1a0b3a5120ea,"
        + "17cda7cfad765f5623474d368ccca8af0007cd9f5e4c849f167a580b14aabdef"
        + "aee7eef47cb0fca9767be1fda69419dfb927e9df07348b196691abaeb580b32d,"
        + "c42ba5f8430d7d2c83739338203819f090e8303ce9c8b02107c272bfa5376916,"
        + "1661ea86d608a1924ba30840cb0a65f13ae051e3aec9cf0f064efc0bc92f2154,"
        + "f2e86241c64d60f6649fbc6c5b7d17180b780a3f34355e64a85749949c45f150",
    "ef58538b8d23f87732ea63b02b4fa0f4873360e2841928cd60dd4cee8cc0d4c9,"
        + "22a96188d032675c8ac850933c7aff1533b94c834adbb69c6115bad4692d8619"
        + "f90b0cdf8a7b9c264029ac185b70b83f2801f2f4b3f70c593ea3aeeb613a7f1b,"
        + "6b080d6b84f095342092fa7a22423e58bd681397ad0ef00eac92bd254db4fa95,"
        + "d3ca5578500344b5896cffc4fd740c9311946b82951df155e6fd86a7966b43c6,"
        + "953f7f4e8c5b5049bdc771d1dffada0dd961477d1a2ae0988baa7ea6898d893f"
  })
  void x_wing_gives_the_answers_of_its_draft(
      String seed, String drawn, String publicHash, String sentHash, String shared)
      throws Exception {
    byte[] publicKey = Hpke.X_WING.publicKey(HEX.parseHex(seed));
    assertThat(hash(publicKey)).isEqualTo(publicHash);
    ByteBuffer draws = ByteBuffer.wrap(HEX.parseHex(drawn));
    SecretWithEncapsulation sent = new XWingKEMGenerator(scripted(draws))
        .generateEncapsulated(new XWingPublicKeyParameters(publicKey));
    assertThat(draws.hasRemaining()).isFalse();
    assertThat(hash(sent.getEncapsulation())).isEqualTo(sentHash);
    assertThat(HEX.formatHex(sent.getSecret())).isEqualTo(shared);
    assertThat(HEX.formatHex(secret(HEX.parseHex(seed), sent.getEncapsulation())))
        .isEqualTo(shared);
  }

  private static SecureRandom scripted(ByteBuffer draws) {
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] bytes) {
        draws.get(bytes);
      }
    };
  }

  private static byte[] secret(byte[] seed, byte[] encapsulation) {
    return new XWingKEMExtractor(new XWingPrivateKeyParameters(seed)).extractSecret(encapsulation);
  }

  private static String hash(byte[] bytes) throws Exception {
    return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void what_is_sealed_opens_by_the_letter_of_rfc_9180() throws Exception {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) 7);
    byte[] info = "dse1/essai".getBytes(StandardCharsets.US_ASCII);
    byte[] message = "message fictif".getBytes(StandardCharsets.UTF_8);
    byte[] all = Hpke.X_WING.seal(Hpke.X_WING.publicKey(seed), info, message).orElseThrow();
    byte[] shared = secret(seed, Arrays.copyOf(all, 1120));
    // "HPKE", KEM X-Wing, KDF HKDF-SHA256, AEAD AES-256-GCM; mode base is 00 with an empty psk and
    // psk_id.
    byte[] suite = {'H', 'P', 'K', 'E', 0x64, 0x7a, 0, 1, 0, 2};
    byte[] context = join(
        new byte[1],
        labeledExtract(suite, new byte[0], "psk_id_hash", new byte[0]),
        labeledExtract(suite, new byte[0], "info_hash", info));
    byte[] secret = labeledExtract(suite, shared, "secret", new byte[0]);
    byte[] key = labeledExpand(suite, secret, "key", context, 32);
    byte[] nonce = labeledExpand(suite, secret, "base_nonce", context, 12);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    assertThat(cipher.doFinal(all, 1120, all.length - 1120)).isEqualTo(message);
  }

  private static byte[] labeledExtract(byte[] suite, byte[] salt, String label, byte[] ikm)
      throws Exception {
    return hmac(
        salt.length == 0 ? new byte[32] : salt, join(ascii("HPKE-v1"), suite, ascii(label), ikm));
  }

  private static byte[] labeledExpand(
      byte[] suite, byte[] prk, String label, byte[] info, int length) throws Exception {
    byte[] labeled = join(
        new byte[] {(byte) (length >> 8), (byte) length},
        ascii("HPKE-v1"),
        suite,
        ascii(label),
        info);
    return Arrays.copyOf(hmac(prk, join(labeled, new byte[] {1})), length);
  }

  private static byte[] hmac(byte[] key, byte[] message) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    ByteBuffer all =
        ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }

  @Test
  void nothing_is_sealed_to_a_key_that_is_none() {
    for (HybridSuite suite : HybridSuite.values()) {
      byte[] key = suite.publicKey(new byte[suite.seedLength()]);
      assertThat(suite.seal(key, new byte[0], new byte[32])).isPresent();
      byte[] lowOrder = key.clone();
      Arrays.fill(lowOrder, lowOrder.length - 32, lowOrder.length, (byte) 0);
      assertThat(suite.seal(lowOrder, new byte[0], new byte[32])).isEmpty();
      byte[] overflow = key.clone();
      Arrays.fill(overflow, 0, 3, (byte) 0xff);
      assertThat(suite.seal(overflow, new byte[0], new byte[32])).isEmpty();
      assertThat(suite.seal(Arrays.copyOf(key, key.length - 1), new byte[0], new byte[32]))
          .isEmpty();
    }
  }

  @Test
  void every_changed_byte_and_every_other_key_or_info_opens_nothing() {
    for (HybridSuite suite : HybridSuite.values()) {
      byte[] seed = new byte[suite.seedLength()];
      byte[] info = {1, 2};
      byte[] message = new byte[32];
      byte[] whole = suite.seal(suite.publicKey(seed), info, message).orElseThrow();
      assertThat(whole).hasSize(suite.sealedLength(32));
      assertThat(suite.open(seed, info, whole)).hasValue(message);
      for (int at = 0; at < whole.length; at += 5) {
        byte[] changed = whole.clone();
        changed[at] ^= 1;
        assertThat(suite.open(seed, info, changed)).as("%s, byte %s", suite, at).isEmpty();
      }
      for (int length = 0; length < whole.length; length += 97) {
        assertThat(suite.open(seed, info, Arrays.copyOf(whole, length))).isEmpty();
      }
      assertThat(suite.open(seed, new byte[] {1, 3}, whole)).isEmpty();
      // In the second suite each half is needed.
      for (int at : new int[] {0, suite.seedLength() - 1}) {
        byte[] other = seed.clone();
        other[at] ^= 2;
        assertThat(suite.open(other, info, whole)).isEmpty();
      }
    }
  }
}
