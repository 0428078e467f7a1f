package org.allervers.crypto.internal.dse1;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Optional;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/**
 * Where AES-GCM and SHA-512 come from: the order of this runtime, or one provider that the host chose and that is never
 * registered for others. This class is immutable and thread-safe.
 */
public final class Algorithms {
  /** The first provider of this runtime that has them. */
  public static final Algorithms PLATFORM = new Algorithms(null);

  static final String GCM = "AES/GCM/NoPadding";
  static final String SHA_512 = "SHA-512";

  private final @Nullable Provider provider;

  private Algorithms(@Nullable Provider provider) {
    this.provider = provider;
  }

  /** Returns the algorithms of that provider, and of no other. */
  public static Algorithms of(Provider provider) {
    return new Algorithms(provider);
  }

  /** Returns the name of the provider that the host chose, if it chose one. */
  public Optional<String> providerName() {
    return Optional.ofNullable(provider).map(Provider::getName);
  }

  Cipher gcm() throws GeneralSecurityException {
    return provider == null ? Cipher.getInstance(GCM) : Cipher.getInstance(GCM, provider);
  }

  MessageDigest sha512() throws GeneralSecurityException {
    return provider == null
        ? MessageDigest.getInstance(SHA_512)
        : MessageDigest.getInstance(SHA_512, provider);
  }

  /**
   * Returns the SHA-256 of the parts, one after the other. It hashes public bytes only, and is the runtime's own whatever
   * provider the host chose.
   */
  public static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        hash.update(part);
      }
      return hash.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java runtime has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Algorithms[" + providerName().orElse("platform") + "]";
  }
}
