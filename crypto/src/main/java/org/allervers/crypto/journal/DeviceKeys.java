package org.allervers.crypto.journal;

import java.util.Optional;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.VerificationKey;

/**
 * Which key a device signs with: the list of members, as the caller trusts it. Whoever could add a key here could forge.
 */
@FunctionalInterface
public interface DeviceKeys {
  /** Returns the key of that device; empty if it is not a member's. */
  Optional<VerificationKey> keyOf(DeviceId device);
}
