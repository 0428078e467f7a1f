package org.allervers.crypto;

import java.io.IOException;

/**
 * Bytes of an attachment that are not what was sealed, met while reading: {@link CryptoException} in the form that channels
 * and streams may throw. Nothing of the refused chunk is given out.
 */
public final class RefusedContentException extends IOException {
  private static final long serialVersionUID = 1L;

  private final CryptoException refusal;

  RefusedContentException(CryptoException refusal) {
    super(refusal.getMessage(), refusal);
    this.refusal = refusal;
  }

  /** Returns why: {@link CryptoException.Tampered}, or {@link CryptoException.Truncated} if the end went missing since. */
  public CryptoException refusal() {
    return refusal;
  }
}
