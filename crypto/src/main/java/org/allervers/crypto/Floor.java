package org.allervers.crypto;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.allervers.crypto.CryptoException.BelowFloor;
import org.allervers.crypto.CryptoException.BelowFloor.Demand;
import org.allervers.crypto.CryptoException.Truncated;
import org.allervers.crypto.CryptoException.UnsupportedFormat;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.PassphraseSlot;
import org.allervers.crypto.internal.dse1.PassphraseSlot.Cost;

/**
 * The least that a device accepts, above what the library already demands of everybody. A device keeps it where the server
 * cannot write: an older and weaker form of the organisation that the server brings back is then refused by name.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Floor {
  private static final byte VERSION = 1;
  private static final int EPOCH = 2 + 4;
  private static final Floor LOWEST =
      new Floor(KdfCost.STANDARD, Protection.PASSPHRASE_ONLY, Map.of());

  private final KdfCost cost;
  private final Protection protection;
  private final NavigableMap<Integer, Long> epochs;

  private Floor(KdfCost cost, Protection protection, Map<Integer, Long> epochs) {
    this.cost = cost;
    this.protection = protection;
    this.epochs = new TreeMap<>(epochs);
  }

  /** Returns the floor that demands nothing more than the library does. */
  public static Floor lowest() {
    return LOWEST;
  }

  /** Returns this floor, demanding that a guess of any passphrase cost so much. */
  public Floor withCost(KdfCost least) {
    return new Floor(Objects.requireNonNull(least, "least"), protection, epochs);
  }

  /** Returns this floor, demanding so much of every lock. */
  public Floor withProtection(Protection least) {
    return new Floor(cost, Objects.requireNonNull(least, "least"), epochs);
  }

  /**
   * Returns this floor, demanding that the newest key of a compartment, if it is unlocked at all, be of that epoch or later.
   * A key that was replaced then never seals again, whoever brings it back.
   *
   * @param least from 0 to 2^32 - 1, both inclusive
   * @throws IllegalArgumentException if the epoch is out of bounds
   */
  public Floor withEpoch(CompartmentType<?> compartment, long least) {
    if (least < 0 || least > Compartment.LAST_EPOCH) {
      throw new IllegalArgumentException(
          "epoch must be from 0 to " + Compartment.LAST_EPOCH + ", but was " + least);
    }
    Map<Integer, Long> all = new TreeMap<>(epochs);
    all.put(compartment.code(), least);
    return new Floor(cost, protection, all);
  }

  /**
   * Returns this floor, demanding of each compartment that session has keys for that the newest be no older than that session's:
   * what a device has used once, nobody takes back.
   */
  public Floor withKeysOf(Session session) {
    Map<Integer, Long> held = new TreeMap<>(epochs);
    for (EpochKey key : session.allKeys()) {
      held.merge(key.compartment(), key.epoch(), Math::max);
    }
    return new Floor(cost, protection, held);
  }

  /** Returns the floor that demands of everything what the stricter of the two demands. */
  public Floor and(Floor other) {
    Map<Integer, Long> both = new TreeMap<>(epochs);
    other.epochs.forEach((compartment, least) -> both.merge(compartment, least, Math::max));
    return new Floor(
        other.cost.compareTo(cost) > 0 ? other.cost : cost,
        other.protection.isAtLeast(protection) ? other.protection : protection,
        both);
  }

  /**
   * Checks that this floor demands no less than the other: a policy that somebody sends does not lower what a device demands
   * already.
   *
   * @throws CryptoException.BelowFloor with the first demand that is lower here: of the cost, of the protection, of the epochs by
   *     compartment, an epoch that is not demanded here being found as 0
   */
  public void checkNotBelow(Floor least) throws BelowFloor {
    if (cost.compareTo(least.cost) < 0) {
      throw new BelowFloor(
          Demand.KDF_COST, least.cost.cost().memory(), cost.cost().memory());
    }
    if (!protection.isAtLeast(least.protection)) {
      throw new BelowFloor(
          Demand.PROTECTION, least.protection.secretBits(), protection.secretBits());
    }
    for (Map.Entry<Integer, Long> demanded : least.epochs.entrySet()) {
      long found = epochs.getOrDefault(demanded.getKey(), 0L);
      if (found < demanded.getValue()) {
        throw new BelowFloor(Demand.EPOCH, demanded.getValue(), found);
      }
    }
  }

  /** Returns the bytes to keep, sealed: whoever could change them could lower the floor. */
  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(1 + 1 + 1 + EPOCH * epochs.size());
    out.put(VERSION);
    out.put((byte) (cost == KdfCost.STANDARD ? 0 : 1));
    out.put((byte) (protection == Protection.PASSPHRASE_ONLY ? 0 : 1));
    epochs.forEach(
        (compartment, least) -> out.putShort(compartment.shortValue()).putInt(least.intValue()));
    return out.array();
  }

  /**
   * Reads a floor.
   *
   * @param bytes what {@link #toBytes} returned
   * @throws CryptoException.Truncated if they are too few
   * @throws CryptoException.UnsupportedFormat if they are something else: a floor that is not understood is not taken for none
   */
  public static Floor parse(byte[] bytes) throws Truncated, UnsupportedFormat {
    Floor floor;
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      int version = in.get();
      if (version != VERSION) {
        throw new UnsupportedFormat(UnsupportedFormat.Field.VERSION, version);
      }
      KdfCost cost = in.get() == 0 ? KdfCost.STANDARD : KdfCost.STRONG;
      Protection protection =
          in.get() == 0 ? Protection.PASSPHRASE_ONLY : Protection.PASSPHRASE_AND_SECRET;
      Map<Integer, Long> epochs = new TreeMap<>();
      while (in.hasRemaining()) {
        int compartment = Short.toUnsignedInt(in.getShort());
        epochs.put(compartment, Integer.toUnsignedLong(in.getInt()));
      }
      floor = new Floor(cost, protection, epochs);
    } catch (BufferUnderflowException e) {
      throw new Truncated(bytes.length);
    }
    if (!Arrays.equals(floor.toBytes(), bytes)) {
      throw new UnsupportedFormat(UnsupportedFormat.Field.LENGTH, bytes.length);
    }
    return floor;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Floor that
        && cost == that.cost
        && protection == that.protection
        && epochs.equals(that.epochs);
  }

  @Override
  public int hashCode() {
    return Objects.hash(cost, protection, epochs);
  }

  KdfCost cost() {
    return cost;
  }

  void checkSlot(PassphraseSlot slot) throws BelowFloor {
    checkProtection(slot.stretching().needsSecret());
    Cost found = slot.stretching().cost();
    if (!found.isAtLeast(cost.cost())) {
      throw new BelowFloor(Demand.KDF_COST, cost.cost().memory(), found.memory());
    }
  }

  void checkProtection(boolean withSecret) throws BelowFloor {
    Protection found = Protection.of(withSecret);
    if (!found.isAtLeast(protection)) {
      throw new BelowFloor(Demand.PROTECTION, protection.secretBits(), found.secretBits());
    }
  }

  /** Checks the newest epochs of what was unlocked, by compartment. */
  void checkEpochs(Map<Integer, Long> newest) throws BelowFloor {
    for (Map.Entry<Integer, Long> demanded : epochs.entrySet()) {
      Long found = newest.get(demanded.getKey());
      if (found != null && found < demanded.getValue()) {
        throw new BelowFloor(Demand.EPOCH, demanded.getValue(), found);
      }
    }
  }

  @Override
  public String toString() {
    return "Floor[cost=" + cost + ", protection=" + protection + ", epochs=" + epochs + "]";
  }
}
