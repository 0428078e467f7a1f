package org.allervers.crypto;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.allervers.crypto.CryptoException.BelowFloor;
import org.allervers.crypto.CryptoException.BelowFloor.Demand;
import org.allervers.crypto.internal.dse1.PassphraseSlot;
import org.allervers.crypto.internal.dse1.PassphraseSlot.Cost;

/**
 * The least that a device accepts, above what the library already demands of everybody. A device keeps it where the server
 * cannot write: an older and weaker form of the organisation that the server brings back is then refused by name.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Floor {
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
