package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.allervers.crypto.internal.bytes.Secret;

/**
 * The key of one compartment in one epoch, and the keys that are derived from it, each for one use. This class is
 * thread-safe.
 */
public final class EpochKey {
  /** The length of a compartment key, in bytes. */
  public static final int LENGTH = Dse1.KEY;

  private final int compartment;
  private final long epoch;
  private final Secret root;
  private final HmacSha512 record;
  private final HmacSha512 attachment;
  private final HmacSha512 hedge;
  private final byte[] commitment;

  private EpochKey(
      int compartment,
      long epoch,
      Secret root,
      HmacSha512 record,
      HmacSha512 attachment,
      HmacSha512 hedge,
      byte[] commitment) {
    this.compartment = compartment;
    this.epoch = epoch;
    this.root = root;
    this.record = record;
    this.attachment = attachment;
    this.hedge = hedge;
    this.commitment = commitment;
  }

  /**
   * Derives the keys of one compartment in one epoch of one organisation.
   *
   * @param key 32 bytes, copied
   */
  public static EpochKey of(UUID organisation, int compartment, long epoch, byte[] key) {
    return of(Algorithms.PLATFORM, organisation, compartment, epoch, key);
  }

  /**
   * Derives the keys of one compartment in one epoch of one organisation, computed by those algorithms.
   *
   * @param key 32 bytes, copied
   */
  public static EpochKey of(
      Algorithms algorithms, UUID organisation, int compartment, long epoch, byte[] key) {
    if (key.length != LENGTH) {
      throw new IllegalArgumentException("compartment key must be 32 bytes, but was " + key.length);
    }
    HmacSha512 root = HmacSha512.of(algorithms, key);
    try {
      return new EpochKey(
          compartment,
          epoch,
          Secret.copyOf(key),
          derived(algorithms, root, "dse1/record", organisation, compartment, epoch),
          derived(algorithms, root, "dse1/attachment", organisation, compartment, epoch),
          derived(algorithms, root, "dse1/hedge", organisation, compartment, epoch),
          root.expand(Dse1.KEY, info("dse1/commit", organisation, compartment, epoch)));
    } finally {
      root.destroy();
    }
  }

  private static HmacSha512 derived(
      Algorithms algorithms,
      HmacSha512 root,
      String use,
      UUID organisation,
      int compartment,
      long epoch) {
    byte[] key = root.expand(Dse1.KEY, info(use, organisation, compartment, epoch));
    try {
      return HmacSha512.of(algorithms, key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * Returns a key derived for a rarer use, which the caller has to destroy.
   *
   * @param use as in the specification's list of uses
   */
  HmacSha512 derive(Algorithms algorithms, String use, UUID organisation) {
    byte[] key = root.copy();
    HmacSha512 expand = HmacSha512.of(algorithms, key);
    try {
      return derived(algorithms, expand, use, organisation, compartment, epoch);
    } finally {
      Arrays.fill(key, (byte) 0);
      expand.destroy();
    }
  }

  /** Returns label, 0, organisation, compartment, epoch: what binds a derived key to its place and its use. */
  static byte[] info(String use, UUID organisation, int compartment, long epoch) {
    byte[] label = Dse1.ascii(use);
    ByteBuffer info =
        ByteBuffer.allocate(label.length + 1 + 16 + 2 + 4).put(label).put((byte) 0);
    return Dse1.putUuid(info, organisation)
        .putShort((short) compartment)
        .putInt((int) epoch)
        .array();
  }

  /** Returns the compartment's number. */
  public int compartment() {
    return compartment;
  }

  /** Returns the epoch's number, from 0. */
  public long epoch() {
    return epoch;
  }

  /** Returns a copy of the compartment key, which the caller has to wipe. */
  public byte[] copyOfRoot() {
    return root.copy();
  }

  /** Returns whether both are the same key for the same place. */
  public boolean isSameAs(EpochKey other) {
    // The commitment is public, and binds organisation, compartment, epoch and key.
    return Arrays.equals(commitment, other.commitment);
  }

  /** Returns the public commitment to the compartment key, 32 bytes. */
  public byte[] commitment() {
    return commitment.clone();
  }

  HmacSha512 record() {
    return record;
  }

  HmacSha512 attachment() {
    return attachment;
  }

  HmacSha512 hedge() {
    return hedge;
  }

  /** Wipes the key and all that was derived from it. */
  public void destroy() {
    root.destroy();
    record.destroy();
    attachment.destroy();
    hedge.destroy();
  }

  @Override
  public String toString() {
    return "EpochKey[compartment=" + compartment + ", epoch=" + epoch + ", redacted]";
  }
}
