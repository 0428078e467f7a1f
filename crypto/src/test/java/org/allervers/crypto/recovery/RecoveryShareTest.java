package org.allervers.crypto.recovery;

import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.recovery.RecoveryException.Reason;
import org.junit.jupiter.api.Test;

/** A share on paper, typed again by somebody in a hurry. */
class RecoveryShareTest {
  private static final OrganisationId ORGANISATION = new OrganisationId(new UUID(7, 8));

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final RecoveryShare share =
      RecoveryKey.create(ORGANISATION, SOCIAL).split(2, 4).get(2);
  private final String words = new String(share.toWords());
  private final byte[] bytes = Shares.bytes(share);

  private static RecoveryShare read(String text) throws RecoveryException {
    return RecoveryShare.parse(text.toCharArray());
  }

  private static RecoveryException refused(String text) {
    return catchThrowableOfType(RecoveryException.class, () -> read(text));
  }

  private void assertSame(String text) throws Exception {
    RecoveryShare again = read(text);
    assertThat(Shares.bytes(again)).isEqualTo(bytes);
    assertThat(again.holdsSameAs(share)).isTrue();
  }

  @Test
  void a_share_says_whose_it_is() {
    assertThat(share.organisation()).isEqualTo(ORGANISATION);
    assertThat(share.compartment()).isEqualTo(SOCIAL.code());
    assertThat(share.needed()).isEqualTo(2);
    assertThat(share.holders()).isEqualTo(4);
    assertThat(share.holder()).isEqualTo(3);
  }

  @Test
  void eight_lines_of_eight_words_are_read_back_however_they_are_typed() throws Exception {
    assertThat(words.lines()).hasSize(8).allMatch(line -> line.split(" ", -1).length == 8);
    assertSame(words);
    assertSame(words.toUpperCase(Locale.ROOT));
    assertSame("  " + words.replace(" ", " , ").replace("\n", "\r\n\t") + ".\n");
    assertSame(words.replace('\n', ' ').replace(" ", "-"));
    int[] line = {0};
    StringBuilder numbered = new StringBuilder();
    words
        .lines()
        .forEach(one -> numbered.append(++line[0]).append(") ").append(one).append('\n'));
    assertSame(numbered.toString());
    assertSame(words.replace("e", "é").replace("a", "à").replace("u", "û").replace("c", "ç"));
    assertSame(Normalizer.normalize(
        words.replace("e", "è").replace("i", "ï").replace("o", "ô"), Normalizer.Form.NFD));
    StringBuilder cut = new StringBuilder();
    for (String word : words.split("\\s", -1)) {
      cut.append(word, 0, 4).append(' ');
    }
    assertSame(cut.toString());
  }

  @Test
  void the_text_of_the_code_is_read_back_too() throws Exception {
    String qr = new String(share.toQrPayload());
    assertThat(qr).matches("DSE1:[A-Z2-7]{120}");
    assertSame(qr);
    assertSame("\n " + qr.toLowerCase(Locale.ROOT) + "\r\n");
  }

  @Test
  void what_was_read_is_wiped_whether_or_not_it_was_a_share() throws Exception {
    for (String text : List.of(words, new String(share.toQrPayload()))) {
      char[] typed = text.toCharArray();
      assertThat(RecoveryShare.parse(typed).holder()).isEqualTo(3);
      assertThat(typed).containsOnly('\0');
    }
    char[] wrong = "presque rien".toCharArray();
    assertThat(catchThrowableOfType(RecoveryException.class, () -> RecoveryShare.parse(wrong)))
        .isNotNull();
    assertThat(wrong).containsOnly('\0');
  }

  @Test
  void a_wrong_word_a_missing_one_and_a_foreign_one_are_named_without_being_quoted() {
    String[] typed = words.split("\\s", -1);
    String[] other = typed.clone();
    other[29] = typed[29].equals("tomate") ? "carotte" : "tomate";
    RecoveryException refusal = refused(String.join(" ", other));
    assertThat(refusal.reason()).isEqualTo(Reason.WRONG_LINE);
    assertThat(refusal.place()).hasValue(4);
    assertThat(refusal).hasMessage("refused: WRONG_LINE, 4").hasNoCause();
    other[29] = "xyzzy";
    refusal = refused(String.join(" ", other));
    assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_WORD);
    assertThat(refusal.place()).hasValue(30);
    refusal = refused(String.join(" ", Arrays.copyOf(typed, 63)));
    assertThat(refusal.reason()).isEqualTo(Reason.WRONG_LENGTH);
    assertThat(refusal.place()).hasValue(63);
    assertThat(refused("").reason()).isEqualTo(Reason.WRONG_LENGTH);
    assertThat(refused(words + " " + words).reason()).isEqualTo(Reason.WRONG_LENGTH);
  }

  @Test
  void every_flipped_bit_of_the_code_and_every_cut_is_refused() {
    String right = new String(share.toQrPayload());
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      char sign = right.charAt(5 + bit / 5);
      char flipped = ALPHABET.charAt(ALPHABET.indexOf(sign) ^ (16 >> bit % 5));
      String wrong = right.substring(0, 5 + bit / 5) + flipped + right.substring(6 + bit / 5);
      assertThat(refused(wrong).reason()).isIn(Reason.WRONG_CHECKSUM, Reason.UNSUPPORTED_FORMAT);
    }
    for (int length = 5; length < right.length(); length++) {
      assertThat(refused(right.substring(0, length)).reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    }
    assertThat(refused(right + "A").reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(refused(right + "!").reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
  }

  @Test
  void other_formats_and_numbers_of_no_set_are_refused_behind_a_right_checksum() {
    int[][] changes = {
      {0, 'd'}, {3, 2}, {4, 4}, {5, 2}, {28, 0}, {28, 1}, {28, 5}, {29, 1}, {29, 17}, {30, 0},
      {30, 5}
    };
    for (int[] change : changes) {
      byte[] changed = bytes.clone();
      changed[change[0]] = (byte) change[1];
      assertThat(refused(Shares.qr(changed)).reason())
          .as("%s", Arrays.toString(change))
          .isEqualTo(Reason.UNSUPPORTED_FORMAT);
    }
  }
}
