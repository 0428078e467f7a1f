package org.allervers.crypto.keyring;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.keyring.KeyringException.Reason;
import org.allervers.crypto.membership.MembershipLog;
import org.allervers.crypto.recovery.RecoveryKey;
import org.allervers.crypto.recovery.RecoveryShare;
import org.junit.jupiter.api.Test;

/** A key reaches the one it is meant for, from the one who meant it, and nobody else. */
class KeyEnvelopeTest {
  private static final byte[] NOTE = {1, 2, 3};

  private final Session session = Session.create(HEALTH, SOCIAL);
  private final OrganisationId organisation = session.organisation();
  private final DeviceSecrets nurse = DeviceSecrets.create(organisation, EnvelopeSuite.X_WING);
  private final DeviceSecrets doctor =
      DeviceSecrets.create(organisation, EnvelopeSuite.ML_KEM_1024_AND_X25519);
  private final DeviceSecrets author = DeviceSecrets.create(organisation, EnvelopeSuite.X_WING);

  private final MembershipLog members = listed().log();

  private Listed listed() {
    try {
      return new Listed(session)
          .published(HEALTH, 0)
          .published(SOCIAL, 0)
          .holding(author, HEALTH, SOCIAL)
          .holding(nurse, HEALTH, SOCIAL)
          .holding(doctor, HEALTH);
    } catch (NotGranted e) {
      throw new AssertionError(e);
    }
  }

  private KeyEnvelope envelope(DeviceSecrets to) throws Exception {
    return KeyEnvelope.seal(session, HEALTH, author, List.of(to.identity().recipient()))
        .get(0);
  }

  private Reason refused(KeyEnvelope envelope, DeviceSecrets to) {
    return refused(members, HEALTH, envelope, to.envelopes());
  }

  private static Reason refused(
      KeyAuthority members, CompartmentType<?> compartment, KeyEnvelope envelope, EnvelopeKey key) {
    KeyringException refusal = catchThrowableOfType(
        KeyringException.class, () -> envelope.open(members, compartment, key));
    assertThat(refusal).isNotNull();
    return refusal.reason();
  }

  @Test
  void each_recipient_reads_what_the_author_sealed() throws Exception {
    ObjectRef<Health> ref = ObjectRef.random(HEALTH);
    Sealed sealed = session.compartment(HEALTH).seal(ref, Revision.first(), NOTE);
    List<KeyEnvelope> envelopes = KeyEnvelope.seal(
        session,
        HEALTH,
        author,
        List.of(nurse.identity().recipient(), doctor.identity().recipient()));
    assertThat(envelopes.get(0).toBytes()).hasSize(1292);
    assertThat(envelopes.get(1).toBytes()).hasSize(1788);
    for (int i = 0; i < 2; i++) {
      KeyEnvelope read = KeyEnvelope.parse(envelopes.get(i).toBytes());
      assertThat(read).isEqualTo(envelopes.get(i));
      EnvelopeKey key = (i == 0 ? nurse : doctor).envelopes();
      try (GrantedKey granted = read.open(members, HEALTH, key);
          Session theirs = GrantedKey.session(List.of(granted))) {
        assertThat(theirs.compartment(HEALTH).open(ref, sealed)).isEqualTo(NOTE);
        assertThat(theirs.isGranted(SOCIAL)).isFalse();
        assertThat(granted.epoch()).isZero();
        assertThat(granted.compartment()).isEqualTo(HEALTH.code());
        assertThat(granted.organisation()).isEqualTo(organisation);
      }
    }
  }

  @Test
  void everybody_is_given_the_same_key_and_can_tell() throws Exception {
    try (GrantedKey one = envelope(nurse).open(members, HEALTH, nurse.envelopes());
        GrantedKey two = envelope(doctor).open(members, HEALTH, doctor.envelopes());
        Session elsewhere = Session.create(HEALTH)) {
      assertThat(one.commitment()).hasSize(32).isEqualTo(two.commitment());
      KeyEnvelope foreign = KeyEnvelope.seal(
              elsewhere, HEALTH, author, List.of(nurse.identity().recipient()))
          .get(0);
      assertThat(refused(foreign, nurse)).isEqualTo(Reason.FOREIGN_ORGANISATION);
    }
  }

  @Test
  void a_session_holds_what_several_envelopes_brought() throws Exception {
    KeyEnvelope social = KeyEnvelope.seal(
            session, SOCIAL, author, List.of(nurse.identity().recipient()))
        .get(0);
    try (GrantedKey a = envelope(nurse).open(members, HEALTH, nurse.envelopes());
        GrantedKey b = social.open(members, SOCIAL, nurse.envelopes());
        Session both = GrantedKey.session(List.of(a, b, a))) {
      assertThat(both.isGranted(HEALTH)).isTrue();
      assertThat(both.isGranted(SOCIAL)).isTrue();
    }
    assertThatThrownBy(() -> GrantedKey.session(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A session of the same organisation with other keys, as a server would make them. */
  private Session injected() throws Exception {
    byte[] raw = session.exportRawKeys(InsecureKeyAccess.granted());
    raw[40] ^= 1;
    byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
        .digest(Arrays.copyOf(raw, raw.length - 8));
    System.arraycopy(hash, 0, raw, raw.length - 8, 8);
    return Session.restoreRawKeys(InsecureKeyAccess.granted(), raw);
  }

  @Test
  void a_key_that_is_not_the_published_one_is_refused_even_from_a_member() throws Exception {
    try (Session other = injected()) {
      List<RecipientKey> to = List.of(nurse.identity().recipient());
      KeyEnvelope forged = KeyEnvelope.seal(other, SOCIAL, author, to).get(0);
      assertThat(refused(members, SOCIAL, forged, nurse.envelopes()))
          .isEqualTo(Reason.OTHER_COMMITMENT);
      // A list that has the false key, and a session that has the right one.
      MembershipLog theirs = new Listed(other)
          .published(SOCIAL, 0)
          .holding(author, SOCIAL)
          .holding(nurse, SOCIAL)
          .log();
      KeyEnvelope right = KeyEnvelope.seal(session, SOCIAL, author, to).get(0);
      try (GrantedKey a = forged.open(theirs, SOCIAL, nurse.envelopes());
          GrantedKey b = right.open(members, SOCIAL, nurse.envelopes())) {
        assertThat(a.commitment()).isNotEqualTo(b.commitment());
        assertThat(catchThrowableOfType(
                    KeyringException.class, () -> GrantedKey.session(List.of(a, b)))
                .reason())
            .isEqualTo(Reason.CONFLICTING_KEYS);
        assertThat(catchThrowableOfType(KeyringException.class, () -> a.addTo(session))
                .reason())
            .isEqualTo(Reason.CONFLICTING_KEYS);
        assertThat(session.commitment(SOCIAL, 0))
            .isEqualTo(HexFormat.of().formatHex(b.commitment()));
      }
    }
  }

  @Test
  void a_key_of_an_epoch_that_nobody_announced_is_refused() throws Exception {
    session.rotate(HEALTH, 1 << 16);
    KeyEnvelope early = envelope(nurse);
    assertThat(refused(early, nurse)).isEqualTo(Reason.NOT_PUBLISHED);
    MembershipLog announced = listed().published(HEALTH, 1 << 16).log();
    early.open(announced, HEALTH, nurse.envelopes()).close();
  }

  @Test
  void an_old_envelope_shown_again_takes_nobody_back_to_the_old_key() throws Exception {
    KeyEnvelope old = envelope(nurse);
    session.rotate(HEALTH, 1 << 16);
    MembershipLog renewed = listed().published(HEALTH, 1 << 16).log();
    try (GrantedKey first = old.open(renewed, HEALTH, nurse.envelopes());
        GrantedKey newest = envelope(nurse).open(renewed, HEALTH, nurse.envelopes());
        Session open = GrantedKey.session(List.of(newest));
        Session withheld = GrantedKey.session(List.of(first))) {
      first.addTo(open);
      assertThat(open.compartment(HEALTH).epoch()).isEqualTo(1 << 16);
      // Who was shown the old one alone finds out before he seals.
      long writable = renewed.writable(HEALTH).orElseThrow();
      assertThatThrownBy(() -> withheld.compartment(HEALTH).fromEpoch(writable))
          .isInstanceOf(CryptoException.BelowFloor.class);
      byte[] relabelled = old.toBytes();
      relabelled[9] = 1;
      assertThat(refused(KeyEnvelope.parse(relabelled), nurse)).isEqualTo(Reason.BAD_SIGNATURE);
    }
  }

  @Test
  void a_granted_key_joins_an_open_session() throws Exception {
    ObjectRef<Health> ref = ObjectRef.random(HEALTH);
    Sealed old = session.compartment(HEALTH).seal(ref, Revision.first(), NOTE);
    GrantedKey first = envelope(nurse).open(members, HEALTH, nurse.envelopes());
    KeyEnvelope social = KeyEnvelope.seal(
            session, SOCIAL, author, List.of(nurse.identity().recipient()))
        .get(0);
    try (Session open = GrantedKey.session(List.of(first))) {
      first.close();
      assertThat(open.isGranted(SOCIAL)).isFalse();
      try (GrantedKey more = social.open(members, SOCIAL, nurse.envelopes())) {
        more.addTo(open);
        more.addTo(open);
      }
      assertThat(open.commitment(SOCIAL, 0)).isEqualTo(session.commitment(SOCIAL, 0));
      org.allervers.crypto.Compartment<Health> health = open.compartment(HEALTH);
      session.rotate(HEALTH, 1 << 16);
      Sealed renewed = session.compartment(HEALTH).seal(ref, Revision.first().next(), NOTE);
      assertThatThrownBy(() -> health.open(ref, renewed)).isInstanceOf(NotGranted.class);
      MembershipLog announced = listed().published(HEALTH, 1 << 16).log();
      GrantedKey newest = envelope(nurse).open(announced, HEALTH, nurse.envelopes());
      newest.addTo(open);
      assertThat(health.open(ref, renewed)).isEqualTo(NOTE);
      assertThat(health.open(ref, old)).isEqualTo(NOTE);
      assertThat(health.epoch()).as("sealed under the newest from now on").isEqualTo(1 << 16);
      newest.close();
      assertThatThrownBy(() -> newest.addTo(open)).isInstanceOf(IllegalStateException.class);
      try (Session elsewhere = Session.create(HEALTH);
          GrantedKey again = envelope(nurse).open(announced, HEALTH, nurse.envelopes())) {
        assertThat(catchThrowableOfType(KeyringException.class, () -> again.addTo(elsewhere))
                .reason())
            .isEqualTo(Reason.FOREIGN_ORGANISATION);
        Session closed = GrantedKey.session(List.of(again));
        closed.close();
        assertThatThrownBy(() -> again.addTo(closed)).isInstanceOf(IllegalStateException.class);
      }
    }
  }

  @Test
  void every_flipped_byte_and_every_cut_is_refused() throws Exception {
    for (DeviceSecrets to : List.of(nurse, doctor)) {
      byte[] bytes = envelope(to).toBytes();
      for (int at = 0; at < bytes.length; at++) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << at % 8);
        KeyringException refusal = catchThrowableOfType(
            KeyringException.class,
            () -> KeyEnvelope.parse(changed).open(members, HEALTH, to.envelopes()));
        assertThat(refusal).as("byte %s", at).isNotNull();
        if (at >= 60 || (at >= 8 && at < 12)) {
          assertThat(refusal.reason()).isEqualTo(Reason.BAD_SIGNATURE);
        }
      }
      for (int length = 0; length < bytes.length; length += 7) {
        byte[] cut = Arrays.copyOf(bytes, length);
        assertThat(catchThrowableOfType(KeyringException.class, () -> KeyEnvelope.parse(cut))
                .reason())
            .isEqualTo(Reason.TRUNCATED);
      }
    }
  }

  @Test
  void the_wrong_place_recipient_or_author_is_named() throws Exception {
    KeyEnvelope envelope = envelope(nurse);
    EnvelopeKey key = nurse.envelopes();
    try (Session elsewhere = Session.create(HEALTH)) {
      assertThat(refused(new Listed(elsewhere).log(), HEALTH, envelope, key))
          .isEqualTo(Reason.FOREIGN_ORGANISATION);
    }
    assertThat(refused(members, SOCIAL, envelope, key)).isEqualTo(Reason.FOREIGN_COMPARTMENT);
    assertThat(refused(envelope, doctor)).isEqualTo(Reason.OTHER_RECIPIENT);
    MembershipLog withoutAuthor =
        new Listed(session).published(HEALTH, 0).holding(nurse, HEALTH).log();
    assertThat(refused(withoutAuthor, HEALTH, envelope, key)).isEqualTo(Reason.UNKNOWN_AUTHOR);
    MembershipLog authorOfSocial = new Listed(session)
        .published(HEALTH, 0)
        .holding(author, SOCIAL)
        .holding(nurse, HEALTH)
        .log();
    assertThat(refused(authorOfSocial, HEALTH, envelope, key)).isEqualTo(Reason.NOT_ENTITLED);
    assertThat(envelope.author()).isEqualTo(author.id());
    assertThat(envelope.recipient()).isEqualTo(nurse.id().value());
    assertThat(envelope.organisation()).isEqualTo(organisation);
    assertThat(envelope.compartment()).isEqualTo(HEALTH.code());
  }

  @Test
  void nobody_signs_for_another_and_no_server_makes_a_member() throws Exception {
    // Somebody with the key of the compartment, who claims to be the author.
    DeviceSecrets ghost = DeviceSecrets.restore(
        InsecureKeyAccess.granted(),
        organisation,
        org.allervers.crypto.SigningKey.random(),
        EnvelopeKey.random(author.id().value(), EnvelopeSuite.X_WING));
    KeyEnvelope forged = KeyEnvelope.seal(
            session, HEALTH, ghost, List.of(nurse.identity().recipient()))
        .get(0);
    assertThat(forged.author()).isEqualTo(author.id());
    assertThat(refused(forged, nurse)).isEqualTo(Reason.BAD_SIGNATURE);
    // A key put in the place of the nurse's: what is sealed to it is not for her, and its signature
    // says so.
    RecipientKey falseKey =
        EnvelopeKey.random(nurse.id().value(), EnvelopeSuite.X_WING).recipient();
    KeyEnvelope misled =
        KeyEnvelope.seal(session, HEALTH, author, List.of(falseKey)).get(0);
    assertThat(refused(misled, nurse)).isEqualTo(Reason.BAD_SIGNATURE);
  }

  @Test
  void a_weaker_or_mixed_suite_is_refused() throws Exception {
    byte[] bytes = envelope(nurse).toBytes();
    for (int suite : new int[] {0, 3, 0x20, 0xff}) {
      byte[] changed = bytes.clone();
      changed[5] = (byte) suite;
      assertThat(catchThrowableOfType(KeyringException.class, () -> KeyEnvelope.parse(changed))
              .reason())
          .isEqualTo(Reason.UNSUPPORTED_SUITE);
    }
    // The doctor's device asks for the higher level: an envelope of the other for the same device
    // is no envelope for it.
    RecipientKey lower =
        EnvelopeKey.random(doctor.id().value(), EnvelopeSuite.X_WING).recipient();
    KeyEnvelope downgraded =
        KeyEnvelope.seal(session, HEALTH, author, List.of(lower)).get(0);
    assertThat(refused(downgraded, doctor)).isEqualTo(Reason.OTHER_SUITE);
    byte[] relabelled = Arrays.copyOf(bytes, 1788);
    relabelled[5] = 2;
    assertThat(refused(KeyEnvelope.parse(relabelled), nurse)).isEqualTo(Reason.OTHER_SUITE);
  }

  @Test
  void what_is_not_granted_is_not_given_and_what_is_closed_gives_nothing() throws Exception {
    try (Session social = Session.create(SOCIAL)) {
      assertThatThrownBy(() -> KeyEnvelope.seal(social, HEALTH, author, List.of()))
          .isInstanceOf(NotGranted.class);
    }
    KeyEnvelope envelope = envelope(nurse);
    GrantedKey granted = envelope.open(members, HEALTH, nurse.envelopes());
    granted.close();
    assertThatThrownBy(() -> GrantedKey.session(List.of(granted)))
        .isInstanceOf(IllegalStateException.class);
    nurse.close();
    assertThatThrownBy(() -> envelope.open(members, HEALTH, nurse.envelopes()))
        .isInstanceOf(IllegalStateException.class);
    author.close();
    assertThatThrownBy(() -> envelope(doctor)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shares_brought_together_open_what_was_sealed_to_the_recovery_key() throws Exception {
    ObjectRef<Health> ref = ObjectRef.random(HEALTH);
    Sealed sealed = session.compartment(HEALTH).seal(ref, Revision.first(), NOTE);
    List<RecoveryShare> shares;
    KeyEnvelope kept;
    try (RecoveryKey recovery = RecoveryKey.create(organisation, HEALTH);
        EnvelopeKey envelopes = recovery.envelopes()) {
      shares = recovery.split(2, 3);
      kept = KeyEnvelope.seal(session, HEALTH, author, List.of(envelopes.recipient()))
          .get(0);
    }
    RecipientKey proved =
        RecoveryKey.drill(organisation, HEALTH, shares.subList(1, 3)).recipient();
    assertThat(kept.recipient()).isEqualTo(proved.holder());
    try (RecoveryKey again = RecoveryKey.combine(organisation, HEALTH, shares.subList(0, 2));
        EnvelopeKey envelopes = again.envelopes();
        GrantedKey granted = kept.open(members, HEALTH, envelopes);
        Session rescued = GrantedKey.session(List.of(granted))) {
      assertThat(rescued.compartment(HEALTH).open(ref, sealed)).isEqualTo(NOTE);
    }
  }

  @Test
  void nothing_secret_is_in_a_text() throws Exception {
    try (GrantedKey granted = envelope(nurse).open(members, HEALTH, nurse.envelopes())) {
      assertThat(granted).hasToString("GrantedKey[compartment=2, epoch=0, redacted]");
      assertThat(nurse.envelopes()).hasToString("EnvelopeKey[X_WING, redacted]");
      assertThat(nurse).hasToString("DeviceSecrets[" + nurse.id() + ", redacted]");
    }
  }
}
