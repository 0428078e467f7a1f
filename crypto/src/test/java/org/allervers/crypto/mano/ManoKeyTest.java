package org.allervers.crypto.mano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HexFormat;
import java.util.List;
import org.allervers.crypto.mano.ManoException.Reason;
import org.junit.jupiter.api.Test;

class ManoKeyTest {
  private static final String ACCENTS =
      "6001fc7f4d6d9b05cae2702104247613ffa3c151e8ed1b9fd18b89660ad6ca76";

  @Test
  void drops_the_white_space_around_a_passphrase_and_keeps_its_accents() throws Exception {
    assertThat(hex(
            ManoKey.derive("\ufeff\u00a0 \t\u00c9t\u00e9 \u00e0 Brest\u2028\r\n".toCharArray())))
        .isEqualTo(ACCENTS);
  }

  @Test
  void wipes_the_characters_it_was_given() throws Exception {
    char[] good = "manomano".toCharArray();
    char[] bad = "5 \u20ac".toCharArray();
    ManoKey.derive(good).close();
    assertThat(reason(bad)).isEqualTo(Reason.PASSPHRASE_NOT_LATIN1);
    assertThat(good).containsOnly('\0');
    assertThat(bad).containsOnly('\0');
  }

  @Test
  void refuses_what_the_dashboard_makes_no_key_of() {
    assertThat(reason("".toCharArray())).isEqualTo(Reason.PASSPHRASE_EMPTY);
    assertThat(reason(" \u3000\n".toCharArray())).isEqualTo(Reason.PASSPHRASE_EMPTY);
    assertThat(reason("c\u0153ur".toCharArray())).isEqualTo(Reason.PASSPHRASE_NOT_LATIN1);
    assertThat(reason("l\u2019abri".toCharArray())).isEqualTo(Reason.PASSPHRASE_NOT_LATIN1);
    assertThat(reason("\ud83d\udc1d".toCharArray())).isEqualTo(Reason.PASSPHRASE_NOT_LATIN1);
    assertThat(reason("E\u0301te\u0301".toCharArray())).isEqualTo(Reason.PASSPHRASE_NOT_LATIN1);
  }

  @Test
  void all_readings_of_a_plain_passphrase_are_one_key() throws Exception {
    assertThat(hex(ManoKey.deriveAll("manomano".toCharArray())))
        .containsExactly("3c6883aef8f63526cb5de94520cf91454104b08654d5b098983aab0729b04c5f");
  }

  @Test
  void composes_accents_that_were_typed_apart() throws Exception {
    assertThat(hex(ManoKey.deriveAll("E\u0301te\u0301 a\u0300 Brest".toCharArray())))
        .containsExactly(ACCENTS);
  }

  @Test
  void gives_the_trimmed_key_first_and_then_the_one_with_the_white_space() throws Exception {
    List<String> keys = hex(ManoKey.deriveAll("\u00c9t\u00e9 \u00e0 Brest ".toCharArray()));
    assertThat(keys).hasSize(2).doesNotHaveDuplicates().first().isEqualTo(ACCENTS);
  }

  @Test
  void leaves_out_a_reading_that_has_no_key() throws Exception {
    assertThat(hex(ManoKey.deriveAll("\u00c9t\u00e9 \u00e0 Brest\u2009".toCharArray())))
        .containsExactly(ACCENTS);
    assertThat(hex(ManoKey.deriveAll("  ".toCharArray()))).hasSize(1);
    assertThat(catchThrowableOfType(
                ManoException.class, () -> ManoKey.deriveAll("\u2009\u20ac".toCharArray()))
            .reason())
        .isEqualTo(Reason.PASSPHRASE_NOT_LATIN1);
    assertThat(catchThrowableOfType(ManoException.class, () -> ManoKey.deriveAll(new char[0]))
            .reason())
        .isEqualTo(Reason.PASSPHRASE_EMPTY);
  }

  @Test
  void a_closed_key_opens_and_seals_nothing() throws Exception {
    ManoKey key = ManoSamples.key("plouf");
    ManoReader reader = ManoReader.of(key);
    ManoWriter writer = ManoWriter.of(key);
    ManoItem item = writer.seal("{}");
    reader.close();
    reader.close();
    assertThatThrownBy(() -> writer.seal("{}")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> reader.open(item)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> reader.openAll(List.of(item), Runnable::run))
        .isInstanceOf(IllegalStateException.class);
    assertThat(reader.openAll(List.of(), Runnable::run)).isEmpty();
    assertThatThrownBy(() -> reader.openAll(List.of(item)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Reason reason(char[] passphrase) {
    return catchThrowableOfType(ManoException.class, () -> ManoKey.derive(passphrase))
        .reason();
  }

  private static List<String> hex(List<ManoKey> keys) {
    return keys.stream().map(ManoKeyTest::hex).toList();
  }

  private static String hex(ManoKey key) {
    return HexFormat.of().formatHex(key.secret().copy());
  }
}
