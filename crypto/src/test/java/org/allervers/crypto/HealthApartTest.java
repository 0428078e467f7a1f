package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.IDENTITY;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.List;
import org.allervers.crypto.CryptoException.OutOfPolicy;
import org.allervers.crypto.CryptoException.OutOfPolicy.Rule;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every way that was found to put a health key under the passphrase of the social team. */
class HealthApartTest {
  private static final String TEAM = "péniche fictive sous pluie battante vers minuit";
  private static final String CARE = "autre phrase fictive longue, soigneuse, verte, calme";

  private final Session session = Session.create(IDENTITY, SOCIAL, HEALTH);
  private final Organisation empty = Organisation.of(session);
  private final OrganisationSecret secret = OrganisationSecret.random();

  @AfterEach
  void close() {
    session.close();
    secret.close();
  }

  private static Passphrase typed(String text) {
    return Passphrase.of(text.toCharArray());
  }

  @Test
  void not_by_typing_the_accents_otherwise() throws Exception {
    Organisation social = empty.withWeakerSlots(session, typed(TEAM), SOCIAL);
    for (Normalizer.Form form : List.of(Normalizer.Form.NFD, Normalizer.Form.NFC)) {
      assertRefused(
          Rule.HEALTH_NOT_APART,
          () -> social.withWeakerSlots(session, typed(Normalizer.normalize(TEAM, form)), HEALTH));
    }
  }

  @Test
  void not_by_giving_the_organisation_secret_once_and_not_the_other_time() throws Exception {
    Organisation withSecret = empty.withSlots(session, typed(TEAM), secret, SOCIAL);
    assertRefused(
        Rule.HEALTH_NOT_COMPARED, () -> withSecret.withWeakerSlots(session, typed(TEAM), HEALTH));
    Organisation without = Organisation.of(session).withWeakerSlots(session, typed(TEAM), IDENTITY);
    assertRefused(
        Rule.HEALTH_NOT_APART, () -> without.withSlots(session, typed(TEAM), secret, HEALTH));
  }

  @Test
  void not_by_forgetting_the_slots_made_before() throws Exception {
    Organisation social = empty.withWeakerSlots(session, typed(TEAM), SOCIAL);
    assertRefused(Rule.HEALTH_NOT_APART, () -> empty.withWeakerSlots(session, typed(TEAM), HEALTH));
    assertRefused(
        Rule.HEALTH_NOT_APART,
        () -> social.withoutSlots(SOCIAL).withWeakerSlots(session, typed(TEAM), HEALTH));
  }

  @Test
  void not_from_a_session_that_health_alone_unlocked() throws Exception {
    Organisation locked = empty
        .withWeakerSlots(session, typed(TEAM), SOCIAL)
        .withWeakerSlots(session, typed(CARE), HEALTH);
    try (Session care = locked.unlock(typed(CARE))) {
      assertRefused(
          Rule.HEALTH_NOT_APART,
          () -> Organisation.of(care).withWeakerSlots(care, typed(TEAM), HEALTH));
    }
  }

  @Test
  void not_by_changing_a_passphrase() throws Exception {
    Organisation both = empty
        .withSlots(session, typed(TEAM), secret, SOCIAL)
        .withSlots(session, typed(CARE), secret, HEALTH);
    assertRefused(
        Rule.HEALTH_NOT_APART, () -> both.changePassphrase(typed(TEAM), typed(CARE), secret));
  }

  @Test
  void not_by_changing_a_passphrase_that_needs_no_secret_where_health_needs_it() throws Exception {
    Organisation mixed = empty
        .withWeakerSlots(session, typed(TEAM), SOCIAL)
        .withSlots(session, typed(CARE), secret, HEALTH);
    assertRefused(Rule.HEALTH_NOT_COMPARED, () -> mixed.changePassphrase(typed(TEAM), typed(CARE)));
    Passphrase next = Passphrase.of(Passphrase.randomWords());
    Organisation changed = mixed.changePassphrase(typed(TEAM), next, secret);
    assertThat(changed.protection())
        .as("the slot went on needing no secret")
        .isEqualTo(Protection.PASSPHRASE_ONLY);
    try (Session opened = changed.unlock(next)) {
      assertThat(opened.isGranted(SOCIAL)).isTrue();
      assertThat(opened.isGranted(HEALTH)).isFalse();
    }
  }

  @Test
  void not_by_a_file_that_another_program_made() throws Exception {
    EpochKey health = Keys.key(Keys.ORGANISATION, HEALTH, 0, 1);
    EpochKey social = Keys.key(Keys.ORGANISATION, SOCIAL, 0, 2);
    Organisation made =
        Organisation.parse(MadeElsewhere.slots(Keys.ORGANISATION, CARE, health, social));
    assertRefused(Rule.HEALTH_NOT_APART, () -> made.unlock(typed(CARE)));
    assertRefused(Rule.HEALTH_NOT_APART, () -> made.changePassphrase(typed(CARE), typed(TEAM)));
    assertRefused(Rule.HEALTH_NOT_APART, () -> made.upgradeCost(typed(CARE), KdfCost.STRONG));
    // Nothing is lost: each part opens alone, to be locked again.
    try (Session alone = made.withoutSlots(HEALTH).unlock(typed(CARE))) {
      assertThat(alone.isGranted(SOCIAL)).isTrue();
      assertThat(alone.isGranted(HEALTH)).isFalse();
    }
    try (Session alone = made.withoutSlots(SOCIAL).unlock(typed(CARE))) {
      assertThat(alone.isGranted(HEALTH)).isTrue();
      assertThat(alone.isGranted(SOCIAL)).isFalse();
    }
  }

  @Test
  void not_by_joining_two_files() throws Exception {
    byte[] raw = session.exportRawKeys(InsecureKeyAccess.granted());
    byte[] social = empty.withWeakerSlots(session, typed(TEAM), SOCIAL).toBytes();
    byte[] health;
    try (Session other = Session.restoreRawKeys(InsecureKeyAccess.granted(), raw)) {
      health =
          Organisation.of(other).withWeakerSlots(other, typed(TEAM), HEALTH).toBytes();
    }
    byte[] joined = ByteBuffer.allocate(social.length + health.length)
        .put(social)
        .put(health)
        .array();
    assertRefused(Rule.HEALTH_NOT_APART, () -> Organisation.parse(joined).unlock(typed(TEAM)));
  }

  private interface Attempt {
    Object run() throws Exception;
  }

  private static void assertRefused(Rule rule, Attempt attempt) {
    OutOfPolicy failure = catchThrowableOfType(OutOfPolicy.class, attempt::run);
    assertThat(failure).as("%s was accepted", rule).isNotNull();
    assertThat(failure.rule()).isEqualTo(rule);
  }
}
