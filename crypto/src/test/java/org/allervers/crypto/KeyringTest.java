package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.KeyringBundle;
import org.junit.jupiter.api.Test;

/** The newest key of a compartment gives the earlier ones. */
class KeyringTest {
  private static final byte[] PAYLOAD = {1, 2, 3};

  private static EpochKey key(long epoch, int fill) {
    return Keys.key(Keys.ORGANISATION, SOCIAL, epoch, fill);
  }

  private static Session session(EpochKey... keys) {
    return Keys.session(Keys.ORGANISATION, List.of(keys));
  }

  private static byte[] bundle() throws NotGranted {
    try (Session all = session(key(0, 1), key(3, 2), key(7, 3))) {
      return all.sealKeyring(SOCIAL);
    }
  }

  @Test
  void who_has_the_newest_key_reads_what_the_earlier_ones_sealed() throws Exception {
    ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
    Sealed old;
    try (Session first = session(key(0, 1))) {
      old = first.compartment(SOCIAL).seal(ref, Revision.first(), PAYLOAD);
      assertThatThrownBy(() -> first.sealKeyring(SOCIAL)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> first.sealKeyring(HEALTH)).isInstanceOf(NotGranted.class);
    }
    byte[] bundle = bundle();
    assertThat(bundle).hasSize(30 + 56 + 2 * 36 + 16);
    try (Session newcomer = session(key(7, 3))) {
      Compartment<Social> social = newcomer.compartment(SOCIAL);
      assertThatThrownBy(() -> social.open(ref, old)).isInstanceOf(NotGranted.class);
      newcomer.openKeyring(SOCIAL, bundle);
      newcomer.openKeyring(SOCIAL, bundle);
      assertThat(social.open(ref, old)).isEqualTo(PAYLOAD);
      assertThat(social.epoch()).as("the newest key goes on sealing").isEqualTo(7);
    }
  }

  @Test
  void every_flipped_bit_and_every_cut_is_refused() throws Exception {
    byte[] bundle = bundle();
    try (Session newcomer = session(key(7, 3))) {
      for (int bit = 0; bit < bundle.length * 8; bit++) {
        byte[] flipped = bundle.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        assertThatThrownBy(() -> newcomer.openKeyring(SOCIAL, flipped))
            .isInstanceOf(CryptoException.class);
      }
      for (int length = 0; length < bundle.length; length++) {
        byte[] cut = Arrays.copyOf(bundle, length);
        assertThatThrownBy(() -> newcomer.openKeyring(SOCIAL, cut))
            .isInstanceOf(CryptoException.Truncated.class);
      }
    }
  }

  @Test
  void another_key_organisation_or_compartment_opens_nothing() throws Exception {
    byte[] bundle = bundle();
    UUID elsewhere = new UUID(9, 9);
    try (Session otherKey = session(key(7, 4));
        Session otherEpoch = session(key(8, 3));
        Session otherOrganisation =
            Keys.session(elsewhere, List.of(Keys.key(elsewhere, SOCIAL, 7, 3)));
        Session otherPart =
            Keys.session(Keys.ORGANISATION, List.of(Keys.key(Keys.ORGANISATION, HEALTH, 7, 3)))) {
      assertTampered(otherKey, SOCIAL, bundle, Tampered.Part.COMMITMENT);
      assertTampered(otherOrganisation, SOCIAL, bundle, Tampered.Part.COMMITMENT);
      assertTampered(otherPart, HEALTH, bundle, Tampered.Part.COMMITMENT);
      NotGranted failure =
          catchThrowableOfType(NotGranted.class, () -> otherEpoch.openKeyring(SOCIAL, bundle));
      assertThat(failure.epoch()).hasValue(7);
    }
  }

  @Test
  void a_writer_of_the_key_cannot_replace_a_key_or_add_a_later_one() throws Exception {
    byte[] replaced = forged(key(0, 9));
    byte[] later = forged(key(8, 9));
    byte[] twice = forged(key(3, 9), key(3, 8));
    try (Session holder = session(key(0, 1), key(7, 3))) {
      assertTampered(holder, SOCIAL, replaced, Tampered.Part.COMMITMENT);
      assertTampered(holder, SOCIAL, later, Tampered.Part.PADDING);
      assertTampered(holder, SOCIAL, twice, Tampered.Part.PADDING);
      assertThat(holder.compartment(SOCIAL).epoch()).isEqualTo(7);
    }
  }

  private static byte[] forged(EpochKey... keys) {
    return KeyringBundle.seal(
        Keys.ORGANISATION, key(7, 3), List.of(keys), new SecureRandom(), Algorithms.PLATFORM);
  }

  private static void assertTampered(
      Session session, CompartmentType<?> type, byte[] bundle, Tampered.Part part) {
    Tampered failure =
        catchThrowableOfType(Tampered.class, () -> session.openKeyring(type, bundle));
    assertThat(failure).isNotNull();
    assertThat(failure.part()).isEqualTo(part);
  }
}
