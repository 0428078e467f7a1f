package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.IDENTITY;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.Protection.Limit;
import org.junit.jupiter.api.Test;

/** Which passphrase opens what, said without any secret and without naming anybody. */
class PassphraseLockTest {
  private static Passphrase team() {
    return Passphrase.of("péniche fictive sous pluie battante vers minuit".toCharArray());
  }

  private static Passphrase care() {
    return Passphrase.of("autre phrase fictive longue, soigneuse, verte, calme".toCharArray());
  }

  @Test
  void what_is_not_granted_says_which_lock_would_grant_it() throws Exception {
    ObjectRef<Health> ref = ObjectRef.random(HEALTH);
    try (Session session = Session.create(IDENTITY, SOCIAL, HEALTH);
        OrganisationSecret secret = OrganisationSecret.random()) {
      Sealed note = session.compartment(HEALTH).seal(ref, Revision.first(), new byte[] {1});
      Organisation locked = Organisation.of(session)
          .withWeakerSlots(session, team(), SOCIAL, IDENTITY)
          .withSlots(session, care(), secret, HEALTH);
      assertThat(locked.locks()).hasSize(2);
      assertThat(locked.protection()).as("the weakest").isEqualTo(Protection.PASSPHRASE_ONLY);
      PassphraseLock ofTeam = locked.locks().get(0);
      PassphraseLock ofCare = locked.locks().get(1);
      assertThat(ofTeam.compartments()).containsExactly(1, 4);
      assertThat(ofTeam.protection().limits())
          .containsExactlyInAnyOrder(
              Limit.GUESSABLE_FROM_THE_FILE, Limit.NO_INDIVIDUAL_ACCOUNTABILITY);
      assertThat(ofCare.opens(HEALTH)).isTrue();
      assertThat(ofCare.opens(HEALTH, 0)).isTrue();
      assertThat(ofCare.opens(HEALTH, 1)).isFalse();
      assertThat(ofCare.protection().limits()).containsExactly(Limit.NO_INDIVIDUAL_ACCOUNTABILITY);
      try (Session social = Organisation.parse(locked.toBytes()).unlock(team())) {
        NotGranted failure =
            catchThrowableOfType(NotGranted.class, () -> social.compartment(HEALTH));
        assertThat(failure.compartment()).isEqualTo(HEALTH);
        assertThat(failure.locks()).hasSize(1);
        assertThat(failure.locks().get(0).id()).isEqualTo(ofCare.id()).isNotEqualTo(ofTeam.id());
        assertThat(failure.locks().get(0).protection()).isEqualTo(Protection.PASSPHRASE_AND_SECRET);
        NotGranted custom = catchThrowableOfType(
            NotGranted.class, () -> social.compartment(CompartmentType.custom(20, Object.class)));
        assertThat(custom.locks()).as("nobody can").isEmpty();
        NotGranted toLock = catchThrowableOfType(
            NotGranted.class, () -> locked.withWeakerSlots(social, team(), HEALTH));
        assertThat(toLock.locks()).hasSize(1);
      }
      assertThat(session.compartment(HEALTH).open(ref, note)).containsExactly(1);
    }
  }

  @Test
  void an_epoch_that_is_not_granted_names_only_the_locks_of_that_epoch() throws Exception {
    byte[] stored = MadeElsewhere.slots(
        Keys.ORGANISATION,
        "péniche fictive sous pluie battante vers minuit",
        Keys.key(Keys.ORGANISATION, SOCIAL, 0, 1));
    ObjectRef<CompartmentType.Social> ref = ObjectRef.random(SOCIAL);
    Sealed later;
    try (Session newer =
        Keys.session(Keys.ORGANISATION, List.of(Keys.key(Keys.ORGANISATION, SOCIAL, 1, 2)))) {
      later = newer.compartment(SOCIAL).seal(ref, Revision.first(), new byte[] {1});
    }
    try (Session older = Organisation.parse(stored).unlock(team())) {
      NotGranted failure =
          catchThrowableOfType(NotGranted.class, () -> older.compartment(SOCIAL).open(ref, later));
      assertThat(failure.epoch()).hasValue(1);
      assertThat(failure.locks()).isEmpty();
    }
  }

  @Test
  void an_organisation_without_a_lock_has_no_protection_to_speak_of() {
    try (Session session = Session.create(SOCIAL)) {
      Organisation empty = Organisation.of(session);
      assertThat(empty.locks()).isEmpty();
      assertThatThrownBy(empty::protection).isInstanceOf(IllegalStateException.class);
    }
  }
}
