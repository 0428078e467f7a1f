package org.allervers.crypto.internal.hpke;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * Base mode of HPKE, one message a key, no additional data. This class is immutable and thread-safe.
 *
 * @source RFC 9180 sections 5.1.1 and 6.1; draft-connolly-cfrg-xwing-kem for X-Wing; draft-ietf-hpke-pq for ML-KEM
 */
public enum Hpke {
  /** X-Wing, HKDF-SHA-256, AES-256-GCM. */
  X_WING(HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256, 32, 1216),
  /** X-Wing, HKDF-SHA-256, ChaCha20-Poly1305: the recipient of age. */
  X_WING_CHACHA(HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305, 32, 1216),
  /** ML-KEM-1024, HKDF-SHA-512, AES-256-GCM; the private key is its seed. */
  ML_KEM_1024(HPKE.kem_ML_KEM_1024, HPKE.kdf_HKDF_SHA512, HPKE.aead_AES_GCM256, 64, 1568),
  /** X25519, HKDF-SHA-512, AES-256-GCM: never alone. */
  X25519(HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA512, HPKE.aead_AES_GCM256, 32, 32);

  /** The length that sealing adds to a message, besides the encapsulation, in bytes. */
  static final int TAG = 16;

  private static final byte[] NOTHING = {};

  private final short kem;
  private final short kdf;
  private final short aead;
  private final int privateLength;
  private final int publicLength;
  private final int encapsulation;

  Hpke(short kem, short kdf, short aead, int privateLength, int publicLength) {
    this.kem = kem;
    this.kdf = kdf;
    this.aead = aead;
    this.privateLength = privateLength;
    this.publicLength = publicLength;
    this.encapsulation = hpke().getEncSize();
  }

  // An instance of Bouncy Castle's class has state, and costs next to nothing.
  private HPKE hpke() {
    return new HPKE(HPKE.mode_base, kem, kdf, aead);
  }

  private AsymmetricCipherKeyPair pair(HPKE hpke, byte[] privateKey) {
    byte[] copy = privateKey.clone();
    try {
      return hpke.deserializePrivateKey(copy, null);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  /** Returns the length of a private key, in bytes. */
  public int privateLength() {
    return privateLength;
  }

  /** Returns the length of a public key, in bytes. */
  public int publicLength() {
    return publicLength;
  }

  /** Returns the length of an encapsulation, in bytes. */
  public int encapsulation() {
    return encapsulation;
  }

  /** Returns the length of a message once sealed, with its encapsulation, in bytes. */
  public int sealedLength(int message) {
    return encapsulation + message + TAG;
  }

  /** Returns the public key of a private one. */
  public byte[] publicKey(byte[] privateKey) {
    HPKE hpke = hpke();
    return hpke.serializePublicKey(pair(hpke, privateKey).getPublic());
  }

  /**
   * Returns the encapsulation and the sealed message; empty if the public key is none that anything can be sealed to.
   *
   * @param message not kept; the caller has to wipe it
   */
  public Optional<byte[]> seal(byte[] publicKey, byte[] info, byte[] message) {
    if (publicKey.length != publicLength) {
      return Optional.empty();
    }
    HPKE hpke = hpke();
    try {
      byte[][] sealed =
          hpke.seal(hpke.deserializePublicKey(publicKey), info, NOTHING, message, null, null, null);
      byte[] out = Arrays.copyOf(sealed[1], sealed[1].length + sealed[0].length);
      System.arraycopy(sealed[0], 0, out, sealed[1].length, sealed[0].length);
      return Optional.of(out);
    } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
      // A key outside of its group, or of low order.
      return Optional.empty();
    }
  }

  /**
   * Returns the message, which the caller has to wipe; empty if it was not sealed to this key and this info, or was changed.
   *
   * @param sealed encapsulation and sealed message
   */
  public Optional<byte[]> open(byte[] privateKey, byte[] info, byte[] sealed) {
    if (sealed.length < encapsulation + TAG || privateKey.length != privateLength) {
      return Optional.empty();
    }
    HPKE hpke = hpke();
    try {
      return Optional.of(hpke.open(
          Arrays.copyOf(sealed, encapsulation),
          pair(hpke, privateKey),
          info,
          NOTHING,
          Arrays.copyOfRange(sealed, encapsulation, sealed.length),
          null,
          null,
          null));
    } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }
}
