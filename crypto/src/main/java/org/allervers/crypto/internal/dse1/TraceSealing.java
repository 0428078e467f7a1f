package org.allervers.crypto.internal.dse1;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

/** Seals a few bytes that are bound to others in clear: the trace of who acted, bound to the head of its journal entry. */
public final class TraceSealing {
  /** Padded lengths are multiples of this, in bytes. */
  private static final int STEP = 128;

  private static final byte END = (byte) 0x80;
  private static final String USE = "dse1/journal";

  private TraceSealing() {}

  /** Returns the sealed length of a trace of that many bytes, in bytes. */
  public static int sealedLength(int length) {
    return Math.toIntExact(Cobblestone.sealedLength(padded(length)));
  }

  private static int padded(int length) {
    return Math.multiplyExact(length / STEP + 1, STEP);
  }

  /** Returns a trace, sealed. */
  public static byte[] seal(
      UUID organisation,
      EpochKey key,
      byte[] context,
      byte[] trace,
      SecureRandom random,
      Algorithms algorithms) {
    byte[] salt = new byte[Cobblestone.SALT];
    random.nextBytes(salt);
    byte[] message = Arrays.copyOf(trace, padded(trace.length));
    message[trace.length] = END;
    byte[] out = new byte[sealedLength(trace.length)];
    Cobblestone cobblestone = Cobblestone.aes256(algorithms);
    HmacSha512 input = key.derive(algorithms, USE, organisation);
    try {
      cobblestone.seal(input, salt, context, message, out, 0);
      return out;
    } finally {
      Arrays.fill(message, (byte) 0);
      input.destroy();
      cobblestone.forget();
    }
  }

  /**
   * Returns a trace, which the caller has to wipe.
   *
   * @throws Refused with LENGTH, COMMITMENT, CHUNK or PADDING if it is not what was sealed with that key for that context
   */
  public static byte[] open(
      UUID organisation, EpochKey key, byte[] context, byte[] sealed, Algorithms algorithms)
      throws Refused {
    Cobblestone cobblestone = Cobblestone.aes256(algorithms);
    HmacSha512 input = key.derive(algorithms, USE, organisation);
    byte[] message = new byte[0];
    try {
      message = cobblestone.open(input, context, sealed, 0);
      int end = Padding.lastMark(message, message.length);
      if (end < 0 || message[end] != END || padded(end) != message.length) {
        throw new Refused(Refused.Check.PADDING, 0);
      }
      return Arrays.copyOf(message, end);
    } finally {
      Arrays.fill(message, (byte) 0);
      input.destroy();
      cobblestone.forget();
    }
  }
}
