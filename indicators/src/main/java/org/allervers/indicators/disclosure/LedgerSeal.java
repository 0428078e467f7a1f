package org.allervers.indicators.disclosure;

/**
 * How the host seals the entries of a ledger, with a key that this library never sees. Implementations must be
 * thread-safe.
 */
public interface LedgerSeal {

  /** A seal over these bytes, for example an HMAC or a signature. */
  byte[] seal(byte[] content);

  /** Whether the seal was made over these bytes, and by this organisation. */
  boolean isIntact(byte[] content, byte[] seal);
}
