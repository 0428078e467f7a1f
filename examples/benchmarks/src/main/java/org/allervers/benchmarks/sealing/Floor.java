package org.allervers.benchmarks.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What no implementation of Cobblestone-256 on this runtime can do without: the five compressions of SHA-512 that derive key,
 * nonce and commitment of a message, and its chunks under the key so derived. The compressions are those of one message that
 * is hashed in one call, which is quicker than HMAC's two halves, and nothing else is done: no salt drawn, no commitment
 * compared, no padding, no key checked or wiped. A floor, not a format.
 */
final class Floor implements Sealer {
  private static final int COMPRESSIONS = 5;
  private static final int BLOCK = 128;
  /** What SHA-512 adds at the end at least. */
  private static final int END = 17;

  private static final int CHUNK = 16_384;
  private static final int TAG = 16;

  private final byte[] message;
  private final byte[] hashed = new byte[COMPRESSIONS * BLOCK - END];
  private final MessageDigest sha = MessageDigest.getInstance("SHA-512");
  private final Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
  private final byte[][] sealed;
  private long counter;
  private int next;

  Floor(int size) throws GeneralSecurityException {
    message = Sealer.message(size);
    sealed = new byte[Sealer.distinct(size)][];
    for (int i = 0; i < sealed.length; i++) {
      sealed[i] = seal(i);
    }
    counter = sealed.length;
  }

  private byte[] derive(long which) {
    ByteBuffer.wrap(hashed).putLong(which);
    return sha.digest(hashed);
  }

  private void ready(int mode, byte[] derived, int chunk) throws GeneralSecurityException {
    byte[] nonce = Arrays.copyOfRange(derived, 32, 44);
    nonce[11] ^= (byte) chunk;
    cipher.init(
        mode, new SecretKeySpec(derived, 0, 32, "AES"), new GCMParameterSpec(8 * TAG, nonce));
  }

  private byte[] seal(long which) throws GeneralSecurityException {
    byte[] derived = derive(which);
    int chunks = message.length / CHUNK + 1;
    byte[] out = new byte[message.length + chunks * TAG];
    for (int chunk = 0; chunk < chunks; chunk++) {
      int from = chunk * CHUNK;
      ready(Cipher.ENCRYPT_MODE, derived, chunk);
      cipher.doFinal(
          message, from, Math.min(CHUNK, message.length - from), out, chunk * (CHUNK + TAG));
    }
    return out;
  }

  @Override
  public byte[] seal() throws GeneralSecurityException {
    return seal(counter++);
  }

  @Override
  public byte[] open() throws GeneralSecurityException {
    int one = next++ % sealed.length;
    byte[] in = sealed[one];
    byte[] derived = derive(one);
    byte[] out = new byte[message.length];
    for (int chunk = 0; chunk * (CHUNK + TAG) < in.length; chunk++) {
      int from = chunk * (CHUNK + TAG);
      ready(Cipher.DECRYPT_MODE, derived, chunk);
      cipher.doFinal(in, from, Math.min(CHUNK + TAG, in.length - from), out, chunk * CHUNK);
    }
    return out;
  }

  @Override
  public boolean isRight() throws GeneralSecurityException {
    return Arrays.equals(message, open()) && !Arrays.equals(seal(), seal());
  }
}
