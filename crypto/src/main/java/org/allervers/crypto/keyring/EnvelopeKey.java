package org.allervers.crypto.keyring;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.internal.bytes.Secret;

/**
 * The private key that opens envelopes sealed to its holder, a device or a recovery key. It is wiped when closed. This class is
 * thread-safe.
 */
public final class EnvelopeKey implements AutoCloseable {
  private final EnvelopeSuite suite;
  private final Secret seed;
  private final RecipientKey recipient;

  private EnvelopeKey(UUID holder, EnvelopeSuite suite, byte[] seed) {
    this.suite = suite;
    this.seed = Secret.copyOf(seed);
    this.recipient = RecipientKey.of(holder, suite, suite.hybrid().publicKey(seed));
  }

  /** Returns a new key for that holder, drawn at random. */
  public static EnvelopeKey random(UUID holder, EnvelopeSuite suite) {
    byte[] seed = new byte[suite.hybrid().seedLength()];
    new SecureRandom().nextBytes(seed);
    try {
      return new EnvelopeKey(holder, suite, seed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  /**
   * Returns the key of a seed.
   *
   * @param token the right to handle keys in clear
   * @param seed random, 32 bytes for {@link EnvelopeSuite#X_WING} and 96 for the other, copied; the caller has to wipe its own
   *     array
   * @throws IllegalArgumentException if they are fewer or more
   */
  public static EnvelopeKey restore(
      InsecureKeyAccess token, UUID holder, EnvelopeSuite suite, byte[] seed) {
    Objects.requireNonNull(token, "token");
    return new EnvelopeKey(holder, suite, seed);
  }

  /**
   * Returns the seed, which the caller has to wipe. Whoever has it opens every envelope to this holder.
   *
   * @throws IllegalStateException if the key is closed
   */
  public byte[] export(InsecureKeyAccess token) {
    Objects.requireNonNull(token, "token");
    return seed.copy();
  }

  /** Returns the suite of the envelopes that it opens. */
  public EnvelopeSuite suite() {
    return suite;
  }

  /** Returns the public half, to which envelopes are sealed. */
  public RecipientKey recipient() {
    return recipient;
  }

  byte[] copyOfSeed() {
    return seed.copy();
  }

  /** Wipes the key. Does nothing the second time. */
  @Override
  public void close() {
    seed.destroy();
  }

  @Override
  public String toString() {
    return "EnvelopeKey[" + suite + ", redacted]";
  }
}
