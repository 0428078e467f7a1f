package org.allervers.crypto.membership;

import static org.allervers.crypto.membership.Founders.HEALTH;
import static org.allervers.crypto.membership.Founders.ORGANISATION;
import static org.allervers.crypto.membership.Founders.ROOT;
import static org.allervers.crypto.membership.Founders.SOCIAL;
import static org.allervers.crypto.membership.Founders.SOME_KEY;
import static org.allervers.crypto.membership.Founders.by;
import static org.allervers.crypto.membership.Founders.codes;
import static org.allervers.crypto.membership.Founders.device;
import static org.allervers.crypto.membership.Founders.enrol;
import static org.allervers.crypto.membership.Founders.ids;
import static org.allervers.crypto.membership.Founders.newest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Retire;
import org.allervers.crypto.membership.MembershipChange.Revoke;
import org.allervers.crypto.membership.MembershipChange.Rotate;
import org.allervers.crypto.membership.MembershipChange.Withdraw;
import org.allervers.crypto.membership.MembershipException.Reason;
import org.junit.jupiter.api.Test;

class MembershipLogTest {
  private final DeviceSecrets manager = device();
  private final MemberId person = MemberId.random();
  private final MembershipLog log = Founders.withManager(manager, person);
  private final DeviceSecrets nurse = device();
  private final MemberId nurseId = MemberId.random();

  private MembershipLog withNurse(MembershipLog before, boolean manages)
      throws MembershipException {
    MembershipLog granted = by(before, manager, new Grant(nurseId, codes(HEALTH), manages));
    return by(granted, manager, enrol(granted, nurse, nurseId));
  }

  private void refused(
      MembershipLog known, DeviceSecrets author, MembershipChange change, Reason reason) {
    assertThatExceptionOfType(MembershipException.class)
        .isThrownBy(() -> known.sign(change, author.id(), author.signing()))
        .matches(e -> e.reason() == reason, reason.name());
  }

  @Test
  void a_granted_member_receives_what_was_granted_and_nothing_else() throws Exception {
    MembershipLog after = withNurse(log, false);
    assertThat(after.findings()).isEmpty();
    assertThat(ids(after.recipients(HEALTH))).containsExactlyInAnyOrder(manager.id(), nurse.id());
    assertThat(ids(after.recipients(SOCIAL))).containsExactly(manager.id());
    assertThat(after.holds(nurseId, HEALTH)).isTrue();
    assertThat(after.manages(nurseId, HEALTH)).isFalse();
    assertThat(after.member(nurse.id())).contains(nurseId);
    assertThat(after.mustRotate(HEALTH)).isFalse();
    assertThat(after.writable(HEALTH)).contains(0L);
  }

  @Test
  void nobody_adds_himself_or_gives_what_he_does_not_manage() throws Exception {
    MembershipLog after = withNurse(log, false);
    refused(after, nurse, new Grant(nurseId, codes(SOCIAL), false), Reason.NOT_ALLOWED);
    refused(after, nurse, new Grant(nurseId, codes(HEALTH), true), Reason.NOT_ALLOWED);
    refused(after, nurse, enrol(after, device(), nurseId), Reason.NOT_ALLOWED);
    refused(
        after,
        nurse,
        new Rotate(2, after.nextEpoch(HEALTH, nurse.id()), SOME_KEY),
        Reason.NOT_ALLOWED);
    refused(after, nurse, new Revoke(manager.id(), RevocationReason.OTHER), Reason.NOT_ALLOWED);
    refused(after, device(), new Grant(nurseId, codes(SOCIAL), false), Reason.NOT_A_MEMBER);
  }

  @Test
  void a_manager_of_social_matters_enrols_no_device_as_that_of_a_nurse() throws Exception {
    MembershipLog after = withNurse(log, false);
    DeviceSecrets social = device();
    MemberId socialId = MemberId.random();
    after = by(after, manager, new Grant(socialId, codes(SOCIAL), true));
    after = by(after, manager, enrol(after, social, socialId));
    refused(after, social, enrol(after, device(), nurseId), Reason.NOT_ALLOWED);
    refused(after, social, new Revoke(nurse.id(), RevocationReason.OTHER), Reason.NOT_ALLOWED);
    refused(after, social, new Withdraw(nurseId, codes(HEALTH)), Reason.NOT_ALLOWED);
    MembershipLog more = by(after, social, enrol(after, device(), MemberId.random()));
    assertThat(more.recipients(SOCIAL)).hasSize(2);
  }

  @Test
  void after_a_removal_a_new_key_must_be_made_before_anything_is_sealed() throws Exception {
    MembershipLog after = withNurse(log, false);
    after = by(after, manager, new Revoke(nurse.id(), RevocationReason.LOSS));
    assertThat(after.isMember(nurse.id())).isFalse();
    assertThat(after.identity(nurse.id())).as("for what it signed before").isPresent();
    assertThat(after.mustRotate(HEALTH)).isTrue();
    assertThat(after.writable(HEALTH)).isEmpty();
    assertThat(after.mustRotate(SOCIAL)).as("she never had it").isFalse();
    long epoch = after.nextEpoch(HEALTH, manager.id());
    after = by(after, manager, new Rotate(2, epoch, "cd".repeat(32)));
    assertThat(after.writable(HEALTH)).contains(epoch);
    assertThat(after.commitment(HEALTH, epoch)).contains("cd".repeat(32));
    assertThat(after.epochs(HEALTH)).containsExactly(0L, epoch);
    assertThat(ids(after.recipients(HEALTH))).containsExactly(manager.id());
    after = by(after, manager, new Retire(2, 0));
    assertThat(after.epochs(HEALTH)).containsExactly(epoch);
    refused(after, manager, new Retire(2, epoch), Reason.UNKNOWN);
    refused(after, nurse, new Grant(nurseId, codes(HEALTH), false), Reason.NOT_A_MEMBER);
  }

  @Test
  void a_right_that_is_withdrawn_makes_a_new_key_necessary_too() throws Exception {
    MembershipLog after = withNurse(log, true);
    after = by(after, manager, new Withdraw(nurseId, codes(HEALTH)));
    assertThat(after.holds(nurseId, HEALTH)).isFalse();
    assertThat(after.isMember(nurse.id())).isTrue();
    assertThat(after.mustRotate(HEALTH)).isTrue();
    assertThat(after.mustRotate(SOCIAL)).isFalse();
  }

  @Test
  void two_keys_made_at_the_same_time_have_two_numbers_and_both_are_read() throws Exception {
    MembershipLog both = withNurse(log, true);
    MembershipLog one =
        by(both, manager, new Rotate(2, both.nextEpoch(HEALTH, manager.id()), SOME_KEY));
    MembershipLog other =
        by(both, nurse, new Rotate(2, both.nextEpoch(HEALTH, nurse.id()), SOME_KEY));
    MembershipLog merged = one.with(other.entries());
    assertThat(merged.findings()).isEmpty();
    assertThat(merged.epochs(HEALTH)).hasSize(3);
    assertThat(merged.heads()).hasSize(2);
    assertThat(merged.heads()).isEqualTo(other.with(one.entries()).heads());
    assertThat(merged.writable(HEALTH)).as("neither shut anybody out").isPresent();
  }

  @Test
  void a_key_made_by_who_did_not_know_of_a_removal_must_be_renewed() throws Exception {
    MembershipLog both = withNurse(log, true);
    DeviceSecrets lost = device();
    both = by(both, manager, enrol(both, lost, nurseId));
    MembershipLog removed = by(both, manager, new Revoke(lost.id(), RevocationReason.LOSS));
    MembershipLog rotated =
        by(removed, manager, new Rotate(2, removed.nextEpoch(HEALTH, manager.id()), SOME_KEY));
    MembershipLog unknowing = both;
    for (int i = 0; i < 3; i++) {
      unknowing =
          by(unknowing, nurse, new Rotate(2, unknowing.nextEpoch(HEALTH, nurse.id()), SOME_KEY));
    }
    assertThat(rotated.mustRotate(HEALTH)).isFalse();
    assertThat(unknowing.mustRotate(HEALTH)).isFalse();
    MembershipLog merged = rotated.with(unknowing.entries());
    assertThat(merged.mustRotate(HEALTH)).isTrue();
    assertThat(merged.epochs(HEALTH)).hasSize(5);
  }

  @Test
  void whoever_is_shut_out_does_not_sign_himself_back_in_with_an_old_date() throws Exception {
    MembershipLog before = withNurse(log, true);
    MembershipLog after = by(before, manager, new Revoke(nurse.id(), RevocationReason.DEPARTURE));
    DeviceSecrets puppet = device();
    MembershipLog backdated = by(before, nurse, enrol(before, puppet, nurseId));
    DeviceSecrets second = device();
    backdated = by(backdated, puppet, enrol(backdated, second, nurseId));
    backdated =
        by(backdated, puppet, new Rotate(2, backdated.nextEpoch(HEALTH, puppet.id()), SOME_KEY));
    assertThat(backdated.isMember(second.id()))
        .as("all is well without the removal")
        .isTrue();

    MembershipLog merged = after.with(backdated.entries());
    assertThat(merged.isMember(nurse.id())).isFalse();
    assertThat(merged.isMember(puppet.id())).isFalse();
    assertThat(merged.isMember(second.id())).isFalse();
    assertThat(ids(merged.recipients(HEALTH))).containsExactly(manager.id());
    assertThat(merged.mustRotate(HEALTH)).isTrue();
    assertThat(merged.findings())
        .hasOnlyElementsOfType(MembershipFinding.Voided.class)
        .hasSize(3);
    assertThat(merged.epochs(HEALTH))
        .as("what was sealed with it is still read")
        .hasSize(2);
  }

  @Test
  void a_grant_hands_nothing_to_a_device_that_its_author_knows_to_be_out() throws Exception {
    MembershipLog before = withNurse(log, false);
    MembershipLog out = by(before, manager, new Revoke(nurse.id(), RevocationReason.LOSS));
    long epoch = out.nextEpoch(HEALTH, manager.id());
    MembershipLog renewed = by(out, manager, new Rotate(2, epoch, "cd".repeat(32)));
    assertThat(renewed.mustRotate(HEALTH)).isFalse();
    // For her next phone.
    MembershipLog again = by(renewed, manager, new Grant(nurseId, codes(HEALTH), false));
    assertThat(again.mustRotate(HEALTH)).isFalse();
    // Who does not know of the loss may have handed the key over.
    MembershipLog unknowing = by(before, manager, new Grant(nurseId, codes(HEALTH), true));
    assertThat(renewed.with(unknowing.entries()).mustRotate(HEALTH)).isTrue();
  }

  @Test
  void whoever_is_shut_out_puts_no_other_key_in_the_place_of_one_that_he_had_made()
      throws Exception {
    MembershipLog before = withNurse(log, true);
    long epoch = before.nextEpoch(HEALTH, nurse.id());
    for (int i = 0; i < 8; i++) {
      // Either of the two may come first by its hash, and the backdated one by its generation.
      MembershipLog granted =
          by(before, manager, new Grant(MemberId.random(), codes(HEALTH), false));
      MembershipLog rotated = by(granted, nurse, new Rotate(2, epoch, "cd".repeat(32)));
      MembershipLog after =
          by(rotated, manager, new Revoke(nurse.id(), RevocationReason.DEPARTURE));
      MembershipLog backdated = by(before, nurse, new Rotate(2, epoch, "ef".repeat(32)));
      for (MembershipLog merged :
          List.of(after.with(backdated.entries()), backdated.with(after.entries()))) {
        assertThat(merged.commitment(HEALTH, epoch)).contains("cd".repeat(32));
        assertThat(merged.findings())
            .contains(new MembershipFinding.Voided(newest(backdated).hash()));
      }
    }
  }

  @Test
  void two_managers_who_shut_each_other_out_are_both_out_until_the_root_key_decides()
      throws Exception {
    MembershipLog before = withNurse(log, true);
    MembershipLog one = by(before, manager, new Revoke(nurse.id(), RevocationReason.COMPROMISE));
    MembershipLog other = by(before, nurse, new Revoke(manager.id(), RevocationReason.COMPROMISE));
    MembershipLog merged = one.with(other.entries());
    assertThat(merged.isMember(nurse.id())).isFalse();
    assertThat(merged.isMember(manager.id())).isFalse();
    DeviceSecrets again = device();
    MembershipLog repaired = Founders.root(merged, enrol(merged, again, nurseId));
    assertThat(ids(repaired.recipients(HEALTH))).containsExactly(again.id());
  }

  @Test
  void what_one_gives_while_another_takes_it_away_is_not_given() throws Exception {
    MembershipLog before = withNurse(log, true);
    MemberId third = MemberId.random();
    before = by(before, manager, new Grant(third, codes(HEALTH), false));
    MembershipLog taken = by(before, manager, new Withdraw(third, codes(HEALTH)));
    MembershipLog given = by(before, nurse, new Grant(third, codes(HEALTH), false));
    assertThat(taken.with(given.entries()).holds(third, HEALTH)).isFalse();
    assertThat(given.with(taken.entries()).holds(third, HEALTH)).isFalse();
    MembershipLog later = by(taken, manager, new Grant(third, codes(HEALTH), false));
    assertThat(later.holds(third, HEALTH)).as("given again, knowingly").isTrue();
  }

  @Test
  void every_changed_bit_of_an_entry_is_refused() throws Exception {
    MembershipLog after = by(log, manager, new Grant(nurseId, codes(HEALTH), false));
    byte[] good = newest(after).toBytes();
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      MembershipLog doubted = log;
      try {
        doubted = log.with(List.of(MembershipEntry.parse(bad)));
        assertThat(doubted.findings()).as("bit %d", bit).isNotEmpty();
      } catch (MembershipException e) {
        assertThat(e.reason()).isIn(Reason.UNSUPPORTED_FORMAT, Reason.MALFORMED);
      }
      assertThat(doubted.holds(nurseId, HEALTH)).as("bit %d", bit).isFalse();
    }
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatExceptionOfType(MembershipException.class)
          .isThrownBy(() -> MembershipEntry.parse(cut));
    }
  }

  @Test
  void entries_of_an_enrolment_read_as_they_were_written() throws Exception {
    for (MembershipEntry entry : withNurse(log, true).entries()) {
      MembershipEntry read = MembershipEntry.parse(entry.toBytes());
      assertThat(read).isEqualTo(entry);
      assertThat(read.change()).isEqualTo(entry.change());
      assertThat(read.author()).isEqualTo(entry.author());
    }
  }

  @Test
  void an_entry_whose_past_is_missing_waits_for_it() throws Exception {
    MembershipLog after = withNurse(log, false);
    List<MembershipEntry> entries = after.entries();
    MembershipEntry held = entries.get(entries.size() - 2);
    MembershipLog holed = log.with(List.of(newest(after)));
    assertThat(holed.findings())
        .containsExactly(new MembershipFinding.Waiting(newest(after).hash(), held.hash()));
    assertThat(holed.isMember(nurse.id())).isFalse();
    assertThat(holed.with(List.of(held)).isMember(nurse.id())).isTrue();
  }

  @Test
  void a_server_invents_neither_an_organisation_nor_a_member() throws Exception {
    SigningKey thief = SigningKey.random();
    MembershipLog invented = MembershipLog.found(ORGANISATION, thief);
    DeviceSecrets ghost = device();
    MemberId nobody = MemberId.random();
    invented =
        invented.with(List.of(invented.signAsRoot(new Grant(nobody, codes(HEALTH), true), thief)));
    invented = invented.with(List.of(invented.signAsRoot(enrol(invented, ghost, nobody), thief)));
    MembershipLog merged = log.with(invented.entries());
    assertThat(merged.isMember(ghost.id())).isFalse();
    assertThat(ids(merged.recipients(HEALTH))).containsExactly(manager.id());
    assertThat(merged.findings()).isNotEmpty();
    List<MembershipEntry> alone = invented.entries();
    assertThatExceptionOfType(MembershipException.class)
        .isThrownBy(() -> MembershipLog.read(ORGANISATION, ROOT.verificationKey(), alone))
        .matches(e -> e.reason() == Reason.NO_FOUNDING);
    assertThat(Founders.read(log.entries())
            .with(MembershipLog.found(new OrganisationId(new java.util.UUID(1, 1)), thief)
                .entries())
            .findings())
        .hasOnlyElementsOfType(MembershipFinding.Foreign.class);
  }

  @Test
  void an_old_grant_that_is_sent_again_gives_nothing_back() throws Exception {
    MembershipLog before = withNurse(log, true);
    MembershipLog after = by(before, manager, new Withdraw(nurseId, codes(HEALTH)));
    after = by(after, manager, new Revoke(nurse.id(), RevocationReason.DEPARTURE));
    MembershipLog replayed = after.with(before.entries()).with(before.entries());
    assertThat(replayed.heads()).isEqualTo(after.heads());
    assertThat(replayed.entries()).isEqualTo(after.entries());
    assertThat(replayed.holds(nurseId, HEALTH)).isFalse();
    assertThat(replayed.isMember(nurse.id())).isFalse();
  }

  @Test
  void entries_in_another_order_are_the_same_list() throws Exception {
    MembershipLog after =
        by(withNurse(log, true), manager, new Revoke(nurse.id(), RevocationReason.DEPARTURE));
    List<MembershipEntry> turned = new ArrayList<>(after.entries());
    Collections.reverse(turned);
    MembershipLog one = Founders.read(turned);
    assertThat(one.entries()).isEqualTo(after.entries());
    assertThat(one.findings()).isEmpty();
    MembershipLog piecewise = Founders.read(List.of(after.entries().get(0)));
    for (MembershipEntry entry : turned) {
      piecewise = piecewise.with(List.of(entry));
    }
    assertThat(piecewise.heads()).isEqualTo(after.heads());
    assertThat(piecewise.isMember(nurse.id())).isFalse();
  }

  @Test
  void a_copied_device_is_named() throws Exception {
    MembershipLog one = by(log, manager, new Grant(nurseId, codes(HEALTH), false));
    MembershipLog other = by(log, manager, new Grant(MemberId.random(), codes(HEALTH), false));
    assertThat(one.with(other.entries()).findings())
        .containsExactly(new MembershipFinding.Equivocal(manager.id()));
  }

  @Test
  void no_device_is_enrolled_twice_and_no_number_given_twice() throws Exception {
    MembershipLog after = withNurse(log, true);
    refused(after, manager, enrol(after, nurse, MemberId.random()), Reason.CONFLICT);
    DeviceSecrets next = device();
    int taken = log.freeIndex(nurse.id());
    refused(
        after,
        manager,
        new MembershipChange.Enrol(next.identity(), MemberId.random(), taken),
        Reason.CONFLICT);
    DeviceSecrets rival = device();
    MembershipLog one =
        by(after, manager, new MembershipChange.Enrol(next.identity(), nurseId, 777));
    MembershipLog other =
        by(after, nurse, new MembershipChange.Enrol(rival.identity(), nurseId, 777));
    MembershipLog merged = one.with(other.entries());
    assertThat(List.of(merged.isMember(next.id()), merged.isMember(rival.id())))
        .as("one of the two has to be enrolled again")
        .containsExactlyInAnyOrder(true, false);
    assertThat(merged.findings())
        .hasOnlyElementsOfType(MembershipFinding.Voided.class)
        .hasSize(1);
  }

  @Test
  void a_key_has_the_number_of_who_makes_it_and_comes_after_the_others() throws Exception {
    MembershipLog after = withNurse(log, true);
    long epoch = after.nextEpoch(HEALTH, nurse.id());
    refused(after, manager, new Rotate(2, epoch, SOME_KEY), Reason.CONFLICT);
    MembershipLog once = by(after, nurse, new Rotate(2, epoch, SOME_KEY));
    refused(once, nurse, new Rotate(2, epoch, SOME_KEY), Reason.CONFLICT);
    assertThat(once.nextEpoch(HEALTH, nurse.id())).isGreaterThan(epoch);
    assertThatExceptionOfType(MembershipException.class)
        .isThrownBy(() -> once.nextEpoch(HEALTH, DeviceId.random()));
  }
}
