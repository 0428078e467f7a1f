package org.allervers.crypto.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.keyring.KeyringException.Reason;
import org.junit.jupiter.api.Test;

class DeviceIdentityTest {
  private static final OrganisationId ORGANISATION = new OrganisationId(new UUID(0x11, 0x22));
  private static final InsecureKeyAccess TOKEN = InsecureKeyAccess.granted();

  private final DeviceSecrets phone = DeviceSecrets.create(ORGANISATION, EnvelopeSuite.X_WING);
  private final DeviceIdentity identity = phone.identity();

  private static Reason refused(byte[] bytes) {
    return catchThrowableOfType(KeyringException.class, () -> DeviceIdentity.parse(bytes))
        .reason();
  }

  @Test
  void an_identity_is_read_as_it_was_written() throws Exception {
    for (EnvelopeSuite suite : EnvelopeSuite.values()) {
      DeviceIdentity written = DeviceSecrets.create(ORGANISATION, suite).identity();
      DeviceIdentity read = DeviceIdentity.parse(written.toBytes());
      assertThat(read).isEqualTo(written).hasSameHashCodeAs(written);
      assertThat(read.id()).isEqualTo(written.id());
      assertThat(read.organisation()).isEqualTo(ORGANISATION);
      assertThat(read.recipient()).isEqualTo(written.recipient());
      assertThat(read.verificationKey()).isEqualTo(written.verificationKey());
      assertThat(read.toBytes()).hasSize(suite == EnvelopeSuite.X_WING ? 1350 : 1734);
      assertThat(read.recipient().holder()).isEqualTo(read.id().value());
    }
  }

  @Test
  void the_secrets_are_those_of_the_seeds_that_were_kept() {
    byte[] signing = phone.signing().export(TOKEN);
    byte[] envelopes = phone.envelopes().export(TOKEN);
    try (DeviceSecrets again = DeviceSecrets.restore(
        TOKEN,
        ORGANISATION,
        SigningKey.restore(TOKEN, signing),
        EnvelopeKey.restore(TOKEN, phone.id().value(), EnvelopeSuite.X_WING, envelopes))) {
      assertThat(again.identity()).isEqualTo(identity);
    }
    assertThatThrownBy(() ->
            EnvelopeKey.restore(TOKEN, phone.id().value(), EnvelopeSuite.X_WING, new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_fingerprint_is_twelve_words_that_only_these_keys_have() {
    String words = identity.fingerprintWords();
    assertThat(words).matches("([a-z]{4,8} ){3}[a-z]{4,8}(\n([a-z]{4,8} ){3}[a-z]{4,8}){2}");
    assertThat(
            DeviceSecrets.create(ORGANISATION, EnvelopeSuite.X_WING).identity().fingerprintWords())
        .isNotEqualTo(words);
    assertThat(identity.fingerprint()).hasSize(32);
  }

  @Test
  void a_scanned_code_is_compared_with_what_a_server_showed() throws Exception {
    String code = identity.qrPayload();
    assertThat(code).matches("DSE1-DEVICE:[A-Z2-7]{77}");
    identity.checkScanned(code);
    identity.checkScanned(" " + code.toLowerCase(Locale.ROOT) + "\n");
    DeviceIdentity other =
        DeviceSecrets.create(ORGANISATION, EnvelopeSuite.X_WING).identity();
    assertThat(catchThrowableOfType(KeyringException.class, () -> other.checkScanned(code))
            .reason())
        .isEqualTo(Reason.OTHER_FINGERPRINT);
    for (String wrong : new String[] {"", "DSE1:AAAA", code.replace(':', ';'), code + "!"}) {
      assertThat(catchThrowableOfType(KeyringException.class, () -> identity.checkScanned(wrong))
              .reason())
          .isEqualTo(Reason.UNSUPPORTED_FORMAT);
    }
    assertThat(catchThrowableOfType(
                KeyringException.class, () -> identity.checkScanned("DSE1-DEVICE:AAAA"))
            .reason())
        .isIn(Reason.OTHER_FINGERPRINT, Reason.UNSUPPORTED_FORMAT);
  }

  @Test
  void every_flipped_byte_and_every_cut_is_refused() {
    byte[] bytes = identity.toBytes();
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= (byte) (1 << at % 8);
      assertThat(refused(changed)).as("byte %s", at).isNotNull();
    }
    for (int length = 0; length < bytes.length; length += 11) {
      assertThat(refused(Arrays.copyOf(bytes, length))).isEqualTo(Reason.TRUNCATED);
    }
    byte[] classical = bytes.clone();
    classical[5] = 3;
    assertThat(refused(classical)).isEqualTo(Reason.UNSUPPORTED_SUITE);
  }

  @Test
  void nobody_takes_the_keys_of_another_for_an_identity_of_his_own() {
    // The recipient key of the phone under the signing key of somebody else: he cannot sign for the
    // phone.
    DeviceIdentity thief =
        DeviceSecrets.create(ORGANISATION, EnvelopeSuite.X_WING).identity();
    byte[] stolen = identity.toBytes();
    System.arraycopy(thief.verificationKey().toBytes(), 0, stolen, 38, 32);
    assertThat(refused(stolen)).isEqualTo(Reason.BAD_SIGNATURE);
  }

  @Test
  void keys_that_are_none_are_refused() {
    byte[] noPoint = identity.toBytes();
    Arrays.fill(noPoint, 38, 70, (byte) 0);
    assertThat(refused(noPoint)).isEqualTo(Reason.UNUSABLE_KEY);
    byte[] noKey = identity.toBytes();
    Arrays.fill(noKey, 70, 73, (byte) 0xff);
    assertThat(refused(noKey)).isEqualTo(Reason.UNUSABLE_KEY);
  }
}
