package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.internal.bytes.Secret;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.junit.jupiter.api.Test;

/** Everything that can be printed is printed, and searched for a key or a word of the payload. */
class CanaryTest {
  private static final String WORD = "CANARI-tension-12-8";

  @Test
  @SuppressWarnings("try") // closed before the end on purpose
  void no_text_shows_a_key_or_a_payload() throws Exception {
    List<String> said = new ArrayList<>();
    EpochKey key = Keys.key(Keys.ORGANISATION, HEALTH, 0, 0x5e);
    byte[] rootBytes = key.copyOfRoot();
    said.add(key.toString());

    said.add(Secret.copyOf(rootBytes).toString());
    ObjectRef<Health> ref = ObjectRef.of(HEALTH, new UUID(3, 4));
    byte[] payload = WORD.getBytes(StandardCharsets.UTF_8);
    Sealed sealed;
    try (Session session = Keys.session(Keys.ORGANISATION, List.of(key))) {
      Compartment<Health> health = session.compartment(HEALTH);
      sealed = health.seal(ref, Revision.first(), payload);
      said.add(session.toString());
      said.add(health.toString());
      said.add(sealed.toString());
      said.add(health.openAll(Map.of(ref, sealed), Runnable::run).toString());
      said.add(said(() -> health.openAtLeast(ref, Revision.first().next(), sealed)));
      said.add(said(() -> health.open(ObjectRef.random(HEALTH), sealed)));
      said.add(said(() -> session.compartment(SOCIAL)));
      byte[] bytes = sealed.toBytes();
      for (int i = 0; i < bytes.length; i++) {
        byte[] changed = bytes.clone();
        changed[i] ^= 1;
        said.add(said(() -> health.open(ref, Sealed.parse(changed))));
        int length = i;
        said.add(said(() -> health.open(ref, Sealed.parse(Arrays.copyOf(bytes, length)))));
      }
      byte[] raw = session.exportRawKeys(InsecureKeyAccess.granted());
      raw[raw.length - 1] ^= 1;
      said.add(said(() -> Session.restoreRawKeys(InsecureKeyAccess.granted(), raw)));
      session.close();
      said.add(said(() -> health.open(ref, sealed)));
      said.add(session.toString());
    }

    assertThat(said).hasSizeGreaterThan(1_200).doesNotContain("");
    String all = String.join("\n", said);
    assertThat(all)
        .doesNotContain(WORD)
        .doesNotContain("CANARI")
        .doesNotContainIgnoringCase(HexFormat.of().formatHex(payload))
        .doesNotContainIgnoringCase(HexFormat.of().formatHex(rootBytes, 0, 8))
        .doesNotContain(Base64.getEncoder().encodeToString(payload).substring(0, 12))
        .doesNotContain(Arrays.toString(rootBytes).substring(1, 20));
  }

  private interface Attempt {
    Object run() throws Exception;
  }

  private static String said(Attempt attempt) {
    try {
      attempt.run();
      return "";
    } catch (Exception e) {
      StringWriter text = new StringWriter();
      e.printStackTrace(new PrintWriter(text));
      return text.toString();
    }
  }
}
