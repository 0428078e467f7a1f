package org.allervers.crypto.recovery;

import java.util.Arrays;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.RecoveryPart;

/** Shares changed by somebody who knows the format, checksum and check words included. */
final class Shares {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** What a share says of itself, by its place in the bytes. */
  enum Field {
    ORGANISATION(6),
    COMPARTMENT(22),
    SET(25),
    HOLDERS(29);

    private final int at;

    Field(int at) {
      this.at = at;
    }
  }

  private Shares() {}

  static RecoveryShare withOtherValue(RecoveryShare share) throws RecoveryException {
    return changed(share, 40);
  }

  static RecoveryShare with(RecoveryShare share, Field field) throws RecoveryException {
    return changed(share, field.at);
  }

  private static RecoveryShare changed(RecoveryShare share, int at) throws RecoveryException {
    byte[] bytes = bytes(share);
    bytes[at]++;
    return of(bytes);
  }

  /** Returns the share of those bytes, with the checksum that fits them. */
  static RecoveryShare of(byte[] bytes) throws RecoveryException {
    return RecoveryShare.parse(qr(bytes).toCharArray());
  }

  static String qr(byte[] bytes) {
    byte[] hash = Algorithms.sha256(Arrays.copyOf(bytes, RecoveryPart.LENGTH - 4));
    System.arraycopy(hash, 0, bytes, RecoveryPart.LENGTH - 4, 4);
    StringBuilder text = new StringBuilder("DSE1:");
    int bits = 0;
    int held = 0;
    for (byte one : bytes) {
      bits = bits << 8 | Byte.toUnsignedInt(one);
      held += 8;
      while (held >= 5) {
        held -= 5;
        text.append(ALPHABET.charAt(bits >> held & 31));
      }
    }
    return text.toString();
  }

  /** Returns the bytes of a share, read otherwise than the library does. */
  static byte[] bytes(RecoveryShare share) {
    String text = new String(share.toQrPayload()).substring(5);
    StringBuilder bits = new StringBuilder();
    text.chars()
        .forEach(
            c -> bits.append(Integer.toBinaryString(32 + ALPHABET.indexOf(c)).substring(1)));
    byte[] bytes = new byte[bits.length() / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
    }
    return bytes;
  }

  static Object values(RecoveryShare share) throws ReflectiveOperationException {
    java.lang.reflect.Field part = RecoveryShare.class.getDeclaredField("part");
    part.setAccessible(true);
    java.lang.reflect.Field values = RecoveryPart.class.getDeclaredField("values");
    values.setAccessible(true);
    return values.get(part.get(share));
  }
}
