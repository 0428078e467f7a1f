package org.allervers.crypto.keyring;

import org.allervers.crypto.internal.hpke.HybridSuite;

/**
 * How envelopes for a device are sealed. Each way joins a lattice and a curve: whoever records envelopes now and has a quantum
 * computer later opens none, and neither does whoever breaks the lattice alone. There is no way with one of them only.
 */
public enum EnvelopeSuite {
  /** X-Wing: ML-KEM-768 with X25519, as age and Tink have it. The usual choice. */
  X_WING(HybridSuite.X_WING),
  /** ML-KEM-1024 around X25519, for those who are asked for the highest level of ML-KEM. */
  ML_KEM_1024_AND_X25519(HybridSuite.NESTED_1024);

  private final HybridSuite hybrid;

  EnvelopeSuite(HybridSuite hybrid) {
    this.hybrid = hybrid;
  }

  HybridSuite hybrid() {
    return hybrid;
  }

  static EnvelopeSuite of(HybridSuite hybrid) {
    return hybrid == HybridSuite.X_WING ? X_WING : ML_KEM_1024_AND_X25519;
  }
}
