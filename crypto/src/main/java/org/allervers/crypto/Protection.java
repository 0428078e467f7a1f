package org.allervers.crypto;

import java.util.Set;
import org.allervers.crypto.internal.dse1.PassphraseSlot;

/**
 * What stands between the keys and whoever holds a locked organisation, from the weakest to the strongest. Today every lock
 * is a passphrase, which a team may share.
 */
public enum Protection {
  /** A passphrase and nothing else: the mode of hosts that have no place for an organisation secret. The weaker one. */
  PASSPHRASE_ONLY,
  /** A passphrase and the organisation secret, which the server never sees. */
  PASSPHRASE_AND_SECRET;

  /** What a host has to tell its users, and to write down with what they do. */
  public enum Limit {
    /** Whoever has a copy of the bytes, the server first, can try passphrases at leisure and without being noticed. */
    GUESSABLE_FROM_THE_FILE,
    /** What was done says that somebody who knew the passphrase did it, never who. */
    NO_INDIVIDUAL_ACCOUNTABILITY
  }

  static Protection of(boolean withSecret) {
    return withSecret ? PASSPHRASE_AND_SECRET : PASSPHRASE_ONLY;
  }

  /** Returns what it does not give, unmodifiable. */
  public Set<Limit> limits() {
    return switch (this) {
      case PASSPHRASE_ONLY ->
        Set.of(Limit.GUESSABLE_FROM_THE_FILE, Limit.NO_INDIVIDUAL_ACCOUNTABILITY);
      case PASSPHRASE_AND_SECRET -> Set.of(Limit.NO_INDIVIDUAL_ACCOUNTABILITY);
    };
  }

  /** Returns how many bits, besides the passphrase, whoever holds the bytes has to guess. */
  int secretBits() {
    return this == PASSPHRASE_ONLY ? 0 : 8 * PassphraseSlot.SECRET;
  }

  /** Returns whether this is at least as strong as the other. */
  public boolean isAtLeast(Protection other) {
    return compareTo(other) >= 0;
  }
}
