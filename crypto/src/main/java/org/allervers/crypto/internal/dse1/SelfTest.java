package org.allervers.crypto.internal.dse1;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Known answers, asked of the AES-GCM and the SHA-512 that this runtime really gives us. Asked once: a wrong provider does
 * not become right.
 *
 * @source McGrew and Viega, "The Galois/Counter Mode of Operation", test case 14; RFC 4231, test case 2
 */
public final class SelfTest {
  private static final Optional<String> FAILURE = findFailure(SelfTest::gcm, SelfTest::hmac);

  private SelfTest() {}

  /** One pass of AES-256-GCM without additional data. */
  interface Gcm {
    byte[] run(int mode, byte[] key, byte[] nonce, byte[] in) throws GeneralSecurityException;
  }

  /** HMAC-SHA-512. */
  interface Hmac {
    byte[] tag(byte[] key, byte[] message);
  }

  /** Returns the standard name of the algorithm that fails; empty if all is well. */
  public static Optional<String> findFailure() {
    return FAILURE;
  }

  static Optional<String> findFailure(Gcm gcm, Hmac hmac) {
    return !knowsGcm(gcm)
        ? Optional.of("AES/GCM/NoPadding")
        : knowsHmac(hmac) ? Optional.empty() : Optional.of("SHA-512");
  }

  private static boolean knowsGcm(Gcm gcm) {
    byte[] clear = new byte[16];
    byte[] sealed =
        HexFormat.of().parseHex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
    try {
      boolean right = Arrays.equals(
              sealed, gcm.run(Cipher.ENCRYPT_MODE, new byte[32], new byte[12], clear))
          && Arrays.equals(clear, gcm.run(Cipher.DECRYPT_MODE, new byte[32], new byte[12], sealed));
      sealed[0] ^= 1;
      return right && refuses(gcm, sealed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean refuses(Gcm gcm, byte[] changed) throws GeneralSecurityException {
    try {
      gcm.run(Cipher.DECRYPT_MODE, new byte[32], new byte[12], changed);
      return false;
    } catch (AEADBadTagException e) {
      return true;
    }
  }

  private static boolean knowsHmac(Hmac hmac) {
    byte[] expected = HexFormat.of()
        .parseHex("164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
            + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737");
    return Arrays.equals(
        expected, hmac.tag(Dse1.ascii("Jefe"), Dse1.ascii("what do ya want for nothing?")));
  }

  static byte[] gcm(int mode, byte[] key, byte[] nonce, byte[] in) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    try (MessageKey messageKey = MessageKey.of(key, key.length)) {
      cipher.init(mode, messageKey, new GCMParameterSpec(128, nonce));
      return cipher.doFinal(in);
    }
  }

  static byte[] hmac(byte[] key, byte[] message) {
    return HmacSha512.of(key).tag(message);
  }
}
