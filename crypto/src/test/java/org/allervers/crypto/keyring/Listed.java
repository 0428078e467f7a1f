package org.allervers.crypto.keyring;

import java.util.List;
import java.util.TreeSet;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.Session;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.membership.MemberId;
import org.allervers.crypto.membership.MembershipChange;
import org.allervers.crypto.membership.MembershipChange.Enrol;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Rotate;
import org.allervers.crypto.membership.MembershipException;
import org.allervers.crypto.membership.MembershipLog;

/** A list of members that grows, signed by the root key. */
public final class Listed {
  private final SigningKey root = SigningKey.random();
  private final Session session;
  private MembershipLog log;

  /** Begins the organisation of that session. */
  public Listed(Session session) {
    this.session = session;
    this.log = MembershipLog.found(session.organisation(), root);
  }

  /** The list as it is now. */
  public MembershipLog log() {
    return log;
  }

  /** Publishes the key that the session holds for that epoch. */
  public Listed published(CompartmentType<?> compartment, long epoch) throws NotGranted {
    return with(new Rotate(compartment.code(), epoch, session.commitment(compartment, epoch)));
  }

  /** Enrols a device, each for a member of its own who holds those compartments. */
  public Listed holding(DeviceSecrets device, CompartmentType<?>... compartments) {
    MemberId member = MemberId.random();
    TreeSet<Integer> codes = new TreeSet<>();
    for (CompartmentType<?> each : compartments) {
      codes.add(each.code());
    }
    if (!codes.isEmpty()) {
      with(new Grant(member, codes, false));
    }
    return with(new Enrol(device.identity(), member, log.freeIndex(device.id())));
  }

  /** Adds a change. */
  public Listed with(MembershipChange change) {
    try {
      log = log.with(List.of(log.signAsRoot(change, root)));
      return this;
    } catch (MembershipException e) {
      throw new AssertionError(e);
    }
  }
}
