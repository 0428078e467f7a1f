package org.allervers.crypto.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrenchWordsTest {
  private static final List<String> WORDS =
      IntStream.range(0, 1024).mapToObj(FrenchWords::word).toList();

  @Test
  void the_list_is_the_published_one() throws Exception {
    assertThat(Files.readAllLines(Path.of("../docs/reference-decryptor/words.txt")))
        .isEqualTo(WORDS);
  }

  @Test
  void every_word_is_plain_short_and_told_by_its_first_four_letters() {
    assertThat(WORDS).isSorted().allMatch(word -> word.matches("[a-z]{4,8}"));
    assertThat(WORDS.stream().map(word -> word.substring(0, 4)).distinct()).hasSize(1024);
  }

  @Test
  void no_word_is_one_letter_away_from_another() {
    Set<String> all = new HashSet<>(WORDS);
    for (String word : WORDS) {
      for (int i = 0; i < word.length(); i++) {
        String before = word.substring(0, i);
        String after = word.substring(i + 1);
        boolean near = all.contains(before + after);
        for (char c = 'a'; c <= 'z'; c++) {
          near |= c != word.charAt(i) && all.contains(before + c + after);
        }
        assertThat(near).as("a neighbour of %s", word).isFalse();
      }
    }
  }

  @Test
  void a_word_is_found_in_either_case_cut_or_misspelt_after_its_fourth_letter() {
    for (int i = 0; i < 1024; i++) {
      assertThat(FrenchWords.number(WORDS.get(i))).hasValue(i);
    }
    int number = FrenchWords.number("CAROTTES").orElseThrow();
    assertThat(FrenchWords.word(number)).isEqualTo("carotte");
    assertThat(FrenchWords.number("caro")).hasValue(number);
    assertThat(FrenchWords.number("car")).isEmpty();
    assertThat(FrenchWords.number("zzzz")).isEmpty();
  }
}
