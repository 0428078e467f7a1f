package org.allervers.crypto.internal.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.OptionalInt;
import org.allervers.crypto.internal.shamir.BinaryField;

/**
 * Bytes as lines of eight words, the last of which is computed from the others and from the number of the line. One wrong word
 * in a line, two words of a line exchanged, or two lines exchanged, never pass.
 */
public final class WordSheet {
  private static final int LINE = 8;
  private static final int DATA = LINE - 1;
  private static final int LINE_BITS = DATA * FrenchWords.BITS;
  private static final BinaryField FIELD = BinaryField.WORDS;

  private WordSheet() {}

  /** Why a text is no sheet. */
  public static final class Misread extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Fault {
      WORD,
      NUMBER_OF_WORDS,
      LINE
    }

    private final Fault fault;
    private final int place;

    private Misread(Fault fault, int place) {
      super(fault.name());
      this.fault = fault;
      this.place = place;
    }

    /** Returns what is wrong. */
    public Fault fault() {
      return fault;
    }

    /** Returns the number of the word or of the line, from 1, or how many words there are. */
    public int place() {
      return place;
    }
  }

  /**
   * Returns the lines, words separated by spaces and lines by a line feed, in an array that the caller has to wipe.
   *
   * @param bytes as many as fill whole lines: a multiple of 35
   */
  public static char[] write(byte[] bytes) {
    int lines = lines(bytes.length);
    char[] out = new char[lines * LINE * 9];
    int[] words = new int[LINE];
    int length = 0;
    for (int line = 0; line < lines; line++) {
      for (int i = 0; i < DATA; i++) {
        words[i] = bits(bytes, (line * DATA + i) * FrenchWords.BITS);
      }
      words[DATA] = check(line, words);
      for (int i = 0; i < LINE; i++) {
        String word = FrenchWords.word(words[i]);
        word.getChars(0, word.length(), out, length);
        length += word.length();
        out[length++] = i == DATA ? '\n' : ' ';
      }
    }
    char[] exact = Arrays.copyOf(out, length - 1);
    Arrays.fill(out, '\0');
    Arrays.fill(words, 0);
    return exact;
  }

  private static int lines(int bytes) {
    if (bytes == 0 || bytes * 8 % LINE_BITS != 0) {
      throw new IllegalArgumentException("bytes must fill whole lines, but were " + bytes);
    }
    return bytes * 8 / LINE_BITS;
  }

  private static int bits(byte[] bytes, int from) {
    int value = 0;
    for (int bit = from; bit < from + FrenchWords.BITS; bit++) {
      value = (value << 1) | ((bytes[bit / 8] >>> (7 - bit % 8)) & 1);
    }
    return value;
  }

  private static int check(int line, int[] words) {
    int check = line + 1;
    int weight = 1;
    for (int i = 0; i < DATA; i++) {
      weight = FIELD.multiply(weight, 2);
      check ^= FIELD.multiply(weight, words[i]);
    }
    return check;
  }

  /**
   * Reads lines. Case, accents, line breaks, and all that is no letter between words do not matter; nor do the letters of a
   * word after the fourth.
   *
   * @param length how many bytes are expected, a multiple of 35
   * @return the bytes, which the caller has to wipe
   * @throws Misread with the first fault
   */
  public static byte[] read(char[] text, int length) throws Misread {
    int lines = lines(length);
    int[] words = new int[lines * LINE];
    byte[] bytes = new byte[length];
    boolean complete = false;
    try {
      readWords(text, words);
      for (int line = 0; line < lines; line++) {
        int[] of = Arrays.copyOfRange(words, line * LINE, (line + 1) * LINE);
        boolean right = check(line, of) == of[DATA];
        for (int i = 0; i < DATA; i++) {
          put(bytes, (line * DATA + i) * FrenchWords.BITS, of[i]);
        }
        Arrays.fill(of, 0);
        if (!right) {
          throw new Misread(Misread.Fault.LINE, line + 1);
        }
      }
      complete = true;
      return bytes;
    } finally {
      Arrays.fill(words, 0);
      if (!complete) {
        Arrays.fill(bytes, (byte) 0);
      }
    }
  }

  private static void put(byte[] bytes, int from, int word) {
    for (int i = 0; i < FrenchWords.BITS; i++) {
      int bit = from + i;
      bytes[bit / 8] |= (byte) (((word >>> (FrenchWords.BITS - 1 - i)) & 1) << (7 - bit % 8));
    }
  }

  private static void readWords(char[] text, int[] words) throws Misread {
    int count = 0;
    int firstUnknown = 0;
    for (int at = 0; at < text.length; at++) {
      if (isPartOfWord(text[at])) {
        int from = at;
        while (at < text.length && isPartOfWord(text[at])) {
          at++;
        }
        count++;
        OptionalInt number = FrenchWords.number(letters(text, from, at));
        if (number.isEmpty() && firstUnknown == 0) {
          firstUnknown = count;
        }
        if (count <= words.length) {
          words[count - 1] = number.orElse(0);
        }
      }
    }
    if (firstUnknown > 0) {
      throw new Misread(Misread.Fault.WORD, firstUnknown);
    }
    if (count != words.length) {
      throw new Misread(Misread.Fault.NUMBER_OF_WORDS, count);
    }
  }

  // A combining accent stands after its letter.
  private static boolean isPartOfWord(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Returns the letters, without accents, as far as they matter. */
  private static String letters(char[] text, int from, int to) {
    String apart = Normalizer.normalize(new String(text, from, to - from), Normalizer.Form.NFKD);
    StringBuilder letters = new StringBuilder();
    apart.chars().filter(Character::isLetter).forEach(letter -> letters.append((char) letter));
    return letters.toString();
  }
}
