package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The chunked encryption of C2SP with SHA-512 and AES-GCM: a salt, a commitment to key and context, then chunks.
 *
 * <p>Not thread-safe: it keeps one cipher, because asking the runtime for another costs more than sealing a small record.
 *
 * @source C2SP, chunked-encryption, "c2sp.org/chunked-encryption@v1", Cobblestone-256
 */
final class Cobblestone {
  static final int SALT = 24;
  static final int COMMITMENT = 32;
  static final int PREFIX = SALT + COMMITMENT;
  static final int CHUNK = 16_384;
  static final int TAG = 16;

  private final Algorithms algorithms;
  private final int keyLength;
  private final byte[] label;
  private final Cipher cipher;

  private Cobblestone(Algorithms algorithms, int keyLength, String aead) {
    this.algorithms = algorithms;
    this.keyLength = keyLength;
    this.label =
        ("c2sp.org/chunked-encryption@v1+" + aead + "\0").getBytes(StandardCharsets.US_ASCII);
    try {
      this.cipher = algorithms.gcm();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("the self-test found AES-GCM a moment ago", e);
    }
  }

  /** Returns the variant that the format uses. */
  static Cobblestone aes256() {
    return aes256(Algorithms.PLATFORM);
  }

  /** Returns the variant that the format uses, computed by those algorithms. */
  static Cobblestone aes256(Algorithms algorithms) {
    return new Cobblestone(algorithms, 32, "AEAD_AES_256_GCM");
  }

  /** Returns the smaller variant, which no object of the format uses; its public vectors test the same code. */
  static Cobblestone aes128() {
    return new Cobblestone(Algorithms.PLATFORM, 16, "AEAD_AES_128_GCM");
  }

  /**
   * Returns the input key, copied.
   *
   * @throws IllegalArgumentException if it has not the length of the AEAD's keys
   */
  HmacSha512 inputKey(byte[] key) {
    if (key.length != keyLength) {
      throw new IllegalArgumentException(
          "input key must be " + keyLength + " bytes, but was " + key.length);
    }
    return HmacSha512.of(algorithms, key);
  }

  /** Returns how many bytes a message of {@code length} bytes takes once sealed, salt and commitment included. */
  static long sealedLength(long length) {
    return Math.addExact(PREFIX + length, Math.multiplyExact(length / CHUNK + 1, TAG));
  }

  /**
   * Seals {@code message} into {@code out}, from {@code at} on.
   *
   * @param salt 24 bytes that never come back under this key
   */
  void seal(HmacSha512 key, byte[] salt, byte[] context, byte[] message, byte[] out, int at) {
    try (MessageSecrets secrets = derive(key, salt, 0, context, context.length)) {
      System.arraycopy(salt, 0, out, at, SALT);
      secrets.putCommitment(out, at + SALT);
      int to = at + PREFIX;
      for (int chunk = 0; chunk <= message.length / CHUNK; chunk++) {
        int from = chunk * CHUNK;
        to += sealChunk(
            secrets, chunk, message, from, Math.min(CHUNK, message.length - from), out, to);
      }
    }
  }

  /**
   * Returns the message sealed in {@code in} from {@code at} to the end; nothing is returned unless all of it is intact.
   *
   * @throws Refused if the length is impossible, if key or context is not the one it was sealed with, or if a chunk was
   *     changed
   */
  byte[] open(HmacSha512 key, byte[] context, byte[] in, int at) throws Refused {
    int length = Math.toIntExact(messageLength(in.length - at));
    byte[] message = new byte[length];
    boolean intact = false;
    try (MessageSecrets secrets = derive(key, in, at, context, context.length)) {
      secrets.checkCommitment(in, at + SALT);
      for (int chunk = 0; chunk <= length / CHUNK; chunk++) {
        int to = chunk * CHUNK;
        int from = at + PREFIX + chunk * (CHUNK + TAG);
        openChunk(secrets, chunk, in, from, Math.min(CHUNK, length - to) + TAG, message, to);
      }
      intact = true;
      return message;
    } finally {
      if (!intact) {
        Arrays.fill(message, (byte) 0);
      }
    }
  }

  /**
   * Derives the key, the nonce and the commitment of one message, which the caller has to close.
   *
   * @param salt holds the salt from {@code saltAt} on
   * @param context holds the context in its first {@code contextLength} bytes
   */
  MessageSecrets derive(
      HmacSha512 key, byte[] salt, int saltAt, byte[] context, int contextLength) {
    byte[] block = new byte[HmacSha512.LENGTH + label.length + SALT + contextLength + 1];
    ByteBuffer.wrap(block, HmacSha512.LENGTH, block.length - HmacSha512.LENGTH)
        .put(label)
        .put(salt, saltAt, SALT)
        .put(context, 0, contextLength);
    return MessageSecrets.of(
        key.expandIn(block, keyLength + MessageSecrets.NONCE + COMMITMENT), keyLength);
  }

  /** Seals one chunk and returns how many bytes it takes, tag included. */
  int sealChunk(
      MessageSecrets secrets, long index, byte[] in, int from, int length, byte[] out, int to) {
    try {
      cipher.init(Cipher.ENCRYPT_MODE, secrets.key(), secrets.nonce(index));
      return cipher.doFinal(in, from, length, out, to);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("AES-GCM refused to encrypt", e);
    }
  }

  /**
   * Opens one chunk and returns its length without its tag.
   *
   * @param length tag included
   * @throws Refused if the chunk was changed, or belongs elsewhere; {@code out} then holds nothing to be shown
   */
  int openChunk(
      MessageSecrets secrets, long index, byte[] in, int from, int length, byte[] out, int to)
      throws Refused {
    try {
      cipher.init(Cipher.DECRYPT_MODE, secrets.key(), secrets.nonce(index));
      return cipher.doFinal(in, from, length, out, to);
    } catch (AEADBadTagException e) {
      throw new Refused(Refused.Check.CHUNK, 0);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("AES-GCM refused to decrypt", e);
    }
  }

  /**
   * Returns the length of the message sealed in that many bytes.
   *
   * @throws Refused if no message has that sealed length: the last chunk is always short and always has its tag
   */
  static long messageLength(long sealedLength) throws Refused {
    long body = sealedLength - PREFIX;
    long last = body % (CHUNK + TAG);
    if (body < TAG || last < TAG) {
      throw new Refused(Refused.Check.LENGTH, sealedLength);
    }
    return body / (CHUNK + TAG) * CHUNK + last - TAG;
  }

  /** Replaces the last key that the cipher keeps by an empty one. */
  void forget() {
    try (MessageKey none = MessageKey.of(new byte[keyLength], keyLength)) {
      cipher.init(
          Cipher.DECRYPT_MODE, none, new GCMParameterSpec(TAG * 8, new byte[MessageSecrets.NONCE]));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("AES-GCM refused a key", e);
    }
  }
}
