package org.allervers.crypto.internal.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.allervers.crypto.internal.words.WordSheet.Misread;
import org.junit.jupiter.api.Test;

class WordSheetTest {
  private static final int LENGTH = 70;

  private static byte[] sample() {
    byte[] bytes = new byte[LENGTH];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static Misread misread(String text) {
    return catchThrowableOfType(Misread.class, () -> WordSheet.read(text.toCharArray(), LENGTH));
  }

  private static String join(List<String> words) {
    return String.join(" ", words);
  }

  @Property(tries = 200)
  void what_is_written_is_read(@ForAll @Size(LENGTH) byte[] bytes) throws Exception {
    char[] text = WordSheet.write(bytes);
    assertThat(new String(text).lines())
        .hasSize(8)
        .allMatch(line -> line.split(" ", -1).length == 8);
    assertThat(WordSheet.read(text, LENGTH)).isEqualTo(bytes);
  }

  @Test
  void every_other_word_at_every_place_is_noticed_with_its_line() {
    List<String> words = List.of(new String(WordSheet.write(sample())).split("\\s", -1));
    for (int place = 0; place < words.size(); place++) {
      for (int other = place % 7; other < 1024; other += 7) {
        List<String> changed = new ArrayList<>(words);
        changed.set(place, FrenchWords.word(other));
        if (!changed.equals(words)) {
          Misread found = misread(join(changed));
          assertThat(found.fault()).isEqualTo(Misread.Fault.LINE);
          assertThat(found.place()).isEqualTo(place / 8 + 1);
        }
      }
    }
  }

  @Property(tries = 200)
  void words_of_a_line_exchanged_and_lines_exchanged_are_noticed(
      @ForAll @Size(LENGTH) byte[] bytes,
      @ForAll @IntRange(min = 0, max = 7) int line,
      @ForAll @IntRange(min = 0, max = 7) int a,
      @ForAll @IntRange(min = 0, max = 7) int b) {
    List<String> words =
        new ArrayList<>(List.of(new String(WordSheet.write(bytes)).split("\\s", -1)));
    List<String> before = List.copyOf(words);
    Collections.swap(words, line * 8 + a, line * 8 + b);
    if (!words.equals(before)) {
      assertThat(misread(join(words)).place()).isEqualTo(line + 1);
    }
    List<String> lines =
        new ArrayList<>(new String(WordSheet.write(bytes)).lines().toList());
    Collections.swap(lines, a, b);
    if (a != b) {
      assertThat(misread(join(lines)).fault()).isEqualTo(Misread.Fault.LINE);
      assertThat(misread(join(lines)).place()).isEqualTo(Math.min(a, b) + 1);
    }
  }

  @Test
  void an_unknown_word_and_a_missing_word_are_named() {
    List<String> words =
        new ArrayList<>(List.of(new String(WordSheet.write(sample())).split("\\s", -1)));
    words.set(20, "kxkxkx");
    assertThat(misread(join(words)).fault()).isEqualTo(Misread.Fault.WORD);
    assertThat(misread(join(words)).place()).isEqualTo(21);
    words.remove(20);
    assertThat(misread(join(words)).fault()).isEqualTo(Misread.Fault.NUMBER_OF_WORDS);
    assertThat(misread(join(words)).place()).isEqualTo(63);
    assertThat(misread("").place()).isZero();
  }
}
