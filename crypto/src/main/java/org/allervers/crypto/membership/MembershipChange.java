package org.allervers.crypto.membership;

import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.internal.dse1.RecoveryPart;
import org.allervers.crypto.keyring.DeviceIdentity;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.keyring.RecipientKey;

/** What one entry changes. Compartments are meant by their numbers, see {@link CompartmentType#code}. */
public sealed interface MembershipChange {

  /**
   * The organisation begins. Only the first entry does this, signed by the root key itself.
   *
   * @param root the public half of the root key
   */
  record Found(VerificationKey root) implements MembershipChange {}

  /**
   * A device is enrolled for a member.
   *
   * @param identity of the device, compared by two people beforehand
   * @param member whose device it is
   * @param index from 1 to 65 535, unique among all devices ever: the device of its revisions and of its epochs
   */
  record Enrol(DeviceIdentity identity, MemberId member, int index) implements MembershipChange {
    /**
     * Checks the index.
     *
     * @throws IllegalArgumentException if it is out of bounds
     */
    public Enrol {
      if (index < 1 || index > 0xffff) {
        throw new IllegalArgumentException("index must be 1 to 65535, but was " + index);
      }
    }
  }

  /**
   * A member may read compartments, and may be made one of those who manage them.
   *
   * @param member who is granted
   * @param compartments at least one
   * @param manages whether the member may grant them in turn, enrol devices, revoke, and rotate their keys
   */
  record Grant(MemberId member, NavigableSet<Integer> compartments, boolean manages)
      implements MembershipChange {
    /** Copies and checks the compartments. */
    public Grant {
      compartments = checked(compartments);
    }
  }

  /**
   * A member may no longer read, nor manage, compartments.
   *
   * @param member who is withdrawn
   * @param compartments at least one
   */
  record Withdraw(MemberId member, NavigableSet<Integer> compartments) implements MembershipChange {
    /** Copies and checks the compartments. */
    public Withdraw {
      compartments = checked(compartments);
    }
  }

  /**
   * A device is shut out, for good.
   *
   * @param device which one
   * @param reason why
   */
  record Revoke(DeviceId device, RevocationReason reason) implements MembershipChange {}

  /**
   * A compartment has a new key.
   *
   * @param compartment which one
   * @param epoch of the new key: a counter of 16 bits, then the index of the device that made it
   * @param commitment to the key, 64 lower-case hexadecimal digits
   */
  record Rotate(int compartment, long epoch, String commitment) implements MembershipChange {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is out of bounds
     */
    public Rotate {
      check(compartment);
      if (epoch < 0 || epoch > 0xffff_ffffL || !HASH.matcher(commitment).matches()) {
        throw new IllegalArgumentException("epoch must fit 32 bits, commitment be 64 digits");
      }
    }
  }

  /**
   * Nothing is sealed under an epoch any more: its key may be forgotten.
   *
   * @param compartment which one
   * @param epoch an earlier one than the newest
   */
  record Retire(int compartment, long epoch) implements MembershipChange {
    /** Checks the bounds. */
    public Retire {
      check(compartment);
    }
  }

  /**
   * A compartment has a recovery key: from now on every key of it is sealed to it too. It takes the place of those that its author
   * knew of; one that was set at the same time stays beside it.
   *
   * @param compartment which one
   * @param key the public half of the recovery key, in {@link EnvelopeSuite#X_WING}
   * @param set the number of the set of shares, as they bear it
   * @param needed how many shares give it back, from 2 to {@code holders}
   * @param holders how many people hold a share, at most 16
   */
  record Recovery(int compartment, RecipientKey key, int set, int needed, int holders)
      implements MembershipChange {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is out of bounds, or if the key is of another suite
     */
    public Recovery {
      check(compartment);
      if (needed < 2 || needed > holders || holders > RecoveryPart.MOST_HOLDERS) {
        throw new IllegalArgumentException(
            "needed and holders must be 2 <= needed <= holders <= 16, but were " + needed + " and "
                + holders);
      }
      if (key.suite() != EnvelopeSuite.X_WING) {
        throw new IllegalArgumentException("key must be of X_WING, but is of " + key.suite());
      }
    }
  }

  private static void check(int compartment) {
    if (compartment < 1 || compartment > CompartmentType.LAST_CUSTOM) {
      throw new IllegalArgumentException("compartment must be 1 to 65535, but was " + compartment);
    }
  }

  private static NavigableSet<Integer> checked(NavigableSet<Integer> compartments) {
    Objects.requireNonNull(compartments, "compartments");
    if (compartments.isEmpty() || compartments.size() > 255) {
      throw new IllegalArgumentException("compartments must be 1 to 255");
    }
    compartments.forEach(MembershipChange::check);
    return java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(compartments));
  }
}
