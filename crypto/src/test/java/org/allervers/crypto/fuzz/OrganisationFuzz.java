package org.allervers.crypto.fuzz;

import static org.allervers.crypto.fuzz.Hostile.check;

import java.util.Arrays;
import java.util.Optional;
import org.allervers.crypto.Organisation;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.PassphraseSlot;
import org.allervers.crypto.internal.dse1.Refused;

/** A file of slots, and each of its slots under a passphrase that has been stretched already. */
final class OrganisationFuzz {
  private OrganisationFuzz() {}

  /** Returns what stands for a stretched passphrase. */
  static byte[] stretched() {
    byte[] stretched = new byte[32];
    Arrays.fill(stretched, (byte) 7);
    return stretched;
  }

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    Optional<Organisation> parsed = Hostile.value(data.length, () -> Organisation.parse(data));
    if (parsed.isPresent()) {
      check(Arrays.equals(data, parsed.get().toBytes()), "other bytes");
      check(!parsed.get().toString().isEmpty(), "no text");
    }
    // At most a few: a slot that parses is tried, and trying costs.
    for (int at = 0;
        at < data.length && at < 8 * PassphraseSlot.LENGTH;
        at += PassphraseSlot.LENGTH) {
      byte[] slot = Arrays.copyOfRange(data, at, Math.min(data.length, at + PassphraseSlot.LENGTH));
      boolean opens = open(slot);
      check(!opens || slot.length == PassphraseSlot.LENGTH, "a slot of another length");
    }
  }

  private static boolean open(byte[] bytes) {
    try {
      PassphraseSlot slot = PassphraseSlot.parse(bytes);
      PassphraseSlot.Cost cost = slot.stretching().cost();
      check(
          cost.memory() >= 65_536
              && cost.memory() <= 1_048_576
              && cost.passes() >= 3
              && cost.passes() <= 16
              && cost.lanes() >= 1
              && cost.lanes() <= 4,
          "a cost out of bounds");
      EpochKey key = slot.open(stretched());
      check(
          Hostile.keys().stream()
              .anyMatch(known -> known.compartment() == key.compartment()
                  && known.epoch() == key.epoch()
                  && Arrays.equals(known.copyOfRoot(), key.copyOfRoot())),
          "a key that nobody sealed");
      return true;
    } catch (Refused e) {
      return false;
    }
  }
}
