package org.allervers.crypto.renewal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.membership.MembershipLog;

/**
 * What a device that was shut out of a compartment can read, and what is protected from it. To be shown as it is: revoking takes
 * nothing back.
 *
 * @param device which one
 * @param compartment its number
 * @param readableThrough the latest epoch whose key it may have, with those of all earlier ones; empty if it never had any
 * @param protectedFrom the epoch in which everybody who knows the list seals now, and whose key it has not; empty if the key has
 *     to be renewed first, or if the device still has the right
 * @param withinReach how many stored objects lie under keys that it may have: they are out of its reach only where the store keeps
 *     it out, until they are sealed again
 */
public record Departure(
    DeviceId device,
    int compartment,
    Optional<Long> readableThrough,
    Optional<Long> protectedFrom,
    int withinReach) {

  /** What no renewal gives. */
  public enum Limit {
    /** What the person read, or copied with her keys, she may have kept. */
    COPIES_ARE_KEPT,
    /** Colleagues who have not received the list yet go on sealing under a key that the device has. */
    COLLEAGUES_WITHOUT_NEWS,
    /** Nothing is protected yet: the key has to be renewed. */
    KEY_NOT_RENEWED
  }

  /**
   * Returns the answer for one device, by the list as it is known here.
   *
   * @param standing what lies in the stores, see {@link Standing#of}
   */
  public static Departure of(
      MembershipLog list, DeviceId device, CompartmentType<?> compartment, Standing standing) {
    Optional<Long> known = list.lastKeyOf(device, compartment);
    Optional<Long> now =
        list.writable(compartment).filter(epoch -> known.isEmpty() || epoch > known.get());
    int reach = known.map(standing::through).orElse(0);
    return new Departure(device, compartment.code(), known, now, reach);
  }

  /** Returns what is not protected, unmodifiable. */
  public Set<Limit> limits() {
    Set<Limit> limits = EnumSet.noneOf(Limit.class);
    if (readableThrough.isPresent()) {
      limits.add(Limit.COPIES_ARE_KEPT);
      limits.add(protectedFrom.isPresent() ? Limit.COLLEAGUES_WITHOUT_NEWS : Limit.KEY_NOT_RENEWED);
    }
    return Set.copyOf(limits);
  }
}
