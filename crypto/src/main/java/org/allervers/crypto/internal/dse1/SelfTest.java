package org.allervers.crypto.internal.dse1;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Known answers, asked of the AES-GCM and the SHA-512 that this runtime really gives us. Asked at the beginning
 * of each session: between two of them the host may have put another provider first.
 *
 * @source McGrew and Viega, "The Galois/Counter Mode of Operation", test case 14; RFC 4231, test case 2
 */
public final class SelfTest {
  private SelfTest() {}

  /** One pass of AES-256-GCM without additional data. */
  interface Gcm {
    byte[] run(int mode, byte[] key, byte[] nonce, byte[] in) throws GeneralSecurityException;
  }

  /** HMAC-SHA-512. */
  interface Hmac {
    byte[] tag(byte[] key, byte[] message) throws GeneralSecurityException;
  }

  /** Returns the standard name of the algorithm that fails; empty if all is well. */
  public static Optional<String> findFailure(Algorithms algorithms) {
    return findFailure(
        (mode, key, nonce, in) -> gcm(algorithms, mode, key, nonce, in),
        (key, message) -> hmac(algorithms, key, message));
  }

  static Optional<String> findFailure(Gcm gcm, Hmac hmac) {
    return !knowsGcm(gcm)
        ? Optional.of(Algorithms.GCM)
        : knowsHmac(hmac) ? Optional.empty() : Optional.of(Algorithms.SHA_512);
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
    } catch (GeneralSecurityException | RuntimeException e) {
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
    try {
      return Arrays.equals(
          expected, hmac.tag(Dse1.ascii("Jefe"), Dse1.ascii("what do ya want for nothing?")));
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  static byte[] gcm(Algorithms algorithms, int mode, byte[] key, byte[] nonce, byte[] in)
      throws GeneralSecurityException {
    Cipher cipher = algorithms.gcm();
    try (MessageKey messageKey = MessageKey.of(key, key.length)) {
      cipher.init(mode, messageKey, new GCMParameterSpec(128, nonce));
      return cipher.doFinal(in);
    }
  }

  static byte[] hmac(Algorithms algorithms, byte[] key, byte[] message)
      throws GeneralSecurityException {
    // Asked for first, and copied: a provider may have none, or one that keeps its state elsewhere.
    try {
      MessageDigest copy = (MessageDigest) algorithms.sha512().clone();
      if (copy.digest().length != HmacSha512.LENGTH) {
        throw new GeneralSecurityException("this SHA-512 has another length");
      }
    } catch (CloneNotSupportedException e) {
      throw new GeneralSecurityException("this SHA-512 cannot be copied", e);
    }
    return HmacSha512.of(algorithms, key).tag(message);
  }
}
