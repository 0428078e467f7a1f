package org.allervers.crypto.mano;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A JSON text as the format writes it: ASCII, every other UTF-16 unit as {@code \}{@code uXXXX} in lower-case digits. */
final class JsonText {
  private static final char FIRST_ESCAPED = 0x7f;
  private static final int ESCAPE = 6;
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private JsonText() {}

  /** Returns the ASCII form of a text in UTF-8, which the caller has to wipe. */
  static byte[] toAscii(byte[] utf8, boolean escapeSlashes) {
    CharBuffer units = CharBuffer.allocate(utf8.length);
    try {
      ByteBuffer in = ByteBuffer.wrap(utf8);
      CoderResult result = StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(in, units, true);
      if (result.isError()) {
        throw new IllegalArgumentException(
            "json must be UTF-8, but is not from byte " + in.position() + " on");
      }
      return toAscii(units.flip(), escapeSlashes);
    } finally {
      Arrays.fill(units.array(), '\0');
    }
  }

  /** Returns the ASCII form of a text in UTF-16, surrogates as they come, which the caller has to wipe. */
  static byte[] toAscii(CharSequence json, boolean escapeSlashes) {
    byte[] ascii = new byte[asciiLength(json, escapeSlashes)];
    int length = 0;
    boolean escaped = false;
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      if (unit >= FIRST_ESCAPED) {
        ascii[length++] = '\\';
        ascii[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
          ascii[length++] = DIGITS[unit >> shift & 0xf];
        }
      } else {
        if (escapeSlashes && unit == '/' && !escaped) {
          ascii[length++] = '\\';
        }
        ascii[length++] = (byte) unit;
      }
      escaped = unit == '\\' && !escaped;
    }
    return ascii;
  }

  private static int asciiLength(CharSequence json, boolean escapeSlashes) {
    long length = 0;
    boolean escaped = false;
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      length += unit >= FIRST_ESCAPED ? ESCAPE : 1;
      if (escapeSlashes && unit == '/' && !escaped) {
        length++;
      }
      escaped = unit == '\\' && !escaped;
    }
    if (length > ManoWriter.LONGEST_TEXT) {
      throw new IllegalArgumentException("json must be at most " + ManoWriter.LONGEST_TEXT
          + " bytes once escaped, but was " + length);
    }
    return (int) length;
  }
}
