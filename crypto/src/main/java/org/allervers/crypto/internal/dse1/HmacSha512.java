package org.allervers.crypto.internal.dse1;

import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;

/**
 * HMAC-SHA-512 under one key, with both pads hashed once and copied for each message. This class is thread-safe.
 *
 * @source RFC 2104; RFC 5869 section 2.3 for the expansion
 */
public final class HmacSha512 {
  /** The length of a tag, in bytes. */
  static final int LENGTH = 64;

  private static final int BLOCK = 128;

  private final MessageDigest inner;
  private final MessageDigest outer;
  // Write-locked for ever once destroyed: a copy taken while the pads are being wiped never
  // validates.
  private final StampedLock guard = new StampedLock();

  private HmacSha512(MessageDigest inner, MessageDigest outer) {
    this.inner = inner;
    this.outer = outer;
  }

  /**
   * Returns the function keyed by {@code key}, which is copied.
   *
   * @param key at most 128 bytes
   */
  static HmacSha512 of(byte[] key) {
    return of(Algorithms.PLATFORM, key);
  }

  /**
   * Returns the function keyed by {@code key}, which is copied, computed by those algorithms.
   *
   * @param key at most 128 bytes
   */
  static HmacSha512 of(Algorithms algorithms, byte[] key) {
    if (key.length > BLOCK) {
      throw new IllegalArgumentException("key must be at most 128 bytes, but was " + key.length);
    }
    return new HmacSha512(pad(algorithms, key, (byte) 0x36), pad(algorithms, key, (byte) 0x5c));
  }

  private static MessageDigest pad(Algorithms algorithms, byte[] key, byte mask) {
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, mask);
    for (int i = 0; i < key.length; i++) {
      block[i] ^= key[i];
    }
    MessageDigest digest = sha512(algorithms);
    digest.update(block);
    Arrays.fill(block, (byte) 0);
    return digest;
  }

  private static MessageDigest sha512(Algorithms algorithms) {
    try {
      return algorithms.sha512();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("the self-test found SHA-512 a moment ago", e);
    }
  }

  /**
   * Returns the tag of the parts, one after the other.
   *
   * @throws IllegalStateException if the key has been destroyed
   */
  byte[] tag(byte[]... parts) {
    MessageDigest hash = copy(inner);
    for (byte[] part : parts) {
      hash.update(part);
    }
    byte[] tag = new byte[LENGTH];
    finish(hash, tag);
    return tag;
  }

  private void finish(MessageDigest begun, byte[] tag) {
    try {
      begun.digest(tag, 0, LENGTH);
      MessageDigest hash = copy(outer);
      hash.update(tag, 0, LENGTH);
      hash.digest(tag, 0, LENGTH);
    } catch (DigestException e) {
      throw new AssertionError("a SHA-512 hash is 64 bytes long", e);
    }
  }

  /**
   * Returns HKDF-Expand of this key for {@code info}.
   *
   * @param length in bytes, from 1 to 16 320
   */
  byte[] expand(int length, byte[] info) {
    byte[] block = new byte[LENGTH + info.length + 1];
    System.arraycopy(info, 0, block, LENGTH, info.length);
    return expandIn(block, length);
  }

  /**
   * Returns HKDF-Expand of this key.
   *
   * @param block 64 bytes to work in, the info, and one byte for the counter, all of it at hand so that each hash is fed once
   * @param length in bytes, from 1 to 16 320
   */
  byte[] expandIn(byte[] block, int length) {
    byte[] out = new byte[length];
    int counter = block.length - 1;
    block[counter] = 0;
    for (int done = 0; done < length; done += LENGTH) {
      block[counter]++;
      // The first block has no predecessor.
      int from = done == 0 ? LENGTH : 0;
      MessageDigest hash = copy(inner);
      hash.update(block, from, block.length - from);
      finish(hash, block);
      System.arraycopy(block, 0, out, done, Math.min(LENGTH, length - done));
    }
    Arrays.fill(block, 0, LENGTH, (byte) 0);
    return out;
  }

  private MessageDigest copy(MessageDigest pad) {
    long stamp = guard.tryOptimisticRead();
    try {
      MessageDigest copy = (MessageDigest) pad.clone();
      if (!guard.validate(stamp)) {
        throw new IllegalStateException("the key has been destroyed");
      }
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError("the SHA-512 of this runtime cannot be copied", e);
    }
  }

  /** Wipes the pads; every later use fails. Does nothing the second time. */
  void destroy() {
    if (guard.tryWriteLock() != 0) {
      inner.reset();
      outer.reset();
    }
  }

  @Override
  public String toString() {
    return "HmacSha512[redacted]";
  }
}
