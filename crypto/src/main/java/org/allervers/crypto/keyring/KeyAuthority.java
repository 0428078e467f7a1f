package org.allervers.crypto.keyring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.OrganisationId;

/**
 * What the list of members says about keys: whose they are, who may hand them over, and which are the right ones. It is verified
 * from the organisation's root key; {@code MembershipLog} is one.
 */
public interface KeyAuthority {
  /** Returns the organisation. */
  OrganisationId organisation();

  /** Returns the hashes of the newest entries of the list, 64 lower-case hexadecimal digits each, ascending. */
  List<String> heads();

  /** Returns the identity of a device that was ever enrolled, even if it was revoked since. */
  Optional<DeviceIdentity> identity(DeviceId device);

  /** Returns whether a device is enrolled, has not been revoked, and is of somebody who holds that compartment. */
  boolean holds(DeviceId device, CompartmentType<?> compartment);

  /** Returns whether a device was ever enrolled for somebody who holds that compartment, or has held it. */
  boolean hasHeld(DeviceId device, CompartmentType<?> compartment);

  /** Returns the commitment to the key of an epoch, 64 lower-case hexadecimal digits: any other key is forged. */
  Optional<String> commitment(CompartmentType<?> compartment, long epoch);

  /** Returns the epochs of a compartment that are not retired, ascending. */
  List<Long> epochs(CompartmentType<?> compartment);

  /**
   * Returns the list as it was for somebody who knew those entries as the newest ones; empty if this list does not have them all,
   * or if none is given.
   */
  Optional<? extends KeyAuthority> asOf(Collection<String> heads);
}
