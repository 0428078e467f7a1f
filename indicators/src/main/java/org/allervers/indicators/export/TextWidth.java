package org.allervers.indicators.export;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text may become, without knowing the reader's font: an upper bound over the usual sans-serif faces. All
 * lengths are hundredths of a pixel.
 */
final class TextWidth {

  private static final String NARROW = "ijlI'’.,:;|! \u00A0\u202F·";
  private static final String SLIM = "frt()[]-/\"°";
  private static final String WIDE = "mwMW@%…—œæŒÆ";

  /** No character of the plane of all living scripts is wider. */
  private static final int WIDEST = 105;

  private TextWidth() {}

  /** Whether it is known without measuring that the text fits in one line; most texts do. */
  static boolean isShort(String text, int width, int fontSize) {
    // A character of another plane is 140 wide, and counts as two here.
    return (long) text.length() * WIDEST * fontSize <= width;
  }

  /** An upper bound of the width of the text at a font size in pixels. */
  static int of(String text, int fontSize) {
    return text.codePoints().map(TextWidth::hundredthsOfEm).sum() * fontSize;
  }

  /** The text in lines of at most the given width; nothing is dropped. At least one line. */
  static List<String> wrap(String text, int width, int fontSize) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      String candidate = line.isEmpty() ? word : line + " " + word;
      if (of(candidate, fontSize) <= width) {
        line.setLength(0);
        line.append(candidate);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      for (String part : pieces(word, width, fontSize)) {
        if (!line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(part);
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString());
    }
    return List.copyOf(lines);
  }

  // A word wider than a line is cut between characters, after a hyphen or slash if there is one.
  private static List<String> pieces(String word, int width, int fontSize) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int lastHyphen = -1;
    int i = 0;
    while (i < word.length()) {
      int next = endOfCluster(word, i, width / fontSize);
      if (of(word.substring(start, next), fontSize) > width && i > start) {
        int cut = lastHyphen > start ? lastHyphen : i;
        pieces.add(word.substring(start, cut));
        start = cut;
        lastHyphen = -1;
        continue;
      }
      char c = word.charAt(i);
      if (c == '-' || c == '/') {
        lastHyphen = next;
      }
      i = next;
    }
    pieces.add(word.substring(start));
    return pieces;
  }

  // Marks, joiners and what they join stay with the character before them, unless they fill more
  // than a line.
  private static int endOfCluster(String word, int from, int room) {
    int i = from + Character.charCount(word.codePointAt(from));
    int taken = hundredthsOfEm(word.codePointAt(from));
    while (i < word.length()) {
      int c = word.codePointAt(i);
      boolean joined = word.charAt(i - 1) == '\u200D' || isSkinTone(c);
      taken += hundredthsOfEm(c);
      if (taken > room || (!joined && hundredthsOfEm(c) > 0)) {
        return i;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static boolean isSkinTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }

  private static int hundredthsOfEm(int c) {
    switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
        return 0;
      }
      default -> {
        // Measured below.
      }
    }
    if (NARROW.indexOf(c) >= 0) {
      return 34;
    }
    if (SLIM.indexOf(c) >= 0) {
      return 47;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 103;
    }
    if (c < 0x250) {
      return Character.isUpperCase(c) ? 80 : 66;
    }
    if (c < 0x2E80) {
      return 90;
    }
    return c <= 0xFFFF ? 105 : 140;
  }
}
