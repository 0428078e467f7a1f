package org.allervers.crypto.renewal;

/** How far a renewal that was kept had come, by the list of members as it is known now. In each case it is resumed. */
public enum Interruption {
  /**
   * None of its entries is in the list: nobody seals under its keys, and nobody was removed or enrolled. Envelopes and keyrings
   * that were written are of no use to anybody until the entries follow.
   */
  UNANNOUNCED,
  /**
   * Some of its entries are in the list. Who was removed is removed; who was enrolled may still wait for a key; a compartment
   * whose key must be renewed is not written to by those who know.
   */
  PARTLY_ANNOUNCED,
  /** All its entries are in the list. New keys are with all who were to have them; who was enrolled may still wait for one. */
  ANNOUNCED
}
