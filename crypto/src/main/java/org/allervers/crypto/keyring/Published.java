package org.allervers.crypto.keyring;

import java.util.HexFormat;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.keyring.KeyringException.Reason;

/** Compares keys with what the list of members publishes. */
final class Published {
  private Published() {}

  /**
   * Checks that a key is the one that everybody has for its epoch.
   *
   * @throws KeyringException {@code NOT_PUBLISHED} if the list knows no such epoch, {@code OTHER_COMMITMENT} if it is another key
   */
  static void check(KeyAuthority members, CompartmentType<?> compartment, EpochKey key)
      throws KeyringException {
    String published = members
        .commitment(compartment, key.epoch())
        .orElseThrow(() -> new KeyringException(Reason.NOT_PUBLISHED));
    if (!published.equals(HexFormat.of().formatHex(key.commitment()))) {
      throw new KeyringException(Reason.OTHER_COMMITMENT);
    }
  }
}
