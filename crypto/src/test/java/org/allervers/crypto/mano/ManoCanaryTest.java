package org.allervers.crypto.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that can be printed is printed, and searched for a passphrase, a key or a word of the payload. */
class ManoCanaryTest {
  private static final String WORD = "CANARI-tension-12-8";
  private static final String PASSPHRASE = "CANARI en cage";

  @Test
  @SuppressWarnings("try") // closed before the end on purpose
  void no_text_shows_a_passphrase_a_key_or_a_payload() throws Exception {
    List<String> said = new ArrayList<>();
    said.add(said(() -> ManoKey.derive((WORD + "\u20ac").toCharArray())));
    said.add(said(() -> ManoKey.deriveAll((WORD + "\u20ac").toCharArray())));
    ManoKey key = ManoSamples.key(PASSPHRASE);
    byte[] raw = key.secret().copy();
    ManoWriter writer = ManoWriter.of(key);
    byte[] payload = ("{\"n\":\"" + WORD + "\"}").getBytes(StandardCharsets.UTF_8);
    try (ManoReader reader = ManoReader.of(key)) {
      ManoItem item = writer.seal(payload);
      ManoFile file = writer.sealFile(payload);
      said.add(key + " " + key.secret() + " " + writer + " " + reader + " " + item + " " + file);
      said.add(reader.open(item).toString());
      said.add(reader.openFile(file).toString());
      said.add(reader.openAll(List.of(item), Runnable::run).toString());
      byte[] bad = Arrays.copyOf(payload, payload.length + 1);
      bad[payload.length] = (byte) 0xff;
      said.add(said(() -> writer.seal(bad)));
      byte[] content = file.content();
      for (int i = 0; i < content.length; i++) {
        byte[] changed = content.clone();
        changed[i] ^= 1;
        ManoFile altered = new ManoFile(changed, file.encryptedEntityKey());
        said.add(said(() -> reader.openFile(altered).payload()));
        String base64 = ManoSamples.base64(changed);
        said.add(said(
            () -> reader.open(new ManoItem(base64, file.encryptedEntityKey())).payload()));
      }
      // Authentic, and no base64 inside.
      said.add(said(() -> reader
          .open(new ManoItem(ManoSamples.base64(content), file.encryptedEntityKey()))
          .payload()));
      reader.close();
      said.add(said(() -> reader.open(item)));
      said.add(said(() -> writer.seal(payload)));
    }
    assertThat(said).hasSizeGreaterThan(100).doesNotContain("");
    assertThat(String.join("\n", said))
        .doesNotContain("CANARI")
        .doesNotContain("tension-12")
        .doesNotContainIgnoringCase(HexFormat.of().formatHex(payload, 4, 12))
        .doesNotContainIgnoringCase(HexFormat.of().formatHex(raw, 0, 8))
        .doesNotContain(ManoSamples.base64(payload).substring(0, 12))
        .doesNotContain(ManoSamples.base64(raw).substring(0, 12))
        .doesNotContain(Arrays.toString(raw).substring(1, 20));
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
