package org.allervers.core.document;

/** Makes any text safe to print: the characters that neither a page nor a terminal can hold are replaced. */
final class Characters {

  private static final char REPLACEMENT = '\uFFFD';

  private Characters() {}

  /** Returns the text with one form of line end, and without control characters or halves of characters. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          clean.append('\n');
        }
      } else if (c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\u000B' || c == '\f') {
        clean.append('\n');
      } else if (c == '\t') {
        clean.append(' ');
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        int whole = Character.toCodePoint(c, text.charAt(++i));
        // The last two of each plane are no characters.
        clean.appendCodePoint((whole & 0xFFFE) == 0xFFFE ? REPLACEMENT : whole);
      } else {
        clean.append(isPrintable(c) ? c : REPLACEMENT);
      }
    }
    return clean.toString().strip();
  }

  private static boolean isPrintable(char c) {
    return c == '\n'
        || (c >= ' '
            && (c < 0x7F || c > 0x9F)
            && !Character.isSurrogate(c)
            && c < 0xFFFE
            && (c < 0xFDD0 || c > 0xFDEF)
            // What turns the direction of the text around would change how a dose or a date reads.
            && (c < 0x202A || c > 0x202E)
            && (c < 0x2066 || c > 0x2069));
  }

  /** Returns a clean text as the content of an element or of an attribute in either quotes. */
  static String escaped(String clean) {
    StringBuilder escaped = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
