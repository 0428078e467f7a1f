package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.COORDINATION;
import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.IDENTITY;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.CryptoException.StaleRevision;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final byte[] PAYLOAD = {1, 2, 3};

  @Test
  void the_registry_of_compartments_never_changes() {
    assertThat(List.of(SOCIAL.code(), HEALTH.code(), COORDINATION.code(), IDENTITY.code()))
        .containsExactly(1, 2, 3, 4);
    assertThatThrownBy(() -> CompartmentType.custom(15, Object.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CompartmentType.custom(65_536, Object.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_compartment_without_a_key_is_not_granted() {
    try (Session session = Session.create(SOCIAL)) {
      NotGranted failure =
          catchThrowableOfType(NotGranted.class, () -> session.compartment(HEALTH));
      assertThat(failure.compartment()).isEqualTo(HEALTH);
      assertThat(failure.epoch()).isEmpty();
      assertThat(session.isGranted(SOCIAL)).isTrue();
      assertThat(session.isGranted(HEALTH)).isFalse();
    }
  }

  @Test
  void an_epoch_without_a_key_is_not_granted_and_is_named() throws Exception {
    ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
    Sealed sealed;
    try (Session newer = Keys.session(
        Keys.ORGANISATION,
        List.of(
            Keys.key(Keys.ORGANISATION, SOCIAL, 0, 1),
            Keys.key(Keys.ORGANISATION, SOCIAL, 7, 2)))) {
      sealed = newer.compartment(SOCIAL).seal(ref, Revision.first(), PAYLOAD);
      assertThat(sealed.epoch()).as("the newest key seals").isEqualTo(7);
    }
    try (Session older = Keys.session(SOCIAL)) {
      NotGranted failure =
          catchThrowableOfType(NotGranted.class, () -> older.compartment(SOCIAL).open(ref, sealed));
      assertThat(failure.epoch()).hasValue(7);
    }
  }

  @Test
  void two_organisations_do_not_open_each_other() throws Exception {
    ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
    try (Session one = Session.create(SOCIAL);
        Session two = Session.create(SOCIAL)) {
      Sealed sealed = one.compartment(SOCIAL).seal(ref, Revision.first(), PAYLOAD);
      assertThat(one.organisation()).isNotEqualTo(two.organisation());
      assertThatThrownBy(() -> two.compartment(SOCIAL).open(ref, sealed))
          .isInstanceOf(CryptoException.Tampered.class);
    }
  }

  @Test
  void the_same_payload_never_gives_the_same_bytes() throws Exception {
    ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
    try (Session session = Session.create(SOCIAL)) {
      Compartment<Social> social = session.compartment(SOCIAL);
      assertThat(social.seal(ref, Revision.first(), PAYLOAD))
          .isNotEqualTo(social.seal(ref, Revision.first(), PAYLOAD));
    }
  }

  @Test
  void an_older_revision_is_refused_when_a_newer_one_is_known() throws Exception {
    ObjectRef<Health> ref = ObjectRef.random(HEALTH);
    Revision first = Revision.first();
    try (Session session = Session.create(HEALTH)) {
      Compartment<Health> health = session.compartment(HEALTH);
      Sealed sealed = health.seal(ref, first, PAYLOAD);
      assertThat(health.openAtLeast(ref, first, sealed)).isEqualTo(PAYLOAD);
      StaleRevision failure = catchThrowableOfType(
          StaleRevision.class, () -> health.openAtLeast(ref, first.next(), sealed));
      assertThat(failure.ref()).isEqualTo(ref);
      assertThat(failure.known()).isEqualTo(first.next());
      assertThat(failure.found()).isEqualTo(first);
    }
  }

  @Test
  void a_closed_session_neither_seals_nor_opens_nor_exports() throws Exception {
    ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
    Session session = Session.create(SOCIAL);
    Compartment<Social> social = session.compartment(SOCIAL);
    Sealed sealed = social.seal(ref, Revision.first(), PAYLOAD);
    session.close();
    session.close();
    assertThatThrownBy(() -> social.seal(ref, Revision.first(), PAYLOAD))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> social.open(ref, sealed)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> social.openAll(Map.of(ref, sealed), Runnable::run))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> session.compartment(SOCIAL)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> session.exportRawKeys(InsecureKeyAccess.granted()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void exported_keys_open_what_the_first_session_sealed() throws Exception {
    ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
    try (Session session = Session.create(SOCIAL, HEALTH)) {
      Sealed sealed = session.compartment(SOCIAL).seal(ref, Revision.first(), PAYLOAD);
      byte[] raw = session.exportRawKeys(InsecureKeyAccess.granted());
      assertThat(raw).hasSize(6 + 16 + 2 * 38 + 8);
      try (Session again = Session.restoreRawKeys(InsecureKeyAccess.granted(), raw)) {
        assertThat(again.organisation()).isEqualTo(session.organisation());
        assertThat(again.isGranted(HEALTH)).isTrue();
        assertThat(again.compartment(SOCIAL).open(ref, sealed)).isEqualTo(PAYLOAD);
      }
    }
  }

  @Test
  void damaged_exports_are_refused_bit_by_bit_and_byte_by_byte() {
    try (Session session = Session.create(SOCIAL)) {
      byte[] raw = session.exportRawKeys(InsecureKeyAccess.granted());
      for (int bit = 0; bit < raw.length * 8; bit++) {
        byte[] flipped = raw.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        assertRefused(flipped);
      }
      for (int length = 0; length < raw.length; length++) {
        assertRefused(Arrays.copyOf(raw, length));
      }
    }
  }

  private static void assertRefused(byte[] raw) {
    assertThatThrownBy(() -> Session.restoreRawKeys(InsecureKeyAccess.granted(), raw))
        .isInstanceOf(CryptoException.class);
  }

  @Test
  void the_same_key_twice_is_kept_once_and_wiped_twice() throws Exception {
    EpochKey one = Keys.key(Keys.ORGANISATION, SOCIAL, 0, 1);
    EpochKey same = Keys.key(Keys.ORGANISATION, SOCIAL, 0, 1);
    try (Session session = Keys.session(Keys.ORGANISATION, List.of(one, same))) {
      assertThat(session.exportRawKeys(InsecureKeyAccess.granted())).hasSize(6 + 16 + 38 + 8);
      assertThatThrownBy(same::copyOfRoot).isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(one::copyOfRoot).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void one_compartment_twice_is_refused() {
    assertThatThrownBy(() -> Session.create(SOCIAL, SOCIAL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void a_raw_type_does_not_carry_a_reference_into_another_compartment() throws Exception {
    try (Session session = Session.create(SOCIAL, HEALTH)) {
      Compartment social = session.compartment(SOCIAL);
      assertThatThrownBy(
              () -> social.seal(ObjectRef.of(HEALTH, new UUID(1, 1)), Revision.first(), PAYLOAD))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
