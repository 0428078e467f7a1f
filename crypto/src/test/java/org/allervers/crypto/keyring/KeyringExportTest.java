package org.allervers.crypto.keyring;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.Session;
import org.allervers.crypto.keyring.KeyringException.Reason;
import org.allervers.crypto.recovery.RecoveryKey;
import org.junit.jupiter.api.Test;

/** The keys on their way out, as a file that any program of age opens. */
class KeyringExportTest {
  private static final InsecureKeyAccess TOKEN = InsecureKeyAccess.granted();
  private static final String CLASSICAL =
      "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

  private final Session session = Session.create(HEALTH, SOCIAL);

  private static AgeIdentity identity() {
    return AgeIdentity.parse(AgeIdentity.randomText(TOKEN));
  }

  private static Reason refused(byte[] file, AgeIdentity identity) {
    return catchThrowableOfType(KeyringException.class, () -> KeyringExport.open(file, identity))
        .reason();
  }

  private void assertSameKeys(Session opened) {
    assertThat(opened.exportRawKeys(TOKEN)).isEqualTo(session.exportRawKeys(TOKEN));
  }

  @Test
  void an_exported_keyring_opens_a_session_again() throws Exception {
    try (AgeIdentity one = identity();
        AgeIdentity two = identity()) {
      byte[] file = KeyringExport.seal(TOKEN, session, List.of(one.recipient(), two.recipient()));
      assertThat(new String(file, StandardCharsets.US_ASCII))
          .startsWith("-----BEGIN AGE ENCRYPTED FILE-----\n")
          .endsWith("\n-----END AGE ENCRYPTED FILE-----\n");
      for (AgeIdentity each : List.of(one, two)) {
        try (Session opened = KeyringExport.open(file, each)) {
          assertSameKeys(opened);
        }
      }
      try (AgeIdentity stranger = identity()) {
        assertThat(refused(file, stranger)).isEqualTo(Reason.NOT_OPENED);
      }
    }
  }

  @Test
  void a_passphrase_opens_what_it_sealed_and_is_wiped() throws Exception {
    char[] typed = "phrase fictive".toCharArray();
    byte[] file = KeyringExport.seal(TOKEN, session, typed, 10);
    assertThat(typed).containsOnly('\0');
    try (Session opened = KeyringExport.open(file, "phrase fictive".toCharArray())) {
      assertSameKeys(opened);
    }
    assertThat(catchThrowableOfType(
                KeyringException.class,
                () -> KeyringExport.open(file, "autre phrase".toCharArray()))
            .reason())
        .isEqualTo(Reason.NOT_OPENED);
    for (String wrong : List.of("trop court", "phrase fictive \ud800")) {
      char[] given = wrong.toCharArray();
      assertThatThrownBy(() -> KeyringExport.seal(TOKEN, session, given))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(given).containsOnly('\0');
    }
  }

  @Test
  void recipients_that_a_quantum_computer_opens_are_not_mixed_with_others() {
    try (AgeIdentity hybrid = identity()) {
      List<AgeRecipient> mixed = List.of(hybrid.recipient(), AgeRecipient.parse(CLASSICAL));
      assertThatThrownBy(() -> KeyringExport.seal(TOKEN, session, mixed))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> KeyringExport.seal(TOKEN, session, List.of()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(KeyringExport.seal(TOKEN, session, List.of(AgeRecipient.parse(CLASSICAL))))
          .isNotEmpty();
    }
  }

  @Test
  void a_changed_file_and_one_without_keys_are_told_apart() throws Exception {
    try (AgeIdentity one = identity()) {
      byte[] file = KeyringExport.seal(TOKEN, session, List.of(one.recipient()));
      String text = new String(file, StandardCharsets.US_ASCII);
      String[] lines = text.split("\n", -1);
      String last = lines[lines.length - 3];
      lines[lines.length - 3] = (last.charAt(0) == 'A' ? 'B' : 'A') + last.substring(1);
      byte[] changed = String.join("\n", lines).getBytes(StandardCharsets.US_ASCII);
      assertThat(refused(changed, one)).isEqualTo(Reason.TAMPERED);
      assertThat(refused(text.substring(1).getBytes(StandardCharsets.US_ASCII), one))
          .isEqualTo(Reason.UNSUPPORTED_FORMAT);
      assertThat(refused(new byte[0], one)).isEqualTo(Reason.UNSUPPORTED_FORMAT);
      byte[] other = org.allervers.crypto.internal.age.AgeFile.seal(
          List.of(one.recipient().key()),
          new byte[] {1, 2},
          true,
          new java.security.SecureRandom());
      assertThat(refused(other, one)).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    }
  }

  @Test
  void shares_brought_together_open_the_exported_keyring() throws Exception {
    try (RecoveryKey key = RecoveryKey.create(session.organisation(), HEALTH);
        AgeIdentity identity = key.ageIdentity()) {
      byte[] file = KeyringExport.seal(TOKEN, session, List.of(identity.recipient()));
      try (RecoveryKey again = RecoveryKey.combine(
              session.organisation(), HEALTH, key.split(2, 3).subList(1, 3));
          AgeIdentity recovered = again.ageIdentity();
          Session opened = KeyringExport.open(file, recovered)) {
        assertSameKeys(opened);
      }
      assertThat(new String(key.ageIdentityText(TOKEN))).startsWith("AGE-SECRET-KEY-PQ-1");
    }
  }

  @Test
  void nothing_secret_is_in_a_text_and_closed_keys_are_of_no_use() {
    char[] text = AgeIdentity.randomText(TOKEN);
    String secret = new String(text);
    AgeIdentity one = AgeIdentity.parse(text);
    assertThat(text).containsOnly('\0');
    assertThat(one).hasToString("AgeIdentity[redacted]");
    byte[] file = KeyringExport.seal(TOKEN, session, List.of(one.recipient()));
    one.close();
    assertThatThrownBy(() -> KeyringExport.open(file, one))
        .isInstanceOf(IllegalStateException.class);
    char[] wrong = (secret + "Q").toCharArray();
    assertThatThrownBy(() -> AgeIdentity.parse(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(secret.substring(20)));
    assertThat(wrong).containsOnly('\0');
  }
}
