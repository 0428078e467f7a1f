package org.allervers.crypto.mano;

import java.util.Arrays;

/**
 * The slashes of a JSON text. Between 2023 and 2025, a change of passphrase in Mano could leave a text such as {@code 12/05}
 * as {@code 12\/05}, backslash included, and one more with some of the later changes.
 */
final class Slashes {
  private Slashes() {}

  /** Returns how many slashes have a backslash before them once the JSON is read: two or more are written before them. */
  static int countStray(byte[] json) {
    int count = 0;
    int backslashes = 0;
    for (byte one : json) {
      if (one == '\\') {
        backslashes++;
      } else {
        if (one == '/' && backslashes > 1) {
          count++;
        }
        backslashes = 0;
      }
    }
    return count;
  }

  /** Returns a copy of the text in which those slashes stand alone. */
  static byte[] withoutStray(byte[] json) {
    byte[] repaired = new byte[json.length];
    int length = 0;
    int backslashes = 0;
    for (byte one : json) {
      if (one == '/' && backslashes > 1) {
        length -= backslashes;
      }
      backslashes = one == '\\' ? backslashes + 1 : 0;
      repaired[length++] = one;
    }
    byte[] exact = Arrays.copyOf(repaired, length);
    Arrays.fill(repaired, (byte) 0);
    return exact;
  }
}
