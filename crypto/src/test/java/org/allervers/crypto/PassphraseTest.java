package org.allervers.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseTest {
  @Test
  void drawn_words_are_seven_different_ones_and_always_strong() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      String drawn = new String(Passphrase.randomWords());
      assertThat(drawn).matches("([bcdfgjklmnprstvz][aeio]){2}(-([bcdfgjklmnprstvz][aeio]){2}){6}");
      assertThat(Set.of(drawn.split("-"))).hasSize(7);
      assertThat(Passphrase.of(drawn.toCharArray()).isStrong())
          .as("a drawn one")
          .isTrue();
      seen.add(drawn);
    }
    assertThat(seen).hasSize(500);
  }

  @Test
  void drawn_characters_are_six_groups_and_always_strong() {
    for (int i = 0; i < 500; i++) {
      String drawn = new String(Passphrase.randomCharacters());
      assertThat(drawn).matches("[2-9b-df-hjkmnp-tv-xz]{4}(-[2-9b-df-hjkmnp-tv-xz]{4}){5}");
      assertThat(Passphrase.of(drawn.toCharArray()).isStrong())
          .as("a drawn one")
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kT7$wp!2Zb9?",
        "kT7$wp!2Zb9?x",
        "kT7pw2Zb9Xr4mG",
        "péniche cactus violette marteau nuage sabot tiroir",
        "Péniche-Cactus-Violette-Marteau-Nuage-Sabot-Tiroir"
      })
  void accepts_what_the_authority_gives_as_examples(String typed) {
    assertThat(Passphrase.of(typed.toCharArray()).isStrong()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "abababababababababababababababab",
        "abc-abc-abc-abc-abc-abc-abc-abc-abc",
        "Maraude-2026!",
        "Maraude-Lille-2026!!",
        "azertyuiop-qsdfghjklm-wxcvbn-123456",
        "0123456789012345678901234567890",
        "06 12 34 56 78 06 98 76 54 32 01",
        "le chat est sur la table de la rue et il y va",
        "équipe équipe équipe équipe équipe équipe équipe",
        "cinq mots tirés hasard seulement",
        "kT7$wp!2Zb9",
        "kt7qw2zb9xr4",
        "demonstration: toute l'equipe"
      })
  void refuses_patterns_however_long(String typed) {
    assertThat(Passphrase.of(typed.toCharArray()).isStrong()).isFalse();
  }

  @Test
  void half_of_a_surrogate_pair_is_no_passphrase() {
    // Both would be read as a question mark, and two passphrases would be one.
    for (String half : List.of("\ud83d", "\ude00")) {
      char[] typed = ("phrase fictive longue" + half).toCharArray();
      assertThatThrownBy(() -> Passphrase.of(typed))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("passphrase must be well-formed Unicode")
          .hasNoCause();
      assertThat(typed).containsOnly('\0');
    }
  }

  @Test
  void says_how_much_it_counted() {
    assertThat(Passphrase.of("péniche péniche".toCharArray()).estimatedBits()).isEqualTo(11);
    assertThat(Passphrase.of("péniche cactus".toCharArray()).estimatedBits()).isEqualTo(23);
    assertThat(Passphrase.of("kT7$wp!2Zb9?".toCharArray()).estimatedBits()).isEqualTo(79);
  }
}
