package org.allervers.crypto.internal.age;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.allervers.crypto.internal.age.AgeRefused.Fault;

/** Files written as letters: strict PEM, nothing before or after but white space. */
final class Armor {
  private static final String BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----";
  private static final String END = "-----END AGE ENCRYPTED FILE-----";
  private static final int COLUMNS = 64;

  private Armor() {}

  static boolean isArmored(byte[] file) {
    int at = 0;
    while (at < file.length && isWhite(file[at])) {
      at++;
    }
    return file.length > at && file[at] == '-';
  }

  private static boolean isWhite(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  static byte[] write(byte[] file) {
    String body = Base64.getMimeEncoder(COLUMNS, new byte[] {'\n'}).encodeToString(file);
    return (BEGIN + "\n" + body + "\n" + END + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] read(byte[] file) throws AgeRefused {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int from = 0;
    int to = text.length();
    while (from < to && isWhite(file[from])) {
      from++;
    }
    while (to > from && isWhite(file[to - 1])) {
      to--;
    }
    String[] lines = text.substring(from, to).split("\r?\n", -1);
    if (lines.length < 2 || !lines[0].equals(BEGIN) || !lines[lines.length - 1].equals(END)) {
      throw new AgeRefused(Fault.ARMOR);
    }
    StringBuilder body = new StringBuilder();
    for (int i = 1; i < lines.length - 1; i++) {
      boolean last = i == lines.length - 2;
      int length = lines[i].length();
      if (length == 0 || length > COLUMNS || (!last && length != COLUMNS)) {
        throw new AgeRefused(Fault.ARMOR);
      }
      body.append(lines[i]);
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(body.toString());
      if (!Base64.getEncoder().encodeToString(bytes).contentEquals(body)) {
        throw new AgeRefused(Fault.ARMOR);
      }
      return bytes;
    } catch (IllegalArgumentException e) {
      throw new AgeRefused(Fault.ARMOR);
    }
  }
}
