package org.allervers.crypto.internal.hpke;

import java.util.Arrays;
import java.util.Optional;

/**
 * How an envelope is sealed. In both ways a quantum computer alone opens nothing, nor does a break of ML-KEM alone; there is no
 * way with one of them only. This class is immutable and thread-safe.
 */
public enum HybridSuite {
  /** X-Wing: ML-KEM-768 and X25519 in one. */
  X_WING(1) {
    @Override
    byte[] publicOf(byte[] seed) {
      return Hpke.X_WING.publicKey(seed);
    }

    @Override
    Optional<byte[]> sealTo(byte[] publicKey, byte[] info, byte[] message) {
      return Hpke.X_WING.seal(publicKey, info, message);
    }

    @Override
    Optional<byte[]> openWith(byte[] seed, byte[] info, byte[] sealed) {
      return Hpke.X_WING.open(seed, info, sealed);
    }

    @Override
    public int seedLength() {
      return Hpke.X_WING.privateLength();
    }

    @Override
    public int publicLength() {
      return Hpke.X_WING.publicLength();
    }

    @Override
    public int sealedLength(int message) {
      return Hpke.X_WING.sealedLength(message);
    }
  },

  /** Sealed to X25519, and what that gives to ML-KEM-1024. */
  NESTED_1024(2) {
    @Override
    byte[] publicOf(byte[] seed) {
      byte[] outer = Arrays.copyOf(seed, Hpke.ML_KEM_1024.privateLength());
      byte[] inner = Arrays.copyOfRange(seed, outer.length, seed.length);
      byte[] both = Arrays.copyOf(Hpke.ML_KEM_1024.publicKey(outer), publicLength());
      byte[] classical = Hpke.X25519.publicKey(inner);
      System.arraycopy(classical, 0, both, Hpke.ML_KEM_1024.publicLength(), classical.length);
      Arrays.fill(outer, (byte) 0);
      Arrays.fill(inner, (byte) 0);
      return both;
    }

    @Override
    Optional<byte[]> sealTo(byte[] publicKey, byte[] info, byte[] message) {
      int cut = Hpke.ML_KEM_1024.publicLength();
      byte[] outer = Arrays.copyOf(publicKey, cut);
      byte[] inner = Arrays.copyOfRange(publicKey, cut, publicKey.length);
      return Hpke.X25519
          .seal(inner, info, message)
          .flatMap(once -> Hpke.ML_KEM_1024.seal(outer, info, once));
    }

    @Override
    Optional<byte[]> openWith(byte[] seed, byte[] info, byte[] sealed) {
      byte[] outer = Arrays.copyOf(seed, Hpke.ML_KEM_1024.privateLength());
      byte[] inner = Arrays.copyOfRange(seed, outer.length, seed.length);
      try {
        return Hpke.ML_KEM_1024
            .open(outer, info, sealed)
            .flatMap(once -> Hpke.X25519.open(inner, info, once));
      } finally {
        Arrays.fill(outer, (byte) 0);
        Arrays.fill(inner, (byte) 0);
      }
    }

    @Override
    public int seedLength() {
      return Hpke.ML_KEM_1024.privateLength() + Hpke.X25519.privateLength();
    }

    @Override
    public int publicLength() {
      return Hpke.ML_KEM_1024.publicLength() + Hpke.X25519.publicLength();
    }

    @Override
    public int sealedLength(int message) {
      return Hpke.ML_KEM_1024.sealedLength(Hpke.X25519.sealedLength(message));
    }
  };

  private final int number;

  HybridSuite(int number) {
    this.number = number;
  }

  abstract byte[] publicOf(byte[] seed);

  abstract Optional<byte[]> sealTo(byte[] publicKey, byte[] info, byte[] message);

  abstract Optional<byte[]> openWith(byte[] seed, byte[] info, byte[] sealed);

  /** Returns the length of a private key, in bytes. */
  public abstract int seedLength();

  /** Returns the length of a public key, in bytes. */
  public abstract int publicLength();

  /** Returns the length of a message once sealed, in bytes. */
  public abstract int sealedLength(int message);

  /** Returns the number that stands for it in the format. */
  public int number() {
    return number;
  }

  /** Returns the suite of that number, if there is one. */
  public static Optional<HybridSuite> of(int number) {
    return Arrays.stream(values()).filter(suite -> suite.number == number).findAny();
  }

  /** Returns the public key of a private one. */
  public byte[] publicKey(byte[] seed) {
    if (seed.length != seedLength()) {
      throw new IllegalArgumentException(
          "seed must be " + seedLength() + " bytes, but was " + seed.length);
    }
    return publicOf(seed);
  }

  /** Returns the sealed message; empty if the public key is none that anything can be sealed to. */
  public Optional<byte[]> seal(byte[] publicKey, byte[] info, byte[] message) {
    return publicKey.length == publicLength() ? sealTo(publicKey, info, message) : Optional.empty();
  }

  /** Returns the message, which the caller has to wipe; empty if it was not sealed to this key and info, or was changed. */
  public Optional<byte[]> open(byte[] seed, byte[] info, byte[] sealed) {
    return seed.length == seedLength() ? openWith(seed, info, sealed) : Optional.empty();
  }
}
