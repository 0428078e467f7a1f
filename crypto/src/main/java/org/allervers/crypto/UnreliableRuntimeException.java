package org.allervers.crypto;

/**
 * The AES-GCM or the SHA-512 of this runtime gives a wrong answer to a known question: nothing is sealed or opened with it.
 * The cause is outside this library, in a security provider that the host installed or in the machine.
 */
public final class UnreliableRuntimeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String algorithm;

  UnreliableRuntimeException(String algorithm) {
    super("this runtime fails the self-test of " + algorithm);
    this.algorithm = algorithm;
  }

  /** Returns the standard name of the algorithm that failed. */
  public String algorithm() {
    return algorithm;
  }
}
