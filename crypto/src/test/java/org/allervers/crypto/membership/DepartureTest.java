package org.allervers.crypto.membership;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.allervers.crypto.membership.Founders.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.keyring.GrantedKey;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringBundle;
import org.allervers.crypto.membership.MembershipChange.Enrol;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Revoke;
import org.allervers.crypto.membership.MembershipChange.Rotate;
import org.junit.jupiter.api.Test;

/** All the parts together: a nurse leaves, and reads nothing that is written afterwards. */
class DepartureTest {
  private final Session doctor = Session.create(HEALTH, SOCIAL);
  private final SigningKey root = SigningKey.random();
  private final DeviceSecrets doctorsPhone =
      DeviceSecrets.create(doctor.organisation(), EnvelopeSuite.X_WING);
  private final DeviceSecrets nursesPhone =
      DeviceSecrets.create(doctor.organisation(), EnvelopeSuite.X_WING);
  private final MemberId doctorId = MemberId.random();
  private final MemberId nurseId = MemberId.random();
  private final ObjectRef<Health> note = ObjectRef.random(HEALTH);

  private MembershipLog begun() throws Exception {
    MembershipLog log = MembershipLog.found(doctor.organisation(), root);
    List<MembershipChange> changes = List.of(
        new Rotate(HEALTH.code(), 0, doctor.commitment(HEALTH, 0)),
        new Rotate(SOCIAL.code(), 0, doctor.commitment(SOCIAL, 0)),
        new Grant(doctorId, codes(HEALTH, SOCIAL), true),
        new Enrol(doctorsPhone.identity(), doctorId, 1));
    for (MembershipChange change : changes) {
      log = log.with(List.of(log.signAsRoot(change, root)));
    }
    log = Founders.by(log, doctorsPhone, new Grant(nurseId, codes(HEALTH), false));
    return Founders.by(log, doctorsPhone, new Enrol(nursesPhone.identity(), nurseId, 2));
  }

  /** The newest key of health, sealed to all who may have it. */
  private List<KeyEnvelope> envelopes(MembershipLog log) throws Exception {
    return KeyEnvelope.seal(doctor, HEALTH, doctorsPhone, log.recipients(HEALTH));
  }

  private List<GrantedKey> opened(DeviceSecrets device, MembershipLog log, List<KeyEnvelope> from)
      throws Exception {
    List<GrantedKey> keys = new ArrayList<>();
    for (KeyEnvelope envelope : from) {
      if (envelope.recipient().equals(device.id().value())) {
        keys.add(envelope.open(log, HEALTH, device.envelopes()));
      }
    }
    return keys;
  }

  @Test
  void who_left_reads_what_was_written_before_and_nothing_after() throws Exception {
    MembershipLog log = begun();
    List<KeyEnvelope> first = envelopes(log);
    Sealed before = doctor
        .compartment(HEALTH)
        .seal(note, Revision.first(), "avant".getBytes(StandardCharsets.UTF_8));
    List<GrantedKey> nursesKeys = opened(nursesPhone, log, first);
    assertThat(nursesKeys).hasSize(1);
    assertThat(log.commitment(HEALTH, 0)).contains(doctor.commitment(HEALTH, 0));
    try (Session nurse = GrantedKey.session(nursesKeys)) {
      assertThat(nurse.commitment(HEALTH, 0))
          .isEqualTo(log.commitment(HEALTH, 0).orElseThrow());
      assertThat(nurse.isGranted(SOCIAL)).isFalse();
      assertThat(nurse.compartment(HEALTH).open(note, before)).asString().isEqualTo("avant");

      MembershipLog left =
          Founders.by(log, doctorsPhone, new Revoke(nursesPhone.id(), RevocationReason.DEPARTURE));
      assertThat(left.writable(HEALTH)).isEmpty();
      long epoch = left.nextEpoch(HEALTH, doctorsPhone.id());
      String commitment = doctor.rotate(HEALTH, epoch);
      left = Founders.by(left, doctorsPhone, new Rotate(HEALTH.code(), epoch, commitment));
      assertThat(left.writable(HEALTH)).contains(epoch);
      List<KeyEnvelope> second = envelopes(left);
      assertThat(opened(nursesPhone, left, second)).isEmpty();
      MembershipLog now = left;
      for (KeyEnvelope stolen : second) {
        assertThatExceptionOfType(org.allervers.crypto.keyring.KeyringException.class)
            .isThrownBy(() -> stolen.open(now, HEALTH, nursesPhone.envelopes()));
      }
      Sealed after = doctor
          .compartment(HEALTH)
          .seal(note, Revision.first().next(), "apres".getBytes(StandardCharsets.UTF_8));
      assertThatExceptionOfType(CryptoException.NotGranted.class)
          .isThrownBy(() -> nurse.compartment(HEALTH).open(note, after));
      assertThat(doctor.compartment(HEALTH).open(note, before)).asString().isEqualTo("avant");

      // A newcomer is given the newest key alone, and reads the history by the keyring.
      DeviceSecrets newPhone = DeviceSecrets.create(doctor.organisation(), EnvelopeSuite.X_WING);
      MemberId newcomer = MemberId.random();
      left = Founders.by(left, doctorsPhone, new Grant(newcomer, codes(HEALTH), false));
      left = Founders.by(left, doctorsPhone, new Enrol(newPhone.identity(), newcomer, 3));
      try (Session joined = GrantedKey.session(opened(newPhone, left, envelopes(left)))) {
        assertThat(joined.compartment(HEALTH).open(note, after)).asString().isEqualTo("apres");
        assertThat(
                KeyringBundle.seal(doctor, HEALTH, doctorsPhone, left).addTo(joined, HEALTH, left))
            .isEmpty();
        assertThat(joined.compartment(HEALTH).open(note, before)).asString().isEqualTo("avant");
        for (long each : left.epochs(HEALTH)) {
          assertThat(joined.commitment(HEALTH, each))
              .isEqualTo(left.commitment(HEALTH, each).orElseThrow());
        }
      }
    }
  }
}
