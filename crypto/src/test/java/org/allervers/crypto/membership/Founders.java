package org.allervers.crypto.membership;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.keyring.RecipientKey;
import org.allervers.crypto.membership.MembershipChange.Enrol;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Rotate;

/** An organisation with a social and a health compartment, begun by its root key. */
final class Founders {
  static final OrganisationId ORGANISATION = new OrganisationId(new UUID(21, 22));
  static final SigningKey ROOT = SigningKey.restore(InsecureKeyAccess.granted(), new byte[32]);
  static final CompartmentType<?> SOCIAL = CompartmentType.SOCIAL;
  static final CompartmentType<?> HEALTH = CompartmentType.HEALTH;
  static final String SOME_KEY = "ab".repeat(32);

  private Founders() {}

  static DeviceSecrets device() {
    return DeviceSecrets.create(ORGANISATION, EnvelopeSuite.X_WING);
  }

  static NavigableSet<Integer> codes(CompartmentType<?>... compartments) {
    NavigableSet<Integer> codes = new TreeSet<>();
    Arrays.stream(compartments).forEach(compartment -> codes.add(compartment.code()));
    return codes;
  }

  /** The organisation with first keys, and one manager of both compartments. */
  static MembershipLog withManager(DeviceSecrets device, MemberId manager) {
    MembershipLog log = MembershipLog.found(ORGANISATION, ROOT);
    log = root(log, new Rotate(1, 0, SOME_KEY));
    log = root(log, new Rotate(2, 0, SOME_KEY));
    log = root(log, new Grant(manager, codes(SOCIAL, HEALTH), true));
    return root(log, enrol(log, device, manager));
  }

  static Enrol enrol(MembershipLog log, DeviceSecrets device, MemberId member) {
    return new Enrol(device.identity(), member, log.freeIndex(device.id()));
  }

  static MembershipLog root(MembershipLog log, MembershipChange change) {
    try {
      return log.with(List.of(log.signAsRoot(change, ROOT)));
    } catch (MembershipException e) {
      throw new AssertionError(e);
    }
  }

  static MembershipLog by(MembershipLog log, DeviceSecrets author, MembershipChange change)
      throws MembershipException {
    return log.with(List.of(log.sign(change, author.id(), author.signing())));
  }

  static MembershipEntry newest(MembershipLog log) {
    return log.entries().get(log.entries().size() - 1);
  }

  static List<DeviceId> ids(Collection<RecipientKey> recipients) {
    return recipients.stream()
        .map(recipient -> new DeviceId(recipient.holder()))
        .toList();
  }

  static MembershipLog read(Collection<MembershipEntry> entries) {
    try {
      return MembershipLog.read(ORGANISATION, ROOT.verificationKey(), entries);
    } catch (MembershipException e) {
      throw new AssertionError(e);
    }
  }
}
