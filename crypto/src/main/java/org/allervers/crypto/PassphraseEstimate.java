package org.allervers.crypto;

import java.nio.CharBuffer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How much a typed passphrase resists guessing, counted low: letters in a row are words of a dictionary, whatever they
 * spell, and what follows a pattern counts for nothing.
 *
 * @source CNIL, délibération 2022-100 du 21/07/2022, recommandation relative aux mots de passe, 80 bits: 12 characters of
 *     four classes (99 signs), 14 of three, or 7 words
 */
final class PassphraseEstimate {
  /** The floor, in tenths of a bit: twelve signs among 99 are 79.5, the least of the examples of the source. */
  static final int ENOUGH = 790;

  private static final int WORD = 115;
  private static final int SHORT_WORD = 30;
  private static final int LEAST_WORD = 4;
  private static final int SIGNS = 37;
  private static final String SEPARATORS = " -_.,;:'’\u00a0\u202f\t";
  private static final String[] ROWS = {
    "abcdefghijklmnopqrstuvwxyz",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "01234567890",
    "&é\"'(-è_çà)="
  };

  private final CharBuffer text;
  private final int perCharacter;
  private final Set<String> seenWords = new HashSet<>();
  private final Set<Integer> seenPairs = new HashSet<>();
  private int total;

  private PassphraseEstimate(CharBuffer text) {
    this.text = text;
    this.perCharacter = (int) (10 * Math.log(alphabet(text)) / Math.log(2));
  }

  /** Returns an estimate, in tenths of a bit. */
  static int of(CharBuffer text) {
    PassphraseEstimate estimate = new PassphraseEstimate(text);
    estimate.run();
    return estimate.total;
  }

  private static int alphabet(CharBuffer text) {
    boolean lower = false;
    boolean upper = false;
    boolean digit = false;
    boolean sign = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower |= Character.isLowerCase(c);
      upper |= Character.isUpperCase(c);
      digit |= Character.isDigit(c);
      sign |= !Character.isLetterOrDigit(c);
    }
    // Letters beyond ASCII count as their class: nobody is asked to draw among all of Unicode.
    return Math.max(2, (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (sign ? SIGNS : 0));
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end - at >= LEAST_WORD) {
        addWord(at, end);
        at = end;
      } else {
        addCharacter(at);
        at++;
      }
    }
  }

  private void addWord(int from, int to) {
    String word = text.subSequence(from, to).toString().toLowerCase(Locale.ROOT);
    if (seenWords.add(word)) {
      boolean plain = word.chars().distinct().count() >= 3 && !isRow(word);
      total += plain ? WORD : SHORT_WORD;
    }
  }

  private static boolean isRow(String word) {
    for (String row : ROWS) {
      int follows = 0;
      for (int i = 1; i < word.length(); i++) {
        follows += follows(row, word.charAt(i - 1), word.charAt(i)) ? 1 : 0;
      }
      if (4 * follows >= 3 * (word.length() - 1)) {
        return true;
      }
    }
    return false;
  }

  private void addCharacter(int at) {
    char c = Character.toLowerCase(text.charAt(at));
    if (SEPARATORS.indexOf(c) >= 0) {
      return;
    }
    char before = at == 0 ? 0 : Character.toLowerCase(text.charAt(at - 1));
    boolean repeated = !seenPairs.add(before << 16 | c);
    if (!repeated && !follows(before, c) && !isNumberTail(at)) {
      total += isFunctionWord(at) ? SHORT_WORD / 3 : perCharacter;
    }
  }

  // Two or three letters between separators are an article, not a draw.
  private boolean isFunctionWord(int at) {
    int from = at;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    int to = at;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to > from
        && (from == 0 || SEPARATORS.indexOf(text.charAt(from - 1)) >= 0)
        && (to == text.length() || SEPARATORS.indexOf(text.charAt(to)) >= 0);
  }

  // From the third digit in a row on: years, dates and telephone numbers.
  private boolean isNumberTail(int at) {
    return at >= 2
        && Character.isDigit(text.charAt(at))
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at - 2));
  }

  private static boolean follows(char before, char c) {
    for (String row : ROWS) {
      if (follows(row, before, c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean follows(String row, char before, char c) {
    int one = row.indexOf(before);
    int other = row.indexOf(c);
    return before == c || (one >= 0 && other >= 0 && Math.abs(one - other) == 1);
  }
}
