package org.allervers.crypto.internal.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.allervers.crypto.internal.age.AgeRefused.Fault;
import org.junit.jupiter.api.Test;

class AgeFileTest {
  /** The identities that the specification of age shows. */
  private static final String HYBRID =
      "AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR";

  private static final String CLASSICAL =
      "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
  private static final String CLASSICAL_RECIPIENT =
      "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
  private static final SecureRandom RANDOM = new SecureRandom();

  private static AgeKey identity(String text) {
    return AgeKey.identity(text).orElseThrow();
  }

  private static AgeKey recipientOf(String identity) {
    return AgeKey.recipient(identity(identity).recipientText()).orElseThrow();
  }

  private static AgeKey passphrase(String text) {
    return AgeKey.passphrase(text.getBytes(StandardCharsets.UTF_8), 10);
  }

  private static Fault refused(AgeKey key, byte[] file) {
    return catchThrowableOfType(AgeRefused.class, () -> AgeFile.open(List.of(key), file))
        .fault();
  }

  @Test
  void known_keys_are_written_as_age_writes_them() {
    assertThat(identity(CLASSICAL).recipientText()).isEqualTo(CLASSICAL_RECIPIENT);
    assertThat(identity(HYBRID).recipientText())
        .startsWith("age1pq1x34nzsvr0rxjsgdn8zgyhfe8j7ceq5r9rdelkjuh3y235jzxshfg87pzf5zrqtzdxz95p")
        .endsWith("yyzk3tlhl53k2ykx3qheyty7saeq0d3fzv49zc0k");
    assertThat(AgeKey.identity(HYBRID.toLowerCase(java.util.Locale.ROOT))).isPresent();
    for (String wrong : List.of(
        "",
        "age1",
        HYBRID.replace("XX7", "xx7"),
        HYBRID.substring(1),
        CLASSICAL + "Q",
        CLASSICAL.replace('F', 'B'),
        CLASSICAL_RECIPIENT)) {
      assertThat(AgeKey.identity(wrong)).as(wrong).isEmpty();
    }
    assertThat(AgeKey.recipient(HYBRID)).isEmpty();
    assertThat(
            AgeKey.recipient("age1tag1qt8lw0ual6avlwmwatk888yqnmdamm7xfd0wak53ut6elz5c4swx2yqdj4e"))
        .as("a recipient of a plugin")
        .isEmpty();
  }

  @Property(tries = 30)
  void what_is_sealed_opens_for_every_recipient(@ForAll @Size(max = 300) byte[] payload)
      throws Exception {
    byte[] hybrid = AgeFile.seal(List.of(recipientOf(HYBRID)), payload, true, RANDOM);
    assertThat(AgeFile.open(List.of(identity(HYBRID)), hybrid)).isEqualTo(payload);
    byte[] classical = AgeFile.seal(List.of(recipientOf(CLASSICAL)), payload, false, RANDOM);
    assertThat(AgeFile.open(List.of(identity(HYBRID), identity(CLASSICAL)), classical))
        .isEqualTo(payload);
    assertThat(refused(identity(HYBRID), classical)).isEqualTo(Fault.NO_MATCH);
    byte[] locked = AgeFile.seal(List.of(passphrase("phrase fictive")), payload, true, RANDOM);
    assertThat(AgeFile.open(List.of(passphrase("phrase fictive")), locked)).isEqualTo(payload);
    assertThat(refused(passphrase("autre phrase"), locked)).isEqualTo(Fault.NO_MATCH);
  }

  @Test
  void payloads_of_several_chunks_are_cut_where_age_cuts_them() throws Exception {
    for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000}) {
      byte[] payload = new byte[length];
      RANDOM.nextBytes(payload);
      byte[] file = AgeFile.seal(List.of(recipientOf(CLASSICAL)), payload, false, RANDOM);
      assertThat(AgeFile.open(List.of(identity(CLASSICAL)), file)).isEqualTo(payload);
      // Seventeen bytes are a whole chunk of one byte: what is left of it is shorter than a tag.
      for (int less = 1; less <= 16; less++) {
        byte[] cut = Arrays.copyOf(file, file.length - less);
        assertThat(refused(identity(CLASSICAL), cut)).isEqualTo(Fault.PAYLOAD);
      }
    }
  }

  @Test
  void every_changed_byte_and_every_cut_is_refused() {
    byte[] payload = new byte[100];
    for (String identity : List.of(HYBRID, CLASSICAL)) {
      byte[] file = AgeFile.seal(List.of(recipientOf(identity)), payload, false, RANDOM);
      for (int at = 0; at < file.length; at++) {
        byte[] changed = file.clone();
        changed[at] ^= 1;
        assertThat(refused(identity(identity), changed)).as("byte %s", at).isNotNull();
      }
      for (int length = 0; length < file.length; length += 3) {
        assertThat(refused(identity(identity), Arrays.copyOf(file, length)))
            .isIn(Fault.HEADER, Fault.PAYLOAD);
      }
    }
  }

  @Test
  void recipients_are_of_one_kind_and_a_passphrase_is_alone() {
    for (List<AgeKey> wrong : List.of(
        List.<AgeKey>of(),
        List.of(recipientOf(HYBRID), recipientOf(CLASSICAL)),
        List.of(recipientOf(CLASSICAL), recipientOf(HYBRID)),
        List.of(passphrase("a"), passphrase("a")),
        List.of(recipientOf(HYBRID), passphrase("a")))) {
      assertThatThrownBy(() -> AgeFile.seal(wrong, new byte[1], false, RANDOM))
          .isInstanceOf(IllegalArgumentException.class);
    }
    byte[] two =
        AgeFile.seal(List.of(recipientOf(HYBRID), recipientOf(HYBRID)), new byte[1], false, RANDOM);
    assertThat(new String(two, StandardCharsets.ISO_8859_1)).containsPattern("(?s)-> ml.*-> ml");
  }

  @Test
  void more_work_than_agreed_is_refused_before_it_is_done() {
    AgeKey dear = AgeKey.passphrase(new byte[] {'a'}, 11);
    byte[] file = AgeFile.seal(List.of(dear), new byte[1], false, RANDOM);
    assertThat(refused(passphrase("a"), file)).isEqualTo(Fault.TOO_DEAR);
  }

  @Test
  void a_wiped_key_opens_nothing() {
    AgeKey key = identity(HYBRID);
    byte[] file = AgeFile.seal(List.of(recipientOf(HYBRID)), new byte[1], false, RANDOM);
    key.destroy();
    assertThatThrownBy(() -> AgeFile.open(List.of(key), file))
        .isInstanceOf(IllegalStateException.class);
    assertThat(key).hasToString("AgeKey[mlkem768x25519, redacted]");
  }
}
