package org.allervers.crypto.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.allervers.crypto.mano.ManoException.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ManoTamperTest {
  private static final ManoKey KEY = ManoSamples.key("manomano");
  private static final ManoReader READER = ManoReader.of(KEY);
  private static final ManoItem ITEM = ManoWriter.of(KEY).seal(ManoSamples.JSON);
  private static final ManoFile FILE = ManoWriter.of(KEY).sealFile(new byte[70]);

  @AfterAll
  static void close() {
    READER.close();
  }

  @Test
  void refuses_every_flipped_bit_by_name() throws Exception {
    assertThat(ManoSamples.text(READER.open(ITEM))).isEqualTo(ManoSamples.ASCII);
    byte[] content = ManoSamples.bytes(ITEM.encrypted());
    for (int bit = 0; bit < content.length * 8; bit++) {
      assertThat(item(ManoSamples.base64(flipped(content, bit)), ITEM.encryptedEntityKey()))
          .isEqualTo(Reason.ALTERED);
    }
    byte[] key = ManoSamples.bytes(ITEM.encryptedEntityKey());
    for (int bit = 0; bit < key.length * 8; bit++) {
      assertThat(item(ITEM.encrypted(), ManoSamples.base64(flipped(key, bit))))
          .isEqualTo(Reason.WRONG_KEY);
    }
    for (int bit = 0; bit < FILE.content().length * 8; bit++) {
      assertThat(file(flipped(FILE.content(), bit))).isEqualTo(Reason.ALTERED);
    }
  }

  @Test
  void refuses_every_other_letter_at_every_place() {
    String content = ITEM.encrypted();
    String key = ITEM.encryptedEntityKey();
    for (char other = 0; other < 0x100; other++) {
      for (int i = 0; i < content.length(); i++) {
        if (content.charAt(i) != other) {
          assertThat(item(with(content, i, other), key))
              .isIn(Reason.ALTERED, Reason.MALFORMED_CONTENT);
        }
      }
      for (int i = 0; i < key.length(); i++) {
        if (key.charAt(i) != other) {
          assertThat(item(content, with(key, i, other)))
              .isIn(Reason.WRONG_KEY, Reason.MALFORMED_KEY);
        }
      }
    }
  }

  @Test
  void refuses_every_truncation_and_every_addition() {
    byte[] content = ManoSamples.bytes(ITEM.encrypted());
    for (int length = 0; length < content.length + 70; length++) {
      if (length != content.length) {
        assertThat(
                item(ManoSamples.base64(Arrays.copyOf(content, length)), ITEM.encryptedEntityKey()))
            .as("%d bytes", length)
            .isEqualTo(length < 40 ? Reason.MALFORMED_CONTENT : Reason.ALTERED);
      }
    }
    for (int length = 0; length < ITEM.encrypted().length(); length++) {
      assertThat(item(ITEM.encrypted().substring(0, length), ITEM.encryptedEntityKey()))
          .isIn(Reason.ALTERED, Reason.MALFORMED_CONTENT);
    }
    for (int length = 0; length < ITEM.encryptedEntityKey().length(); length++) {
      assertThat(item(ITEM.encrypted(), ITEM.encryptedEntityKey().substring(0, length)))
          .isEqualTo(Reason.MALFORMED_KEY);
    }
    for (int length = 0; length < FILE.content().length; length++) {
      assertThat(file(Arrays.copyOf(FILE.content(), length)))
          .isEqualTo(length < 40 ? Reason.MALFORMED_CONTENT : Reason.ALTERED);
    }
  }

  @Test
  void refuses_the_content_of_another_item_and_the_key_of_another() {
    ManoItem other = ManoWriter.of(KEY).seal(ManoSamples.JSON);
    assertThat(item(ITEM.encrypted(), other.encryptedEntityKey())).isEqualTo(Reason.ALTERED);
    assertThat(item(other.encrypted(), ITEM.encryptedEntityKey())).isEqualTo(Reason.ALTERED);
  }

  private static Reason item(String encrypted, String encryptedEntityKey) {
    return ManoSamples.reason(READER.open(new ManoItem(encrypted, encryptedEntityKey)));
  }

  private static Reason file(byte[] content) {
    return ManoSamples.reason(READER.openFile(new ManoFile(content, FILE.encryptedEntityKey())));
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] copy = bytes.clone();
    copy[bit / 8] ^= (byte) (1 << bit % 8);
    return copy;
  }

  private static String with(String text, int place, char other) {
    return text.substring(0, place) + other + text.substring(place + 1);
  }
}
