package org.allervers.crypto.internal.mano;

import java.util.Base64;

/**
 * Base64 with the alphabet {@code + /}, padded, on one line, and written in the only way that each byte string has. The
 * JDK alone would accept a missing padding and stray last bits.
 */
final class Base64Text {
  private static final int PAD = '=';

  private Base64Text() {}

  /** Returns how many bytes the text stands for, if it is base64; -1 if its length or its end say that it is not. */
  static int decodedLength(byte[] text) {
    int length = text.length;
    if (length % 4 != 0) {
      return -1;
    }
    if (length == 0 || text[length - 1] != PAD) {
      return length / 4 * 3;
    }
    if (text[length - 2] != PAD) {
      return (value(text[length - 2]) & 0x3) == 0 ? length / 4 * 3 - 1 : -1;
    }
    return (value(text[length - 3]) & 0xf) == 0 ? length / 4 * 3 - 2 : -1;
  }

  /** Decodes into a buffer that is large enough; returns false if the text is not base64. */
  static boolean decode(byte[] text, byte[] into) {
    try {
      Base64.getDecoder().decode(text, into);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int value(byte letter) {
    if (letter >= 'A' && letter <= 'Z') {
      return letter - 'A';
    }
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a' + 26;
    }
    if (letter >= '0' && letter <= '9') {
      return letter - '0' + 52;
    }
    return letter == '+' ? 62 : 63;
  }
}
