package org.allervers.crypto.mano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ManoWriterTest {
  private static final ManoKey KEY = ManoSamples.key("manomano");
  private static final ManoReader READER = ManoReader.of(KEY);
  private static final ManoWriter WRITER = ManoWriter.of(KEY);

  @AfterAll
  static void close() {
    READER.close();
  }

  @Test
  void writes_escapes_in_lower_case_and_leaves_the_rest() throws Exception {
    assertThat(written(WRITER, "{\"\u00c9\u007f\uffff~\":\"\ud83d/\\/\\u00C9\"}"))
        .isEqualTo("{\"\\u00c9\\u007f\\uffff~\":\"\\ud83d/\\/\\u00C9\"}");
    assertThat(written(WRITER, "")).isEmpty();
  }

  @Test
  void escapes_each_slash_once_when_asked_to() throws Exception {
    assertThat(written(WRITER.escapingSlashes(), "[\"/a//b\\/c\\\\/d\"]"))
        .isEqualTo("[\"\\/a\\/\\/b\\/c\\\\\\/d\"]");
  }

  @Test
  void keeps_to_the_lengths_of_the_format() {
    ManoItem item = WRITER.seal(new byte[2048]);
    assertThat(item.encryptedEntityKey()).hasSize(96);
    // 2048 bytes are 2732 letters; with nonce and tag, 2772 bytes, which are 3696 letters.
    assertThat(item.encrypted()).hasSize(3696);
    assertThat(WRITER.seal("").encrypted()).hasSize(56);
  }

  @Test
  void draws_new_keys_and_nonces_each_time() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      ManoItem item = WRITER.seal("{}");
      ManoFile file = WRITER.sealFile(new byte[] {1});
      assertThat(seen.add(item.encrypted().substring(0, 32))).isTrue();
      assertThat(seen.add(item.encryptedEntityKey().substring(0, 32))).isTrue();
      assertThat(seen.add(file.encryptedEntityKey().substring(0, 32))).isTrue();
      assertThat(seen.add(ManoSamples.base64(Arrays.copyOf(file.content(), 24))))
          .isTrue();
      assertThat(seen.add(WRITER.sealVerification().substring(0, 32))).isTrue();
    }
  }

  @Test
  void leaves_the_bytes_of_the_caller_alone() {
    byte[] json = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    byte[] before = json.clone();
    WRITER.seal(json);
    WRITER.sealFile(json);
    assertThat(json).isEqualTo(before);
  }

  @Test
  void refuses_bytes_that_are_not_utf_8_and_says_where() {
    for (byte[] bad : new byte[][] {
      {'"', (byte) 0xc3, '"'},
      {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
      {'"', (byte) 0xff},
      {'"', (byte) 0xe2, (byte) 0x82}
    }) {
      assertThatThrownBy(() -> WRITER.seal(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("byte 1");
    }
  }

  private static String written(ManoWriter writer, String json) throws Exception {
    return ManoSamples.text(READER.open(writer.seal(json)));
  }
}
