package org.allervers.crypto;

import java.util.Optional;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.SelfTest;

/**
 * The AES-GCM or the SHA-512 of this runtime, or of the provider that the host chose, is missing or gives a wrong answer to a
 * known question: nothing is sealed or opened with it. The cause is outside this library, in a security provider or in the
 * machine.
 */
public final class UnreliableRuntimeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String algorithm;
  private final String provider;

  private UnreliableRuntimeException(String algorithm, String provider) {
    super((provider.isEmpty() ? "this runtime" : "provider " + provider)
        + " fails the self-test of " + algorithm);
    this.algorithm = algorithm;
    this.provider = provider;
  }

  /** Asks the known questions, and throws if an answer is wrong. */
  static void check(Algorithms algorithms) {
    SelfTest.findFailure(algorithms).ifPresent(failed -> {
      throw new UnreliableRuntimeException(failed, algorithms.providerName().orElse(""));
    });
  }

  /** Returns the standard name of the algorithm that failed. */
  public String algorithm() {
    return algorithm;
  }

  /** Returns the name of the provider that the host chose; empty if it chose none. */
  public Optional<String> provider() {
    return provider.isEmpty() ? Optional.empty() : Optional.of(provider);
  }
}
