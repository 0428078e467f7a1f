package org.allervers.crypto.keyring;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.SealedKeyring;
import org.allervers.crypto.keyring.KeyringException.Reason;
import org.allervers.crypto.membership.MembershipChange.Retire;
import org.allervers.crypto.membership.MembershipChange.Revoke;
import org.allervers.crypto.membership.MembershipLog;
import org.allervers.crypto.membership.RevocationReason;
import org.junit.jupiter.api.Test;

/** The newest key of a compartment gives the earlier ones, from somebody who had the right to them, and nothing false. */
class KeyringBundleTest {
  private static final byte[] NOTE = {1, 2, 3};
  private static final long SECOND = 1 << 16;
  private static final long THIRD = 2 << 16;

  private final Session session = Session.create(HEALTH, SOCIAL);
  private final DeviceSecrets author =
      DeviceSecrets.create(session.organisation(), EnvelopeSuite.X_WING);
  private final DeviceSecrets newcomer =
      DeviceSecrets.create(session.organisation(), EnvelopeSuite.X_WING);
  private final ObjectRef<Health> ref = ObjectRef.random(HEALTH);
  private final Sealed old;
  private final Listed listed;
  private final MembershipLog members;

  KeyringBundleTest() throws NotGranted {
    old = session.compartment(HEALTH).seal(ref, Revision.first(), NOTE);
    session.rotate(HEALTH, SECOND);
    session.rotate(HEALTH, THIRD);
    listed = new Listed(session)
        .published(HEALTH, 0)
        .published(HEALTH, SECOND)
        .published(HEALTH, THIRD)
        .published(SOCIAL, 0)
        .holding(author, HEALTH, SOCIAL)
        .holding(newcomer, HEALTH);
    members = listed.log();
  }

  private KeyringBundle bundle() throws Exception {
    return KeyringBundle.seal(session, HEALTH, author, members);
  }

  /** A session of the newcomer, who was given the newest key alone. */
  private Session given() throws Exception {
    KeyEnvelope envelope = KeyEnvelope.seal(
            session, HEALTH, author, List.of(newcomer.identity().recipient()))
        .get(0);
    try (GrantedKey key = envelope.open(members, HEALTH, newcomer.envelopes())) {
      return GrantedKey.session(List.of(key));
    }
  }

  private Reason refused(byte[] bundle) throws Exception {
    return refused(bundle, HEALTH, members);
  }

  private Reason refused(byte[] bundle, CompartmentType<?> compartment, KeyAuthority list)
      throws Exception {
    try (Session theirs = given()) {
      KeyringException refusal = catchThrowableOfType(
          KeyringException.class,
          () -> KeyringBundle.parse(bundle).addTo(theirs, compartment, list));
      assertThat(refusal).isNotNull();
      assertThatThrownBy(() -> theirs.commitment(HEALTH, 0)).isInstanceOf(NotGranted.class);
      return refusal.reason();
    }
  }

  /** A bundle with those keys and heads, sealed with the newest key and signed by that device. */
  private byte[] forged(DeviceSecrets signer, List<String> heads, EpochKey... earlier)
      throws Exception {
    try (HeldKeys held = HeldKeys.of(session, HEALTH)) {
      byte[] bytes = SealedKeyring.seal(
          new SealedKeyring.Origin(session.organisation().value(), signer.id().value(), heads),
          held.newest(),
          List.of(earlier),
          new SecureRandom(),
          Algorithms.PLATFORM);
      byte[] signature = signer.sign(SealedKeyring.signed(bytes));
      System.arraycopy(signature, 0, bytes, bytes.length - signature.length, signature.length);
      return bytes;
    }
  }

  private EpochKey key(long epoch, int fill) {
    byte[] root = new byte[EpochKey.LENGTH];
    Arrays.fill(root, (byte) fill);
    return EpochKey.of(session.organisation().value(), HEALTH.code(), epoch, root);
  }

  @Test
  void an_invited_device_reads_the_past_in_a_few_lines() throws Exception {
    byte[] envelope = KeyEnvelope.seal(
            session, HEALTH, author, List.of(newcomer.identity().recipient()))
        .get(0)
        .toBytes();
    byte[] bundle = bundle().toBytes();

    try (GrantedKey key = KeyEnvelope.parse(envelope).open(members, HEALTH, newcomer.envelopes());
        Session joined = GrantedKey.session(List.of(key))) {
      assertThatThrownBy(() -> joined.compartment(HEALTH).open(ref, old))
          .isInstanceOf(NotGranted.class);
      List<Long> missing = KeyringBundle.parse(bundle).addTo(joined, HEALTH, members);
      assertThat(missing).isEmpty();
      assertThat(joined.compartment(HEALTH).open(ref, old)).isEqualTo(NOTE);
      assertThat(joined.compartment(HEALTH).epoch()).isEqualTo(THIRD);
      assertThat(KeyringBundle.parse(bundle).addTo(joined, HEALTH, members)).isEmpty();
    }
  }

  @Test
  void a_bundle_says_what_it_is_and_has_the_length_of_the_specification() throws Exception {
    KeyringBundle bundle = bundle();
    assertThat(bundle.toBytes()).hasSize(47 + 32 + 56 + 2 * 36 + 16 + 64);
    assertThat(KeyringBundle.parse(bundle.toBytes())).isEqualTo(bundle).hasSameHashCodeAs(bundle);
    assertThat(bundle.organisation()).isEqualTo(session.organisation());
    assertThat(bundle.compartment()).isEqualTo(HEALTH.code());
    assertThat(bundle.epoch()).isEqualTo(THIRD);
    assertThat(bundle.author()).isEqualTo(author.id());
    assertThat(bundle.heads()).isEqualTo(members.heads());
    assertThat(bundle)
        .hasToString("KeyringBundle[compartment=2, epoch=131072, by " + author.id() + "]");
  }

  @Test
  void every_flipped_bit_and_every_cut_is_refused() throws Exception {
    byte[] bytes = bundle().toBytes();
    try (Session theirs = given()) {
      for (int bit = 0; bit < bytes.length * 8; bit += 3) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        assertThatThrownBy(() -> KeyringBundle.parse(flipped).addTo(theirs, HEALTH, members))
            .isInstanceOf(KeyringException.class);
      }
      for (int length = 0; length < bytes.length; length++) {
        byte[] cut = Arrays.copyOf(bytes, length);
        assertThat(catchThrowableOfType(KeyringException.class, () -> KeyringBundle.parse(cut))
                .reason())
            .isEqualTo(Reason.TRUNCATED);
      }
    }
  }

  @Test
  void an_unsigned_bundle_is_refused() throws Exception {
    byte[] bytes = bundle().toBytes();
    byte[] without = bytes.clone();
    Arrays.fill(without, without.length - 64, without.length, (byte) 0);
    assertThat(refused(without)).isEqualTo(Reason.BAD_SIGNATURE);
    byte[] draft = bytes.clone();
    draft[5] = 1;
    assertThat(refused(draft)).isEqualTo(Reason.UNSUPPORTED_SUITE);
  }

  @Test
  void who_has_no_right_to_the_compartment_signs_no_bundle() throws Exception {
    DeviceSecrets stranger = DeviceSecrets.create(session.organisation(), EnvelopeSuite.X_WING);
    DeviceSecrets worker = DeviceSecrets.create(session.organisation(), EnvelopeSuite.X_WING);
    MembershipLog more = listed.holding(worker, SOCIAL).log();
    try (HeldKeys held = HeldKeys.of(session, HEALTH)) {
      EpochKey right = held.of(0).orElseThrow();
      assertThat(refused(forged(stranger, members.heads(), right)))
          .isEqualTo(Reason.UNKNOWN_AUTHOR);
      assertThat(refused(forged(worker, more.heads(), right), HEALTH, more))
          .isEqualTo(Reason.NOT_ENTITLED);
    }
    for (DeviceSecrets each : List.of(stranger, worker)) {
      assertThat(catchThrowableOfType(
                  KeyringException.class, () -> KeyringBundle.seal(session, HEALTH, each, more))
              .reason())
          .isEqualTo(Reason.NOT_ENTITLED);
    }
  }

  @Test
  void a_bundle_stays_good_when_its_author_has_left_and_he_signs_no_other() throws Exception {
    KeyringBundle before = bundle();
    MembershipLog left =
        listed.with(new Revoke(author.id(), RevocationReason.DEPARTURE)).log();
    try (Session theirs = given();
        HeldKeys held = HeldKeys.of(session, HEALTH)) {
      assertThat(before.addTo(theirs, HEALTH, left)).isEmpty();
      assertThat(refused(forged(author, left.heads(), held.of(0).orElseThrow()), HEALTH, left))
          .isEqualTo(Reason.NOT_ENTITLED);
    }
  }

  @Test
  void a_reader_from_whom_the_list_is_withheld_is_told_so() throws Exception {
    MembershipLog behind = members;
    DeviceSecrets another = DeviceSecrets.create(session.organisation(), EnvelopeSuite.X_WING);
    MembershipLog now = listed.holding(another, SOCIAL).log();
    byte[] bundle = KeyringBundle.seal(session, HEALTH, author, now).toBytes();
    assertThat(refused(bundle, HEALTH, behind)).isEqualTo(Reason.LIST_BEHIND);
  }

  @Test
  void a_false_key_is_refused_even_from_a_member() throws Exception {
    List<String> heads = members.heads();
    assertThat(refused(forged(author, heads, key(0, 9)))).isEqualTo(Reason.OTHER_COMMITMENT);
    assertThat(refused(forged(author, heads, key(7, 9)))).isEqualTo(Reason.NOT_PUBLISHED);
    assertThat(refused(forged(author, heads, key(THIRD + 1, 9)))).isEqualTo(Reason.NOT_OPENED);
    assertThat(refused(forged(author, heads, key(3, 9), key(3, 8)))).isEqualTo(Reason.NOT_OPENED);
  }

  @Test
  void a_bundle_that_leaves_keys_out_says_which_are_missing() throws Exception {
    try (HeldKeys held = HeldKeys.of(session, HEALTH);
        Session theirs = given()) {
      byte[] some = forged(author, members.heads(), held.of(SECOND).orElseThrow());
      assertThat(KeyringBundle.parse(some).addTo(theirs, HEALTH, members)).containsExactly(0L);
      MembershipLog retired = listed.with(new Retire(HEALTH.code(), 0)).log();
      assertThat(KeyringBundle.parse(some).addTo(theirs, HEALTH, retired)).isEmpty();
    }
  }

  @Test
  void another_organisation_compartment_or_key_is_named() throws Exception {
    byte[] bytes = bundle().toBytes();
    try (Session elsewhere = Session.create(HEALTH);
        Session social = Session.create(SOCIAL)) {
      MembershipLog theirs = new Listed(elsewhere).log();
      assertThat(refused(bytes, HEALTH, theirs)).isEqualTo(Reason.FOREIGN_ORGANISATION);
      assertThat(catchThrowableOfType(
                  KeyringException.class,
                  () -> KeyringBundle.parse(bytes).addTo(elsewhere, HEALTH, theirs))
              .reason())
          .isEqualTo(Reason.FOREIGN_ORGANISATION);
      assertThatThrownBy(() -> KeyringBundle.seal(social, HEALTH, author, new Listed(social).log()))
          .isInstanceOf(KeyringException.class);
    }
    assertThat(refused(bytes, SOCIAL, members)).isEqualTo(Reason.FOREIGN_COMPARTMENT);
    try (Session theirs = given()) {
      session.rotate(HEALTH, 3 << 16);
      byte[] later = KeyringBundle.seal(session, HEALTH, author, members).toBytes();
      NotGranted failure = catchThrowableOfType(
          NotGranted.class, () -> KeyringBundle.parse(later).addTo(theirs, HEALTH, members));
      assertThat(failure.epoch()).hasValue(3 << 16);
    }
  }

  @Test
  void a_first_key_has_no_bundle_and_keys_that_nobody_announced_are_not_passed_on()
      throws Exception {
    assertThatThrownBy(() -> KeyringBundle.seal(session, SOCIAL, author, members))
        .isInstanceOf(IllegalStateException.class);
    session.rotate(HEALTH, 3 << 16);
    assertThat(KeyringBundle.seal(session, HEALTH, author, members).epoch()).isEqualTo(3 << 16);
    session.rotate(HEALTH, 4 << 16);
    assertThat(catchThrowableOfType(
                KeyringException.class, () -> KeyringBundle.seal(session, HEALTH, author, members))
            .reason())
        .isEqualTo(Reason.NOT_PUBLISHED);
  }
}
