package org.allervers.crypto.membership;

import static org.allervers.crypto.membership.Founders.HEALTH;
import static org.allervers.crypto.membership.Founders.ORGANISATION;
import static org.allervers.crypto.membership.Founders.ROOT;
import static org.allervers.crypto.membership.Founders.SOCIAL;
import static org.allervers.crypto.membership.Founders.by;
import static org.allervers.crypto.membership.Founders.codes;
import static org.allervers.crypto.membership.Founders.device;
import static org.allervers.crypto.membership.Founders.enrol;
import static org.allervers.crypto.membership.Founders.newest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.allervers.crypto.CryptoException.BelowFloor;
import org.allervers.crypto.Floor;
import org.allervers.crypto.KdfCost;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.journal.Checkpoint;
import org.allervers.crypto.journal.JournalReader;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Revoke;
import org.allervers.crypto.membership.MembershipException.Reason;
import org.allervers.crypto.membership.MembershipFinding.Forked;
import org.allervers.crypto.membership.MembershipFinding.RolledBack;
import org.allervers.crypto.membership.MembershipFinding.Withheld;
import org.junit.jupiter.api.Test;

/** What a server that gives back an old list, or shows two lists, meets. */
class KnownListTest {
  private final DeviceSecrets manager = device();
  private final DeviceSecrets nurse = device();
  private final MemberId nurseId = MemberId.random();
  private final MembershipLog begun;
  private final MembershipLog enrolled;
  private final MembershipLog revoked;

  KnownListTest() throws Exception {
    begun = Founders.withManager(manager, MemberId.random());
    MembershipLog granted = by(begun, manager, new Grant(nurseId, codes(HEALTH), true));
    enrolled = by(granted, manager, enrol(granted, nurse, nurseId));
    revoked = by(enrolled, manager, new Revoke(nurse.id(), RevocationReason.DEPARTURE));
  }

  private Checkpoint checkpoint(MembershipLog list) {
    JournalReader reader = JournalReader.of(ORGANISATION, list.deviceKeys());
    return Checkpoint.of(reader, list.heads(), manager.id(), manager.signing());
  }

  @Test
  void a_list_from_before_a_departure_is_rolled_back_for_whoever_saw_the_departure() {
    KnownList known = KnownList.of(revoked);
    assertThat(known.compare(revoked)).isEmpty();
    assertThat(known.compare(enrolled))
        .containsExactly(new RolledBack(revoked.size(), enrolled.size()));
    assertThat(KnownList.of(enrolled).compare(revoked)).as("a longer list").isEmpty();
  }

  @Test
  void a_list_that_lacks_what_was_seen_and_is_no_shorter_is_another_one() throws Exception {
    MembershipLog other = by(enrolled, nurse, new Grant(MemberId.random(), codes(HEALTH), false));
    other = by(other, nurse, new Grant(MemberId.random(), codes(HEALTH), false));
    KnownList known = KnownList.of(revoked);
    assertThat(known.compare(other)).containsExactly(new Forked(newest(revoked).hash()));
    assertThat(known.compare(other.with(revoked.entries())))
        .as("two branches that have met are one list")
        .isEmpty();
  }

  @Test
  void an_entry_that_came_back_with_a_hole_before_it_is_not_in_its_place() {
    KnownList known = KnownList.of(revoked);
    MembershipLog holed = begun.with(List.of(newest(revoked)));
    assertThat(holed.findings()).hasOnlyElementsOfType(MembershipFinding.Waiting.class);
    assertThat(known.compare(holed)).containsExactly(new RolledBack(revoked.size(), begun.size()));
  }

  @Test
  void a_new_device_notices_what_is_withheld_by_its_invitation_alone() throws Exception {
    Invitation invitation = Invitation.parse(Invitation.of(enrolled).qrPayload());
    KnownList known = KnownList.of(invitation);
    MembershipLog shown = MembershipLog.read(known.organisation(), known.root(), begun.entries());
    String missing = newest(enrolled).hash();
    assertThat(known.compare(shown)).containsExactly(new Withheld(missing));
    known = known.with(shown);
    assertThat(known.attested()).as("still expected").containsExactly(missing);
    known = known.with(shown.with(enrolled.entries()));
    assertThat(known.attested()).isEmpty();
    assertThat(known.compare(enrolled)).isEmpty();
    assertThat(known.compare(begun)).containsExactly(new RolledBack(enrolled.size(), begun.size()));
  }

  @Test
  void an_invited_device_believes_no_list_that_a_server_invents() throws Exception {
    SigningKey thief = SigningKey.random();
    MembershipLog invented = MembershipLog.found(ORGANISATION, thief);
    KnownList known = KnownList.of(Invitation.of(enrolled));
    List<MembershipEntry> entries = invented.entries();
    assertThatExceptionOfType(MembershipException.class)
        .isThrownBy(() -> MembershipLog.read(known.organisation(), known.root(), entries))
        .matches(e -> e.reason() == Reason.NO_FOUNDING);
    assertThatIllegalArgumentException().isThrownBy(() -> known.compare(invented));
    assertThatIllegalArgumentException().isThrownBy(() -> known.with(invented));
  }

  @Test
  void two_devices_that_are_shown_two_lists_find_it_out_by_a_checkpoint_of_either()
      throws Exception {
    MembershipLog other = by(enrolled, nurse, new Grant(MemberId.random(), codes(HEALTH), false));
    Checkpoint ofManager = checkpoint(revoked);
    Checkpoint read = Checkpoint.parse(ofManager.toText());
    assertThat(read.isSignedBy(other.deviceKeys())).isTrue();
    KnownList nurses = KnownList.of(other).expecting(read);
    assertThat(nurses.compare(other))
        .containsExactly(new Withheld(newest(revoked).hash()));
    KnownList managers = KnownList.of(revoked).expecting(checkpoint(other));
    assertThat(managers.compare(revoked))
        .containsExactly(new Withheld(newest(other).hash()));
    assertThat(nurses.compare(other.with(revoked.entries()))).isEmpty();
    OrganisationId stranger = new OrganisationId(new UUID(1, 1));
    Checkpoint foreign = Checkpoint.of(
        JournalReader.of(stranger, other.deviceKeys()), List.of(), manager.id(), manager.signing());
    assertThatExceptionOfType(MembershipException.class)
        .isThrownBy(() -> nurses.expecting(foreign))
        .matches(e -> e.reason() == Reason.FOREIGN_ORGANISATION);
    assertThatIllegalArgumentException().isThrownBy(() -> Invitation.of(other).with(foreign));
  }

  @Test
  void a_checkpoint_may_come_by_the_server_if_the_invitation_attests_it() throws Exception {
    Checkpoint right = checkpoint(revoked);
    Invitation invitation =
        Invitation.parse(Invitation.of(enrolled).with(right).qrPayload().toLowerCase(Locale.ROOT));
    assertThat(invitation.attests(Checkpoint.parse(right.toText()))).isTrue();
    assertThat(invitation.attests(checkpoint(enrolled))).isFalse();
    assertThat(Invitation.of(enrolled).attests(right)).isFalse();
    assertThat(Invitation.of(enrolled).qrPayload()).hasSize(152);
    assertThat(invitation.qrPayload()).hasSize(204);
  }

  @Test
  void no_misread_character_of_an_invitation_gives_another_one() {
    String text = Invitation.of(enrolled).with(checkpoint(enrolled)).qrPayload();
    for (int at = 0; at < text.length(); at++) {
      char other = text.charAt(at) == 'A' ? 'B' : 'A';
      String misread = text.substring(0, at) + other + text.substring(at + 1);
      String cut = text.substring(0, at);
      for (String wrong : List.of(misread, cut)) {
        assertThatExceptionOfType(MembershipException.class)
            .as("at %d", at)
            .isThrownBy(() -> Invitation.parse(wrong));
      }
    }
  }

  @Test
  void what_was_seen_is_not_forgotten_when_an_older_list_is_learned_after_it() {
    KnownList known = KnownList.of(revoked).with(begun);
    assertThat(known.compare(begun)).containsExactly(new RolledBack(revoked.size(), begun.size()));
    assertThat(known.compare(revoked)).isEmpty();
    assertThat(known.seen()).contains(newest(revoked).hash());
    assertThat(known.with(revoked).toBytes()).isEqualTo(KnownList.of(revoked).toBytes());
  }

  @Test
  void a_lower_floor_and_a_lesser_suite_are_refused_by_name() throws Exception {
    Floor strong = Floor.lowest().withCost(KdfCost.STRONG).withEpoch(SOCIAL, 3);
    KnownList known = KnownList.of(enrolled).demanding(strong);
    assertThatExceptionOfType(BelowFloor.class)
        .isThrownBy(() -> known.demanding(strong.withCost(KdfCost.STANDARD)))
        .matches(e -> e.demand() == BelowFloor.Demand.KDF_COST);
    assertThatExceptionOfType(BelowFloor.class)
        .isThrownBy(() -> known.demanding(strong.withEpoch(SOCIAL, 2)))
        .matches(e -> e.demand() == BelowFloor.Demand.EPOCH && e.demanded() == 3);
    assertThat(known.demanding(strong.withEpoch(HEALTH, 1)).floor())
        .isEqualTo(strong.withEpoch(HEALTH, 1));
    KnownList level = known.demanding(EnvelopeSuite.ML_KEM_1024_AND_X25519);
    assertThatExceptionOfType(MembershipException.class)
        .isThrownBy(() -> level.demanding(EnvelopeSuite.X_WING))
        .matches(e -> e.reason() == Reason.LESS_THAN_KNOWN);
    assertThat(level.compare(revoked))
        .as("the nurse's device is shut out, and the manager's is of the usual suite")
        .containsExactly(new MembershipFinding.BelowFloor(manager.id()));
    DeviceSecrets better = DeviceSecrets.create(ORGANISATION, EnvelopeSuite.ML_KEM_1024_AND_X25519);
    MembershipLog replaced = Founders.root(revoked, enrol(revoked, better, nurseId));
    replaced = Founders.root(replaced, new Revoke(manager.id(), RevocationReason.REPLACEMENT));
    assertThat(level.compare(replaced)).isEmpty();
  }

  @Test
  void a_memory_reads_as_it_was_written_and_no_other_bytes_give_the_same() throws Exception {
    KnownList known = KnownList.of(Invitation.of(revoked))
        .with(begun)
        .demanding(Floor.lowest().withEpoch(HEALTH, 7))
        .demanding(EnvelopeSuite.ML_KEM_1024_AND_X25519);
    byte[] bytes = known.toBytes();
    KnownList read = KnownList.parse(bytes);
    assertThat(read.toBytes()).isEqualTo(bytes);
    assertThat(read.attested()).isEqualTo(known.attested());
    assertThat(read.seen()).isEqualTo(known.seen());
    assertThat(read.floor()).isEqualTo(known.floor());
    assertThat(read.suite()).isEqualTo(known.suite());
    assertThat(read.root()).isEqualTo(ROOT.verificationKey());
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatExceptionOfType(MembershipException.class).isThrownBy(() -> KnownList.parse(cut));
    }
    Set<String> texts = new HashSet<>();
    for (int at = 0; at < bytes.length; at++) {
      byte[] bad = bytes.clone();
      bad[at] ^= (byte) 0x80;
      try {
        byte[] other = KnownList.parse(bad).toBytes();
        assertThat(other).as("byte %d", at).isEqualTo(bad);
        texts.add(Arrays.toString(other));
      } catch (MembershipException e) {
        assertThat(e.reason()).isIn(Reason.UNSUPPORTED_FORMAT, Reason.MALFORMED);
      }
    }
    assertThat(texts).as("ids and hashes have no check of their own").isNotEmpty();
  }
}
