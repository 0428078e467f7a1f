package org.allervers.crypto.fuzz;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.fuzz.Hostile.check;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.Session;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.Forgery;
import org.allervers.crypto.internal.dse1.RawKeys;
import org.allervers.crypto.internal.dse1.Refused;
import org.allervers.crypto.internal.dse1.SealedKeyring;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeKey;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.keyring.KeyringBundle;
import org.allervers.crypto.keyring.KeyringException;
import org.allervers.crypto.membership.MemberId;
import org.allervers.crypto.membership.MembershipChange;
import org.allervers.crypto.membership.MembershipException;
import org.allervers.crypto.membership.MembershipLog;

/** A bundle of earlier keys, as it is; and what is inside one, sealed by somebody who holds the newest key. */
final class KeyringFuzz {
  static final EpochKey NEWEST = Hostile.key(HEALTH, 3 << 16);
  static final List<EpochKey> OLDER =
      List.of(Hostile.key(HEALTH, 0), Hostile.key(HEALTH, 1 << 16), Hostile.key(HEALTH, 2 << 16));
  static final DeviceSecrets DEVICE = device();
  static final MembershipLog MEMBERS = members();

  private static final byte[] RAW = RawKeys.toBytes(Hostile.ORGANISATION, List.of(NEWEST));
  private static final int ENTRY = 36;
  private static final int AROUND = 22 + 8;

  private KeyringFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    int held = added(data);
    // The corpus has bundles of three keys.
    check(held == 0 || held == OLDER.size(), "keys that nobody sealed");
    int found = inside(Forgery.keyring(origin(), NEWEST, data));
    check(found == (isRight(data) ? data.length / ENTRY : 0), found + " keys were found");
  }

  static SealedKeyring.Origin origin() {
    return new SealedKeyring.Origin(Hostile.ORGANISATION, DEVICE.id().value(), MEMBERS.heads());
  }

  private static DeviceSecrets device() {
    InsecureKeyAccess token = InsecureKeyAccess.granted();
    return DeviceSecrets.restore(
        token,
        new OrganisationId(Hostile.ORGANISATION),
        SigningKey.restore(token, new byte[32]),
        EnvelopeKey.restore(token, new UUID(3, 4), EnvelopeSuite.X_WING, new byte[32]));
  }

  // The same in every run: bundles of the corpus name its newest entry.
  private static MembershipLog members() {
    SigningKey root = SigningKey.restore(InsecureKeyAccess.granted(), new byte[32]);
    MembershipLog log = MembershipLog.found(new OrganisationId(Hostile.ORGANISATION), root);
    MemberId member = new MemberId(new UUID(5, 6));
    try {
      for (EpochKey key : OLDER) {
        String commitment = HexFormat.of().formatHex(key.commitment());
        log = log.with(List.of(log.signAsRoot(
            new MembershipChange.Rotate(HEALTH.code(), key.epoch(), commitment), root)));
      }
      TreeSet<Integer> health = new TreeSet<>(List.of(HEALTH.code()));
      log =
          log.with(List.of(log.signAsRoot(new MembershipChange.Grant(member, health, true), root)));
      return log.with(
          List.of(log.signAsRoot(new MembershipChange.Enrol(DEVICE.identity(), member, 1), root)));
    } catch (MembershipException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns how many keys a bundle adds to a session that holds the newest one. */
  private static int added(byte[] bundle) throws CryptoException {
    try (Session session = Session.restoreRawKeys(InsecureKeyAccess.granted(), RAW)) {
      // Each key of a bundle becomes several, with their digests.
      Optional<Boolean> opened = Hostile.value(100 * bundle.length, () -> {
        try {
          KeyringBundle.parse(bundle).addTo(session, HEALTH, MEMBERS);
          return true;
        } catch (KeyringException e) {
          return false;
        }
      });
      byte[] all = session.exportRawKeys(InsecureKeyAccess.granted());
      int added = (all.length - AROUND) / 38 - 1;
      check(opened.orElse(false) == added > 0, "keys of a bundle that was refused");
      byte[] newest = Arrays.copyOfRange(all, all.length - 8 - 38, all.length - 8);
      check(
          Arrays.equals(newest, Arrays.copyOfRange(RAW, 22, 22 + 38)),
          "another newest key than before");
      return added;
    }
  }

  private static int inside(byte[] bundle) {
    try {
      List<EpochKey> keys = SealedKeyring.parse(bundle).open(NEWEST, Algorithms.PLATFORM);
      keys.forEach(EpochKey::destroy);
      return keys.size();
    } catch (Refused e) {
      return 0;
    }
  }

  private static boolean isRight(byte[] message) {
    long before = -1;
    for (int at = 0; at + ENTRY <= message.length; at += ENTRY) {
      long epoch = Integer.toUnsignedLong(ByteBuffer.wrap(message).getInt(at));
      if (epoch <= before || epoch >= NEWEST.epoch()) {
        return false;
      }
      before = epoch;
    }
    return message.length > 0 && message.length % ENTRY == 0;
  }
}
