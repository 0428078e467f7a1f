package org.allervers.crypto.renewal;

import static org.allervers.crypto.CompartmentType.HEALTH;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.Session;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.RawKeys;
import org.allervers.crypto.internal.dse1.RecoveryPart;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeKey;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.keyring.GrantedKey;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringBundle;
import org.allervers.crypto.keyring.KeyringException;
import org.allervers.crypto.keyring.RecipientKey;
import org.allervers.crypto.membership.MemberId;
import org.allervers.crypto.membership.MembershipChange;
import org.allervers.crypto.membership.MembershipLog;

/**
 * An organisation with one compartment: a doctor who manages it, a nurse with a tablet, her phone which will be lost, a newcomer
 * who is not enrolled yet, a recovery key. All keys follow from numbers, so that another process has the same.
 */
final class Practice {
  static final InsecureKeyAccess TOKEN = InsecureKeyAccess.granted();
  static final OrganisationId ORGANISATION = new OrganisationId(new UUID(31, 32));
  static final SigningKey ROOT = SigningKey.restore(TOKEN, seed(1));
  static final DeviceSecrets DOCTOR = device(2);
  static final DeviceSecrets NURSE = device(3);
  static final DeviceSecrets PHONE = device(4);
  static final MemberId DOCTORS = new MemberId(new UUID(33, 2));
  static final MemberId NURSES = new MemberId(new UUID(33, 3));
  static final EnvelopeKey RECOVERY = recoveryKey();

  private Practice() {}

  /** A recovery key bears the name that follows from its public half. */
  private static EnvelopeKey recoveryKey() {
    RecipientKey half = EnvelopeKey.restore(TOKEN, new UUID(34, 1), EnvelopeSuite.X_WING, seed(9))
        .recipient();
    UUID holder = RecoveryPart.recipientOf(ORGANISATION.value(), HEALTH.code(), half.toBytes());
    return EnvelopeKey.restore(TOKEN, holder, EnvelopeSuite.X_WING, seed(9));
  }

  static byte[] seed(int number) {
    byte[] seed = new byte[32];
    seed[0] = (byte) number;
    seed[1] = (byte) (number >> 8);
    return seed;
  }

  static DeviceSecrets device(int number) {
    byte[] envelopes = seed(number);
    envelopes[31] = 1;
    return DeviceSecrets.restore(
        TOKEN,
        ORGANISATION,
        SigningKey.restore(TOKEN, seed(number)),
        EnvelopeKey.restore(TOKEN, new UUID(32, number), EnvelopeSuite.X_WING, envelopes));
  }

  private static Session firstKeys() throws CryptoException {
    EpochKey key =
        EpochKey.of(Algorithms.PLATFORM, ORGANISATION.value(), HEALTH.code(), 0, seed(7));
    return Session.restoreRawKeys(TOKEN, RawKeys.toBytes(ORGANISATION.value(), List.of(key)));
  }

  /** Writes what an organisation has once it is begun. */
  static void begin(Shelf shelf) throws Exception {
    try (Session session = firstKeys()) {
      MembershipLog log = MembershipLog.found(ORGANISATION, ROOT);
      TreeSet<Integer> health = new TreeSet<>(List.of(HEALTH.code()));
      List<MembershipChange> changes = List.of(
          new MembershipChange.Rotate(HEALTH.code(), 0, session.commitment(HEALTH, 0)),
          new MembershipChange.Grant(DOCTORS, health, true),
          new MembershipChange.Enrol(DOCTOR.identity(), DOCTORS, 1),
          new MembershipChange.Grant(NURSES, health, false),
          new MembershipChange.Enrol(NURSE.identity(), NURSES, 2),
          new MembershipChange.Enrol(PHONE.identity(), NURSES, 3),
          new MembershipChange.Recovery(HEALTH.code(), RECOVERY.recipient(), 1, 2, 3));
      for (MembershipChange change : changes) {
        log = log.with(List.of(log.signAsRoot(change, ROOT)));
      }
      log.entries().forEach(entry -> shelf.put(RenewalStep.of(entry)));
      KeyEnvelope.seal(
              session,
              HEALTH,
              DOCTOR,
              List.of(
                  DOCTOR.identity().recipient(),
                  NURSE.identity().recipient(),
                  PHONE.identity().recipient(),
                  RECOVERY.recipient()))
          .forEach(envelope -> shelf.put(RenewalStep.of(envelope)));
    }
  }

  static KeyKeeper doctor(Session session, MembershipLog list) {
    return KeyKeeper.of(session, DOCTOR, list);
  }

  /** Returns the keys that a holder comes by: those of its envelopes that the list announces, and the history by the keyrings. */
  static Optional<Session> session(Shelf shelf, EnvelopeKey key) throws Exception {
    MembershipLog list = shelf.list();
    List<GrantedKey> granted = new ArrayList<>();
    for (KeyEnvelope envelope : shelf.envelopes()) {
      if (envelope.recipient().equals(key.recipient().holder())) {
        try {
          granted.add(envelope.open(list, HEALTH, key));
        } catch (KeyringException e) {
          // Not announced yet: nobody uses it.
          if (e.reason() != KeyringException.Reason.NOT_PUBLISHED) {
            throw e;
          }
        }
      }
    }
    if (granted.isEmpty()) {
      return Optional.empty();
    }
    Session session = GrantedKey.session(granted);
    openKeyrings(session, shelf.keyrings(), list);
    return Optional.of(session);
  }

  static Session session(Shelf shelf, DeviceSecrets device) throws Exception {
    return session(shelf, device.envelopes()).orElseThrow();
  }

  private static void openKeyrings(
      Session session, Collection<KeyringBundle> keyrings, MembershipLog list) throws Exception {
    boolean grown = true;
    List<KeyringBundle> left = new ArrayList<>(keyrings);
    while (grown) {
      grown = false;
      for (KeyringBundle keyring : List.copyOf(left)) {
        try {
          keyring.addTo(session, HEALTH, list);
          left.remove(keyring);
          grown = true;
        } catch (NotGranted e) {
          // Another one may give its key.
        }
      }
    }
  }

  static boolean holds(Shelf shelf, EnvelopeKey key, long epoch) throws Exception {
    Optional<Session> session = session(shelf, key);
    if (session.isEmpty()) {
      return false;
    }
    try (Session open = session.get()) {
      return open.compartment(HEALTH).holds(epoch);
    }
  }
}
