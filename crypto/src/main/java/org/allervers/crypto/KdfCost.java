package org.allervers.crypto;

import org.allervers.crypto.internal.dse1.PassphraseSlot.Cost;

/** What one guess of a passphrase costs, to whoever unlocks and to whoever tries. */
public enum KdfCost {
  /** Argon2id with 64 MiB, three passes, one lane: some tenths of a second. */
  STANDARD(64),
  /** Argon2id with 256 MiB, three passes, one lane: about a second, for machines that have the memory. */
  STRONG(256);

  private static final int PASSES = 3;
  private static final int LANES = 1;

  private final int mebibytes;

  KdfCost(int mebibytes) {
    this.mebibytes = mebibytes;
  }

  Cost cost() {
    return new Cost(mebibytes * 1024, PASSES, LANES);
  }
}
