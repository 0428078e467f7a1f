package org.allervers.crypto.mano;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.allervers.crypto.mano.ManoException.Reason;
import org.junit.jupiter.api.Test;

class ManoProperties {
  private static final ManoKey KEY = ManoSamples.key("manomano");
  private static final ManoReader READER = ManoReader.of(KEY);
  private static final ManoWriter WRITER = ManoWriter.of(KEY);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(200),
            Arbitraries.of("", "/", "\\/", "\\\\/", "\"", "\u007f", "\u0080", "\ud83d\udc1d"),
            Arbitraries.strings()
                .withChars('\ud83d', '\udc1d', '\ud800', '\udfff', '/', '\\', 'x')
                .ofMaxLength(60),
            Arbitraries.strings()
                .withChars('\u00e9', '\u0153', '\u20ac', '/', '\\', '"', '\u007f', '\0', '\n')
                .ofMaxLength(60))
        .list()
        .ofMaxSize(3)
        .map(parts -> String.join("", parts));
  }

  /** What was sealed is read by any JSON parser as the value that was meant, lone surrogates among it. */
  @Property(tries = 500)
  void any_json_text_comes_back_with_its_meaning(
      @ForAll("texts") String value, @ForAll boolean escapes) throws Exception {
    String json = MAPPER.writeValueAsString(value);
    ManoWriter writer = escapes ? WRITER.escapingSlashes() : WRITER;
    byte[] read = READER.open(writer.seal(json)).payload();
    for (byte one : read) {
      assertThat(one).isBetween((byte) 0, (byte) 0x7e);
    }
    String ascii = new String(read, StandardCharsets.US_ASCII);
    assertThat(MAPPER.readValue(ascii, String.class)).isEqualTo(value);
    if (escapes) {
      assertThat(ascii).doesNotContainPattern("(?<!\\\\)/");
    }
    assertThat(READER.open(writer.seal(read)).payload()).isEqualTo(read);
  }

  @Property(tries = 300)
  void utf_8_and_utf_16_are_sealed_alike(@ForAll("texts") String value) throws Exception {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    String whole = new String(utf8, StandardCharsets.UTF_8);
    assertThat(READER.open(WRITER.seal(utf8)).payload())
        .isEqualTo(READER.open(WRITER.seal(whole)).payload());
  }

  @Property(tries = 200)
  void any_file_comes_back(@ForAll @Size(max = 3000) byte[] content) throws Exception {
    assertThat(READER.openFile(WRITER.sealFile(content)).payload()).isEqualTo(content);
  }

  @Property(tries = 2000)
  void garbage_is_a_result(
      @ForAll String encrypted, @ForAll String key, @ForAll boolean base64, @ForAll boolean known) {
    ManoItem good = WRITER.seal("{}");
    String content =
        base64 ? ManoSamples.base64(encrypted.getBytes(StandardCharsets.UTF_8)) : encrypted;
    ManoOpened opened = READER.open(new ManoItem(content, known ? good.encryptedEntityKey() : key));
    assertThat(ManoSamples.reason(opened))
        .isIn(
            known
                ? new Object[] {Reason.MALFORMED_CONTENT, Reason.ALTERED}
                : new Object[] {Reason.MALFORMED_KEY, Reason.WRONG_KEY});
    assertThat(ManoSamples.reason(READER.openVerification(content)))
        .isIn(Reason.MALFORMED_CONTENT, Reason.WRONG_KEY);
  }

  @Property(tries = 1000)
  void garbage_in_a_file_is_a_result(@ForAll @Size(max = 300) byte[] content) {
    assertThat(ManoSamples.reason(
            READER.openFile(new ManoFile(content, WRITER.seal("{}").encryptedEntityKey()))))
        .isIn(Reason.MALFORMED_CONTENT, Reason.ALTERED);
  }

  @Test
  void a_text_of_five_megabytes_comes_back() throws Exception {
    String json = "\"" + "\u00e9t\u00e9/".repeat(1_250_000) + "\"";
    byte[] read = READER.open(WRITER.seal(json)).payload();
    assertThat(MAPPER.readValue(read, String.class).equals("\u00e9t\u00e9/".repeat(1_250_000)))
        .isTrue();
  }
}
