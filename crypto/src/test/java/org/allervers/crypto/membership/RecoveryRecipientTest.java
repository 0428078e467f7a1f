package org.allervers.crypto.membership;

import static org.allervers.crypto.membership.Founders.HEALTH;
import static org.allervers.crypto.membership.Founders.ORGANISATION;
import static org.allervers.crypto.membership.Founders.SOCIAL;
import static org.allervers.crypto.membership.Founders.SOME_KEY;
import static org.allervers.crypto.membership.Founders.by;
import static org.allervers.crypto.membership.Founders.codes;
import static org.allervers.crypto.membership.Founders.device;
import static org.allervers.crypto.membership.Founders.enrol;
import static org.allervers.crypto.membership.Founders.newest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.Session;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeKey;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.RecipientKey;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Recovery;
import org.allervers.crypto.membership.MembershipChange.Revoke;
import org.allervers.crypto.membership.MembershipChange.Rotate;
import org.allervers.crypto.membership.MembershipChange.Withdraw;
import org.allervers.crypto.membership.MembershipException.Reason;
import org.allervers.crypto.recovery.RecoveryKey;
import org.allervers.crypto.recovery.RecoveryShare;
import org.junit.jupiter.api.Test;

/** The list remembers to whom a compartment's keys are sealed beside the devices, so that nobody who renews them forgets it. */
class RecoveryRecipientTest {
  private final DeviceSecrets manager = device();
  private final DeviceSecrets nurse = device();
  private final MemberId nurseId = MemberId.random();
  private final RecoveryKey first = RecoveryKey.create(ORGANISATION, HEALTH);
  private final RecoveryKey second = RecoveryKey.create(ORGANISATION, HEALTH);
  private final MembershipLog log;

  RecoveryRecipientTest() throws Exception {
    MembershipLog begun = Founders.withManager(manager, MemberId.random());
    begun = by(begun, manager, new Grant(nurseId, codes(HEALTH), true));
    log = by(begun, manager, enrol(begun, nurse, nurseId));
  }

  private static RecipientKey recipient(RecoveryKey key) {
    try (EnvelopeKey envelopes = key.envelopes()) {
      return envelopes.recipient();
    }
  }

  private static Recovery set(RecoveryKey key, int needed, int holders) {
    RecoveryShare share = key.split(needed, holders).get(0);
    return new Recovery(key.compartment(), recipient(key), share.set(), needed, holders);
  }

  private static MembershipLog rotated(
      MembershipLog log, DeviceSecrets by, CompartmentType<?> compartment) throws Exception {
    long epoch = log.nextEpoch(compartment, by.id());
    return by(log, by, new Rotate(compartment.code(), epoch, SOME_KEY));
  }

  @Test
  void whoever_renews_a_key_seals_it_to_the_recovery_key_too() throws Exception {
    assertThat(log.recovery(HEALTH)).isEmpty();
    Recovery set = set(first, 3, 5);
    MembershipLog after = by(log, manager, set);
    assertThat(after.findings()).isEmpty();
    assertThat(after.recovery(HEALTH)).containsExactly(set);
    assertThat(after.recovery(SOCIAL)).isEmpty();
    assertThat(after.recipients(HEALTH))
        .hasSize(3)
        .endsWith(recipient(first))
        .contains(manager.identity().recipient(), nurse.identity().recipient());
    assertThat(after.devices(HEALTH)).hasSize(2);
    assertThat(after.mustRotate(HEALTH))
        .as("the key that is there may be handed to it")
        .isFalse();
    after = by(after, manager, new Revoke(nurse.id(), RevocationReason.LOSS));
    assertThat(rotated(after, manager, HEALTH).recipients(HEALTH))
        .containsExactly(manager.identity().recipient(), recipient(first));
  }

  @Test
  void what_was_sealed_to_it_opens_for_those_who_hold_the_shares() throws Exception {
    MembershipLog after = by(log, manager, set(first, 2, 3));
    try (Session session = Session.create(HEALTH);
        RecoveryKey key = RecoveryKey.create(session.organisation(), HEALTH);
        EnvelopeKey envelopes = key.envelopes()) {
      RecipientKey named =
          ((Recovery) MembershipEntry.parse(newest(after).toBytes()).change()).key();
      assertThat(named).isEqualTo(recipient(first));
      List<KeyEnvelope> sealed = KeyEnvelope.seal(
          session,
          HEALTH,
          DeviceSecrets.create(session.organisation(), EnvelopeSuite.X_WING),
          List.of(envelopes.recipient(), named));
      assertThat(sealed.get(1).recipient()).isEqualTo(recipient(first).holder());
    }
  }

  @Test
  void another_recovery_key_takes_its_place_and_makes_a_new_key_necessary() throws Exception {
    MembershipLog after = rotated(by(log, manager, set(first, 3, 5)), manager, HEALTH);
    assertThat(after.mustRotate(HEALTH)).isFalse();
    MembershipLog replaced = by(after, nurse, set(second, 2, 3));
    assertThat(replaced.recovery(HEALTH)).hasSize(1);
    assertThat(replaced.recipients(HEALTH)).hasSize(3).endsWith(recipient(second));
    assertThat(replaced.mustRotate(HEALTH))
        .as("whoever holds old shares has the key")
        .isTrue();
    assertThat(rotated(replaced, nurse, HEALTH).mustRotate(HEALTH)).isFalse();
    MembershipLog splitAgain = by(after, nurse, set(first, 2, 3));
    assertThat(splitAgain.mustRotate(HEALTH)).as("the same key, other shares").isFalse();
    assertThat(splitAgain.recovery(HEALTH)).extracting(Recovery::needed).containsExactly(2);
  }

  @Test
  void two_that_were_set_at_the_same_time_stand_beside_each_other() throws Exception {
    MembershipLog one = by(log, manager, set(first, 3, 5));
    MembershipLog other = by(log, nurse, set(second, 3, 5));
    MembershipLog merged = one.with(other);
    assertThat(merged.recovery(HEALTH)).hasSize(2);
    assertThat(merged.recipients(HEALTH)).hasSize(4);
    assertThat(merged.mustRotate(HEALTH)).isFalse();
    MembershipLog decided = by(merged, manager, set(second, 3, 5));
    assertThat(decided.recovery(HEALTH)).hasSize(1);
    assertThat(decided.mustRotate(HEALTH))
        .as("the first may have been given it")
        .isTrue();
  }

  @Test
  void only_who_manages_sets_it_and_who_is_shut_out_did_not() throws Exception {
    MembershipException failure = refused(log, nurse, recoverySocial());
    assertThat(failure.reason()).isEqualTo(Reason.NOT_ALLOWED);
    MembershipLog set = by(log, nurse, set(first, 2, 2));
    MembershipLog removed = by(log, manager, new Withdraw(nurseId, codes(HEALTH)));
    MembershipLog merged = removed.with(set);
    assertThat(merged.recovery(HEALTH)).isEmpty();
    assertThat(merged.recipients(HEALTH)).containsExactly(manager.identity().recipient());
    assertThat(merged.findings())
        .containsExactly(new MembershipFinding.Voided(newest(set).hash()));
    assertThat(merged.mustRotate(HEALTH)).isTrue();
  }

  private static Recovery recoverySocial() {
    try (RecoveryKey key = RecoveryKey.create(ORGANISATION, SOCIAL)) {
      return set(key, 2, 2);
    }
  }

  private static MembershipException refused(
      MembershipLog log, DeviceSecrets by, MembershipChange change) {
    try {
      by(log, by, change);
    } catch (MembershipException e) {
      return e;
    }
    throw new AssertionError("accepted");
  }

  @Test
  void a_key_under_another_name_of_another_compartment_or_suite_is_refused() throws Exception {
    Recovery right = set(first, 2, 3);
    RecipientKey misnamed =
        RecipientKey.parse(new UUID(1, 2), EnvelopeSuite.X_WING, right.key().toBytes());
    for (Recovery wrong : List.of(
        new Recovery(HEALTH.code(), misnamed, 1, 2, 3),
        new Recovery(SOCIAL.code(), right.key(), 1, 2, 3))) {
      assertThat(refused(log, manager, wrong).reason()).isEqualTo(Reason.CONFLICT);
    }
    DeviceSecrets level = DeviceSecrets.create(ORGANISATION, EnvelopeSuite.ML_KEM_1024_AND_X25519);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Recovery(2, level.identity().recipient(), 1, 2, 3));
    for (int[] bounds : new int[][] {{1, 3}, {4, 3}, {2, 17}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Recovery(2, right.key(), 1, bounds[0], bounds[1]));
    }
    byte[] entry = newest(by(log, manager, right)).toBytes();
    int body = entry.length - 64 - 1224;
    assertThat(Arrays.copyOfRange(entry, body - 5, body)).containsExactly(8, 0, 0, 4, 200);
    for (int at : new int[] {body + 6, body + 7}) {
      byte[] bad = entry.clone();
      bad[at] = 99;
      assertThatExceptionOfType(MembershipException.class)
          .isThrownBy(() -> MembershipEntry.parse(bad))
          .matches(e -> e.reason() == Reason.MALFORMED);
    }
  }
}
