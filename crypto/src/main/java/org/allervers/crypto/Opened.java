package org.allervers.crypto;

/**
 * What became of one object of a batch: its payload, or the reason why it was refused.
 *
 * @param <C> the compartment's marker
 */
public sealed interface Opened<C> {
  /** Returns the object that was asked for. */
  ObjectRef<C> ref();

  /**
   * Returns the payload.
   *
   * @throws CryptoException the refusal, if there is one
   */
  byte[] payload() throws CryptoException;

  /**
   * The object is intact.
   *
   * @param ref the object
   * @param payload its clear bytes, not copied: the caller owns them
   * @param <C> the compartment's marker
   */
  @SuppressWarnings("ArrayRecordComponent") // the caller owns the array, and may wipe it
  record Intact<C>(ObjectRef<C> ref, byte[] payload) implements Opened<C> {
    @Override
    public String toString() {
      return "Intact[" + ref + ", " + payload.length + " bytes, redacted]";
    }
  }

  /**
   * The object was refused.
   *
   * @param ref the object
   * @param failure why
   * @param <C> the compartment's marker
   */
  record Failed<C>(ObjectRef<C> ref, CryptoException failure) implements Opened<C> {
    @Override
    public byte[] payload() throws CryptoException {
      throw failure;
    }
  }
}
