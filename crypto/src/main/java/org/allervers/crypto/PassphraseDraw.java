package org.allervers.crypto;

import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/** Draws passphrases that the gate accepts by construction: the few that it would count too low are drawn again. */
final class PassphraseDraw {
  private static final String CONSONANTS = "bcdfgjklmnprstvz";
  private static final String VOWELS = "aeio";
  private static final int WORDS = 7;
  private static final int WORD = 4;

  /** No vowel, so that no word appears; nothing that is taken for something else. */
  private static final String SYMBOLS = "23456789bcdfghjkmnpqrstvwxz";

  private static final int GROUPS = 6;

  private PassphraseDraw() {}

  /** Returns seven different words of two syllables, out of more than 4 000: 83 bits in all. */
  static char[] words(SecureRandom random) {
    char[] out = new char[WORDS * (WORD + 1) - 1];
    do {
      Arrays.fill(out, '-');
      for (int word = 0; word < WORDS; word++) {
        drawWord(random, out, word * (WORD + 1));
      }
    } while (PassphraseEstimate.of(CharBuffer.wrap(out)) < PassphraseEstimate.ENOUGH);
    return out;
  }

  private static void drawWord(SecureRandom random, char[] out, int at) {
    for (int i = 0; i < WORD; i += 2) {
      out[at + i] = CONSONANTS.charAt(random.nextInt(CONSONANTS.length()));
      out[at + i + 1] = VOWELS.charAt(random.nextInt(VOWELS.length()));
    }
  }

  /** Returns six groups of four among 27 symbols: 4.75 bits each, 114 in all. */
  static char[] characters(SecureRandom random) {
    char[] out = new char[GROUPS * 5 - 1];
    do {
      for (int i = 0; i < out.length; i++) {
        out[i] = i % 5 == 4 ? '-' : SYMBOLS.charAt(random.nextInt(SYMBOLS.length()));
      }
    } while (PassphraseEstimate.of(CharBuffer.wrap(out)) < PassphraseEstimate.ENOUGH);
    return out;
  }
}
