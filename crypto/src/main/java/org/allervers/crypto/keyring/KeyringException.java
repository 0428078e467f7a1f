package org.allervers.crypto.keyring;

import org.allervers.crypto.internal.dse1.Refused;

/** A refusal of keys, with its reason and nothing of what was refused. */
public final class KeyringException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why keys were refused. */
  public enum Reason {
    /** Bytes are missing or too many. */
    TRUNCATED,
    /** It is another format, version or kind. */
    UNSUPPORTED_FORMAT,
    /** It is sealed or made in a suite that this version does not read; one without a lattice or without a curve is such. */
    UNSUPPORTED_SUITE,
    /** The envelope is sealed in another suite than the one of the key that is to open it: a downgrade, or a mistake. */
    OTHER_SUITE,
    /** It is of another organisation than the one meant. */
    FOREIGN_ORGANISATION,
    /** It is of another compartment than the one meant. */
    FOREIGN_COMPARTMENT,
    /** The envelope is for somebody else. */
    OTHER_RECIPIENT,
    /** The list of members does not know, or does not know yet, the device that is said to have signed it. */
    UNKNOWN_AUTHOR,
    /** The signature is not that of the author over these bytes, and over this recipient's key if there is one. */
    BAD_SIGNATURE,
    /**
     * It names an entry of the list of members that the reader's list does not have: the list is withheld from him, or has not
     * arrived.
     */
    LIST_BEHIND,
    /** The author signed it, and had no right to the compartment. */
    NOT_ENTITLED,
    /** It holds a key for an epoch that the list of members does not have, or does not have yet. */
    NOT_PUBLISHED,
    /** It holds another key than the one that the list of members publishes for that epoch: somebody slipped it in. */
    OTHER_COMMITMENT,
    /** The author signed it, and it does not open: it was not sealed to this key, or is not what a writer seals. */
    NOT_OPENED,
    /** The file opens for this recipient, and its header or its content was changed. */
    TAMPERED,
    /** The file asks for more work for a guess of its passphrase than this library agrees to compute. */
    TOO_DEAR,
    /** Two keys were given for one epoch of a compartment. */
    CONFLICTING_KEYS,
    /** The public key is one that nothing can be sealed to, or that no signature is verified with. */
    UNUSABLE_KEY,
    /** The identity is not the one whose fingerprint was read. */
    OTHER_FINGERPRINT
  }

  private final Reason reason;

  KeyringException(Reason reason) {
    super("refused: " + reason);
    this.reason = reason;
  }

  static KeyringException of(Refused refused) {
    return new KeyringException(
        switch (refused.check()) {
          case LENGTH, TOO_LONG -> Reason.TRUNCATED;
          case SUITE -> Reason.UNSUPPORTED_SUITE;
          default -> Reason.UNSUPPORTED_FORMAT;
        });
  }

  /** Returns the reason, for an exhaustive {@code switch}. */
  public Reason reason() {
    return reason;
  }
}
