package org.allervers.crypto;

/**
 * The right to see keys in clear. Whoever holds it writes {@code InsecureKeyAccess.granted()} where a reviewer can find it.
 */
public final class InsecureKeyAccess {
  private static final InsecureKeyAccess GRANTED = new InsecureKeyAccess();

  private InsecureKeyAccess() {}

  /** Returns the token that the methods handling keys in clear ask for. */
  public static InsecureKeyAccess granted() {
    return GRANTED;
  }
}
