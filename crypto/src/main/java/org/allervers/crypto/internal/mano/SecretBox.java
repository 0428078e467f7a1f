package org.allervers.crypto.internal.mano;

import java.util.Arrays;

/**
 * NaCl's secretbox, XSalsa20 and Poly1305, on frames: nonce (24 bytes), tag (16), content, encrypted in place. Not
 * thread-safe.
 *
 * @source D. J. Bernstein, "Cryptography in NaCl", section 10
 */
final class SecretBox {
  static final int NONCE = 24;
  static final int HEAD = NONCE + Poly1305.TAG;
  private static final int ONE_TIME_KEY = 32;

  private final Salsa20 stream = new Salsa20();
  private final Poly1305 authenticator = new Poly1305();
  private final byte[] scratch = new byte[Salsa20.BLOCK];

  /** Opens a frame of {@code length} bytes, at least {@link #HEAD}; leaves it as it is, and returns false, if it is not of this key. */
  boolean open(byte[] key, byte[] frame, int length) {
    begin(key, frame);
    authenticator.compute(scratch, frame, HEAD, length - HEAD);
    if (!authenticator.isTag(frame, NONCE)) {
      return false;
    }
    addStream(frame, length);
    return true;
  }

  /** Seals a frame in place, whose nonce and clear content are there. */
  void seal(byte[] key, byte[] frame, int length) {
    begin(key, frame);
    addStream(frame, length);
    authenticator.compute(scratch, frame, HEAD, length - HEAD);
    authenticator.writeTag(frame, NONCE);
  }

  /** Wipes what depends on a key. */
  void destroy() {
    stream.destroy();
    authenticator.destroy();
    Arrays.fill(scratch, (byte) 0);
  }

  /** Leaves in the scratch the first block: the key of the tag, then the stream of the first 32 bytes. */
  private void begin(byte[] key, byte[] frame) {
    stream.start(key, frame, 0);
    Arrays.fill(scratch, (byte) 0);
    stream.addBlock(scratch, 0);
  }

  private void addStream(byte[] frame, int length) {
    int first = Math.min(length - HEAD, Salsa20.BLOCK - ONE_TIME_KEY);
    for (int i = 0; i < first; i++) {
      frame[HEAD + i] ^= scratch[ONE_TIME_KEY + i];
    }
    int at = HEAD + first;
    for (; at <= length - Salsa20.BLOCK; at += Salsa20.BLOCK) {
      stream.addBlock(frame, at);
    }
    if (at < length) {
      byte[] last = Arrays.copyOfRange(frame, at, at + Salsa20.BLOCK);
      stream.addBlock(last, 0);
      System.arraycopy(last, 0, frame, at, length - at);
      Arrays.fill(last, (byte) 0);
    }
  }
}
