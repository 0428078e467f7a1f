package org.allervers.crypto.membership;

import org.allervers.crypto.DeviceId;

/**
 * An entry that does nothing, and why; a list that is not what this device knows it to be; or something that people should look
 * at. Nothing in it is secret.
 */
public sealed interface MembershipFinding {

  /**
   * The entry is of another organisation.
   *
   * @param entry its hash
   */
  record Foreign(String entry) implements MembershipFinding {}

  /**
   * It was not signed by the device that it names, or no such device was ever enrolled when it was signed.
   *
   * @param entry its hash
   */
  record Forged(String entry) implements MembershipFinding {}

  /**
   * It follows an entry that has not arrived, or is withheld. It counts once that one is there.
   *
   * @param entry its hash
   * @param parent the hash of the one that is missing
   */
  record Waiting(String entry, String parent) implements MembershipFinding {}

  /**
   * Its author had no right to it, by all that he could know when he signed.
   *
   * @param entry its hash
   * @param reason why
   */
  record Refused(String entry, MembershipException.Reason reason) implements MembershipFinding {}

  /**
   * Its author was shut out, or lost the right, by somebody who did not know this entry; or it stands on one that is void for that,
   * or takes what another has taken. It does nothing: whoever is shut out cannot say afterwards that he had acted before.
   *
   * @param entry its hash
   */
  record Voided(String entry) implements MembershipFinding {}

  /**
   * One device signed two entries, neither of which follows the other: it was copied or restored from a backup, or somebody
   * else has its key.
   *
   * @param device which one
   */
  record Equivocal(DeviceId device) implements MembershipFinding {}

  /**
   * The list that is shown ends before what this device has seen: a server gives back an old one.
   *
   * @param known how many entries this device has seen at least
   * @param shown how many are shown, fewer than that
   */
  record RolledBack(int known, int shown) implements MembershipFinding {}

  /**
   * The list that is shown is no shorter than what this device has seen, and lacks an entry that it has seen: a server shows
   * another list than before.
   *
   * @param entry its hash
   */
  record Forked(String entry) implements MembershipFinding {}

  /**
   * Another device attests an entry, in a checkpoint or an invitation, that is not shown: it has not arrived, or is withheld.
   *
   * @param entry its hash
   */
  record Withheld(String entry) implements MembershipFinding {}

  /**
   * A device may receive keys in envelopes of a lesser suite than this device accepts.
   *
   * @param device which one
   */
  record BelowFloor(DeviceId device) implements MembershipFinding {}
}
