package org.allervers.crypto.keyring;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.allervers.crypto.keyring.KeyringException.Reason;

/**
 * The public key to which envelopes for one holder are sealed. It is no secret, and proves nothing of whose it is. This class is
 * immutable and thread-safe.
 */
public final class RecipientKey {
  private final UUID holder;
  private final EnvelopeSuite suite;
  private final byte[] bytes;

  private RecipientKey(UUID holder, EnvelopeSuite suite, byte[] bytes) {
    this.holder = Objects.requireNonNull(holder, "holder");
    this.suite = suite;
    this.bytes = bytes;
  }

  static RecipientKey of(UUID holder, EnvelopeSuite suite, byte[] bytes) {
    return new RecipientKey(holder, suite, bytes);
  }

  /**
   * Reads a key.
   *
   * @param holder the device, or what a recovery key says
   * @param bytes 1216 for {@link EnvelopeSuite#X_WING}, 1600 for the other, copied
   * @throws KeyringException {@code TRUNCATED} if they are fewer or more, {@code UNUSABLE_KEY} if nothing can be sealed to them
   */
  public static RecipientKey parse(UUID holder, EnvelopeSuite suite, byte[] bytes)
      throws KeyringException {
    if (bytes.length != suite.hybrid().publicLength()) {
      throw new KeyringException(Reason.TRUNCATED);
    }
    byte[] copy = bytes.clone();
    if (suite.hybrid().seal(copy, new byte[0], new byte[0]).isEmpty()) {
      throw new KeyringException(Reason.UNUSABLE_KEY);
    }
    return new RecipientKey(holder, suite, copy);
  }

  /** Returns who opens what is sealed to it: the id of a device, or of a recovery key. */
  public UUID holder() {
    return holder;
  }

  /** Returns the suite of the envelopes sealed to it. */
  public EnvelopeSuite suite() {
    return suite;
  }

  /** Returns the key, in a new array. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecipientKey that
        && holder.equals(that.holder)
        && suite == that.suite
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "RecipientKey[" + suite + ", " + holder + "]";
  }
}
