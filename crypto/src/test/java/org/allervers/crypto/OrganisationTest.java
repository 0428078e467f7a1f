package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.COORDINATION;
import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.IDENTITY;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.CryptoException.OutOfPolicy;
import org.allervers.crypto.CryptoException.WrongPassphrase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrganisationTest {
  private static final int SLOT = 175;
  private static final byte[] PAYLOAD = {1, 2, 3};

  private final Session session = Session.create(IDENTITY, SOCIAL, HEALTH, COORDINATION);
  private final Organisation empty = Organisation.of(session);

  @AfterEach
  void close() {
    session.close();
  }

  private static Passphrase team() {
    return Passphrase.of("péniche fictive sous pluie battante vers minuit".toCharArray());
  }

  private static Passphrase care() {
    return Passphrase.of("autre phrase fictive longue, soigneuse, verte, calme".toCharArray());
  }

  @Test
  void each_passphrase_opens_its_compartments_and_no_other() throws Exception {
    ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
    Sealed sealed = session.compartment(SOCIAL).seal(ref, Revision.first(), PAYLOAD);
    byte[] stored = empty
        .withWeakerSlots(session, team(), SOCIAL, IDENTITY, COORDINATION)
        .withWeakerSlots(session, care(), HEALTH)
        .toBytes();
    assertThat(stored).hasSize(4 * SLOT);
    Organisation locked = Organisation.parse(stored);
    assertThat(locked.id()).isEqualTo(session.organisation());
    try (Session ofTeam = locked.unlock(team());
        Session ofCare = locked.unlock(care())) {
      assertThat(ofTeam.compartment(SOCIAL).open(ref, sealed)).isEqualTo(PAYLOAD);
      assertThat(ofTeam.isGranted(HEALTH)).isFalse();
      assertThat(ofTeam.isGranted(IDENTITY)).isTrue();
      assertThat(ofCare.isGranted(HEALTH)).isTrue();
      assertThat(ofCare.isGranted(SOCIAL)).isFalse();
    }
  }

  @Test
  void a_wrong_passphrase_opens_nothing_and_says_so() throws Exception {
    Organisation locked = empty.withWeakerSlots(session, team(), SOCIAL);
    WrongPassphrase failure =
        catchThrowableOfType(WrongPassphrase.class, () -> locked.unlock(care()));
    assertThat(failure.isOrganisationSecretMissing()).isFalse();
  }

  @Test
  void an_accent_typed_in_two_ways_is_the_same_passphrase() throws Exception {
    Organisation locked = empty.withWeakerSlots(session, team(), SOCIAL);
    try (Session opened = locked.unlock(
        Passphrase.of("pe\u0301niche fictive sous pluie battante vers minuit".toCharArray()))) {
      assertThat(opened.isGranted(SOCIAL)).isTrue();
    }
  }

  @Test
  void the_organisation_secret_is_needed_when_the_slot_was_made_with_it() throws Exception {
    try (OrganisationSecret secret = OrganisationSecret.random();
        OrganisationSecret other = OrganisationSecret.random()) {
      Organisation locked = empty.withSlots(session, team(), secret, SOCIAL);
      WrongPassphrase missing =
          catchThrowableOfType(WrongPassphrase.class, () -> locked.unlock(team()));
      assertThat(missing.isOrganisationSecretMissing()).isTrue();
      assertThatThrownBy(() -> locked.unlock(team(), other)).isInstanceOf(WrongPassphrase.class);
      String written = secret.reveal(InsecureKeyAccess.granted());
      try (Session opened = locked.unlock(team(), OrganisationSecret.parse(written))) {
        assertThat(opened.isGranted(SOCIAL)).isTrue();
      }
    }
  }

  @Test
  void health_never_shares_a_passphrase() throws Exception {
    assertOutOfPolicy(
        OutOfPolicy.Rule.HEALTH_NOT_APART,
        () -> empty.withWeakerSlots(session, team(), HEALTH, SOCIAL));
    Organisation social = empty.withWeakerSlots(session, team(), SOCIAL);
    assertOutOfPolicy(
        OutOfPolicy.Rule.HEALTH_NOT_APART, () -> social.withWeakerSlots(session, team(), HEALTH));
    Organisation health = empty.withWeakerSlots(session, care(), HEALTH);
    assertOutOfPolicy(
        OutOfPolicy.Rule.HEALTH_NOT_APART, () -> health.withWeakerSlots(session, care(), SOCIAL));
  }

  @Test
  void a_short_passphrase_makes_no_slot() {
    Passphrase eleven = Passphrase.of("onze lettre".toCharArray());
    assertOutOfPolicy(
        OutOfPolicy.Rule.PASSPHRASE_TOO_SHORT,
        () -> empty.withWeakerSlots(session, eleven, SOCIAL));
  }

  @Test
  void a_replaced_passphrase_opens_the_new_slots_only() throws Exception {
    Organisation replaced = empty
        .withWeakerSlots(session, team(), SOCIAL)
        .withoutSlots(SOCIAL)
        .withWeakerSlots(session, care(), SOCIAL);
    assertThatThrownBy(() -> replaced.unlock(team())).isInstanceOf(WrongPassphrase.class);
    try (Session opened = replaced.unlock(care())) {
      assertThat(opened.isGranted(SOCIAL)).isTrue();
    }
  }

  @Test
  void a_weak_passphrase_makes_a_slot_only_with_the_organisation_secret() throws Exception {
    assertOutOfPolicy(
        OutOfPolicy.Rule.PASSPHRASE_TOO_WEAK,
        () -> empty.withWeakerSlots(session, Passphrase.of("Maraude-2026!".toCharArray()), SOCIAL));
    try (OrganisationSecret secret = OrganisationSecret.random()) {
      Organisation locked =
          empty.withSlots(session, Passphrase.of("Maraude-2026!".toCharArray()), secret, SOCIAL);
      assertThat(locked.toBytes()).hasSize(SLOT);
    }
  }

  @Test
  void a_changed_passphrase_replaces_one_and_leaves_the_others() throws Exception {
    Organisation locked = empty
        .withWeakerSlots(session, team(), SOCIAL, IDENTITY)
        .withWeakerSlots(session, care(), HEALTH);
    Passphrase next = Passphrase.of(Passphrase.randomWords());
    Organisation changed = locked.changePassphrase(team(), next);
    assertThat(changed.toBytes()).hasSize(3 * SLOT);
    assertThatThrownBy(() -> changed.unlock(team())).isInstanceOf(WrongPassphrase.class);
    try (Session ofTeam = changed.unlock(next);
        Session ofCare = changed.unlock(care())) {
      assertThat(ofTeam.isGranted(SOCIAL) && ofTeam.isGranted(IDENTITY)).isTrue();
      assertThat(ofTeam.isGranted(HEALTH)).isFalse();
      assertThat(ofCare.isGranted(HEALTH)).isTrue();
    }
    assertThatThrownBy(() -> locked.changePassphrase(next, team()))
        .isInstanceOf(WrongPassphrase.class);
    assertOutOfPolicy(
        OutOfPolicy.Rule.HEALTH_NOT_APART, () -> locked.changePassphrase(team(), care()));
    assertOutOfPolicy(
        OutOfPolicy.Rule.PASSPHRASE_TOO_WEAK,
        () -> locked.changePassphrase(team(), Passphrase.of("Maraude-2026!".toCharArray())));
  }

  @Test
  void a_changed_passphrase_with_the_secret_leaves_contents_as_they_are() throws Exception {
    ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
    Sealed sealed = session.compartment(SOCIAL).seal(ref, Revision.first(), PAYLOAD);
    try (OrganisationSecret secret = OrganisationSecret.random()) {
      Organisation locked = empty.withSlots(session, team(), secret, SOCIAL);
      WrongPassphrase missing = catchThrowableOfType(
          WrongPassphrase.class, () -> locked.changePassphrase(team(), care()));
      assertThat(missing.isOrganisationSecretMissing()).isTrue();
      Organisation changed = locked.changePassphrase(team(), care(), secret);
      assertThatThrownBy(() -> changed.unlock(team(), secret)).isInstanceOf(WrongPassphrase.class);
      try (Session opened = changed.unlock(care(), secret)) {
        assertThat(opened.compartment(SOCIAL).open(ref, sealed)).isEqualTo(PAYLOAD);
      }
    }
  }

  @Test
  void a_guess_becomes_dearer_and_never_cheaper() throws Exception {
    int memory = 45;
    Organisation locked = empty.withWeakerSlots(session, team(), SOCIAL);
    Organisation dear = locked.upgradeCost(team(), KdfCost.STRONG);
    assertThat(ByteBuffer.wrap(dear.toBytes()).getInt(memory)).isEqualTo(262_144);
    try (Session opened = dear.unlock(team())) {
      assertThat(opened.isGranted(SOCIAL)).isTrue();
    }
    Organisation changed = dear.changePassphrase(team(), care());
    assertThat(ByteBuffer.wrap(changed.toBytes()).getInt(memory)).isEqualTo(262_144);
  }

  @Test
  void costs_out_of_bounds_are_refused_before_anything_is_computed() throws Exception {
    byte[] stored = empty.withWeakerSlots(session, team(), SOCIAL).toBytes();
    int memory = 45;
    for (int value : new int[] {0, 65_535, 1_048_577, -1}) {
      byte[] changed = ByteBuffer.wrap(stored.clone()).putInt(memory, value).array();
      assertOutOfPolicy(OutOfPolicy.Rule.KDF_COST, () -> Organisation.parse(changed));
    }
    for (int value : new int[] {0, 2, 17, -1}) {
      byte[] changed = ByteBuffer.wrap(stored.clone()).putInt(memory + 4, value).array();
      assertOutOfPolicy(OutOfPolicy.Rule.KDF_COST, () -> Organisation.parse(changed));
    }
    for (byte value : new byte[] {0, 5, -1}) {
      byte[] changed = ByteBuffer.wrap(stored.clone()).put(memory + 8, value).array();
      assertOutOfPolicy(OutOfPolicy.Rule.KDF_COST, () -> Organisation.parse(changed));
    }
  }

  @Test
  void bytes_that_are_no_organisation_are_refused_with_a_reason() throws Exception {
    byte[] stored = empty.withWeakerSlots(session, team(), SOCIAL).toBytes();
    for (int length = 0; length < SLOT; length++) {
      byte[] cut = Arrays.copyOf(stored, length);
      assertThatThrownBy(() -> Organisation.parse(cut))
          .isInstanceOf(CryptoException.Truncated.class);
    }
    for (int offset : new int[] {0, 1, 2, 3, 4, 5, 44, 70}) {
      byte[] changed = stored.clone();
      changed[offset] = 9;
      assertThatThrownBy(() -> Organisation.parse(changed))
          .isInstanceOf(CryptoException.UnsupportedFormat.class);
    }
    byte[] many = new byte[257 * SLOT];
    assertOutOfPolicy(OutOfPolicy.Rule.TOO_MANY_SLOTS, () -> Organisation.parse(many));
    byte[] mixed = Arrays.copyOf(stored, 2 * SLOT);
    System.arraycopy(stored, 0, mixed, SLOT, SLOT);
    mixed[SLOT + 20] ^= 1;
    assertThatThrownBy(() -> Organisation.parse(mixed))
        .isInstanceOf(CryptoException.Tampered.class);
  }

  @Test
  void a_changed_slot_is_told_from_a_wrong_passphrase_where_it_can_be() throws Exception {
    byte[] stored = empty.withWeakerSlots(session, team(), SOCIAL).toBytes();
    byte[] sealedKey = stored.clone();
    sealedKey[SLOT - 1] ^= 1;
    assertThatThrownBy(() -> Organisation.parse(sealedKey).unlock(team()))
        .isInstanceOf(CryptoException.Tampered.class);
    byte[] compartment = stored.clone();
    compartment[7] = 3;
    assertThatThrownBy(() -> Organisation.parse(compartment).unlock(team()))
        .isInstanceOf(WrongPassphrase.class);
  }

  @Test
  void what_cannot_be_unlocked_is_not_saved() {
    assertThatThrownBy(empty::toBytes).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> empty.withWeakerSlots(session, team()))
        .isInstanceOf(IllegalArgumentException.class);
    try (Session narrow = Session.create(SOCIAL)) {
      assertThatThrownBy(() -> empty.withWeakerSlots(narrow, team(), SOCIAL))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Organisation.of(narrow).withWeakerSlots(narrow, team(), HEALTH))
          .isInstanceOf(CryptoException.NotGranted.class);
    }
  }

  @Test
  void secrets_are_wiped_and_never_shown() {
    char[] typed = "phrase secrète fictive avec sept mots distincts".toCharArray();
    Passphrase passphrase = Passphrase.of(typed);
    assertThat(typed).containsOnly('\0');
    passphrase.close();
    assertThatThrownBy(() -> empty.withWeakerSlots(session, passphrase, SOCIAL))
        .isInstanceOf(IllegalStateException.class);
    assertThat(passphrase.toString()).isEqualTo("Passphrase[redacted]");
    OrganisationSecret secret = OrganisationSecret.parse("000102030405060708090a0b0c0d0e0f");
    assertThat(secret.toString()).isEqualTo("OrganisationSecret[redacted]");
    secret.close();
    assertThatThrownBy(() -> secret.reveal(InsecureKeyAccess.granted()))
        .isInstanceOf(IllegalStateException.class);
    for (String wrong : new String[] {"", "0001", "zz0102030405060708090a0b0c0d0e0f"}) {
      assertThatThrownBy(() -> OrganisationSecret.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("secret must be 32 hexadecimal digits")
          .hasNoCause();
    }
  }

  private interface Attempt {
    Object run() throws Exception;
  }

  private static void assertOutOfPolicy(OutOfPolicy.Rule rule, Attempt attempt) {
    OutOfPolicy failure = catchThrowableOfType(OutOfPolicy.class, attempt::run);
    assertThat(failure).as("%s was accepted", rule).isNotNull();
    assertThat(failure.rule()).isEqualTo(rule);
  }
}
