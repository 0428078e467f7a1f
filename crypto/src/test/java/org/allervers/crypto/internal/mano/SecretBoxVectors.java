package org.allervers.crypto.internal.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published answers: "Cryptography in NaCl", section 10, and RFC 8439, sections 2.5.2 and A.3. */
class SecretBoxVectors {
  private static final String KEY =
      "1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389";
  private static final String NONCE = "69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37";
  private static final String CLEAR =
      "be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffc"
          + "e5ecbaaf33bd751a1ac728d45e6c61296cdc3c01233561f41db66cce314adb31"
          + "0e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde"
          + "048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f93776384864"
          + "5e0705";
  private static final String SEALED = "f3ffc7703f9400e52a7dfb4b3d3305d9"
      + "8e993b9f48681273c29650ba32fc76ce48332ea7164d96a4476fb8c531a1186a"
      + "c0dfc17c98dce87b4da7f011ec48c97271d2c20f9b928fe2270d6fb863d51738"
      + "b48eeee314a7cc8ab932164548e526ae90224368517acfeabd6bb3732bc0e9da"
      + "99832b61ca01b6de56244a9e88d5f9b37973f622a43d14a6599b1f654cb45a74"
      + "e355a5";

  @Test
  void agrees_with_the_example_of_nacl() {
    byte[] frame = HexFormat.of().parseHex(NONCE + "00".repeat(Poly1305.TAG) + CLEAR);
    byte[] key = HexFormat.of().parseHex(KEY);
    SecretBox box = new SecretBox();
    box.seal(key, frame, frame.length);
    assertThat(HexFormat.of().formatHex(frame)).isEqualTo(NONCE + SEALED);
    assertThat(box.open(key, frame, frame.length)).isTrue();
    assertThat(HexFormat.of().formatHex(frame, SecretBox.HEAD, frame.length)).isEqualTo(CLEAR);
  }

  @Test
  void agrees_with_the_example_of_the_rfc() {
    byte[] message = "Cryptographic Forum Research Group".getBytes(StandardCharsets.US_ASCII);
    assertThat(tag(
            "85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b",
            HexFormat.of().formatHex(message)))
        .isEqualTo("a8061dc1305136c6c22b8baf0c0127a9");
  }

  /** The test vectors 7 to 11 of the appendix, where a carry is easily lost. */
  @ParameterizedTest
  @CsvSource({
    "02, 00, ffffffffffffffffffffffffffffffff, 03",
    "02, ff, 02000000000000000000000000000000, 03",
    "01, 00, fffffffffffffffffffffffffffffffff0ffffffffffffffffffffffffffffff"
        + "11000000000000000000000000000000, 05",
    "01, 00, fffffffffffffffffffffffffffffffffbfefefefefefefefefefefefefefefe"
        + "01010101010101010101010101010101, 00",
    "02, 00, fdffffffffffffffffffffffffffffff, faffffffffffffffffffffffffffffff"
  })
  void keeps_every_carry(String r, String s, String message, String expected) {
    String pad = s.equals("ff") ? "ff".repeat(16) : "00".repeat(16);
    assertThat(tag(r + "00".repeat(15) + pad, message))
        .isEqualTo(expected + "00".repeat(16 - expected.length() / 2));
  }

  private static String tag(String key, String message) {
    byte[] bytes = HexFormat.of().parseHex(message);
    byte[] tag = new byte[Poly1305.TAG];
    Poly1305 authenticator = new Poly1305();
    authenticator.compute(HexFormat.of().parseHex(key), bytes, 0, bytes.length);
    authenticator.writeTag(tag, 0);
    assertThat(authenticator.isTag(tag, 0)).isTrue();
    byte[] other = Arrays.copyOf(tag, tag.length);
    other[15] ^= 1;
    assertThat(authenticator.isTag(other, 0)).isFalse();
    return HexFormat.of().formatHex(tag);
  }
}
