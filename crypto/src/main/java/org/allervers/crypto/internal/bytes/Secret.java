package org.allervers.crypto.internal.bytes;

import java.util.Arrays;

/**
 * Secret bytes that are wiped when destroyed.
 *
 * <p>The JDK's own key class refuses to be destroyed, hence this one. It has neither {@code equals} nor {@code hashCode},
 * and prints nothing of what it holds. This class is thread-safe.
 */
public final class Secret {
  private final byte[] bytes;
  private boolean destroyed;

  private Secret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns a secret holding a copy of {@code bytes}; the caller still has to wipe its own array. */
  public static Secret copyOf(byte[] bytes) {
    return new Secret(bytes.clone());
  }

  /**
   * Returns a copy, which the caller has to wipe.
   *
   * @throws IllegalStateException if the secret has been destroyed
   */
  public synchronized byte[] copy() {
    if (destroyed) {
      throw new IllegalStateException("the secret has been destroyed");
    }
    return bytes.clone();
  }

  /** Wipes the bytes. Does nothing the second time. */
  public synchronized void destroy() {
    destroyed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "Secret[redacted]";
  }
}
