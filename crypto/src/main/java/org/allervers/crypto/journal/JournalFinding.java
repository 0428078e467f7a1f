package org.allervers.crypto.journal;

import org.allervers.crypto.DeviceId;
import org.allervers.crypto.Revision;

/** What is wrong with a journal as somebody shows it. Nothing in it is secret. */
public sealed interface JournalFinding {

  /**
   * The entry is of another organisation; it was left aside.
   *
   * @param device that it names
   * @param sequence that it has there
   */
  record Foreign(DeviceId device, long sequence) implements JournalFinding {}

  /**
   * Nobody knows the device; its entries were left aside.
   *
   * @param device that no member has
   * @param sequence of the first of its entries
   */
  record UnknownDevice(DeviceId device, long sequence) implements JournalFinding {}

  /**
   * The entry was not signed by the device that it names, or was changed; it was left aside.
   *
   * @param device that it names
   * @param sequence that it has there
   */
  record Forged(DeviceId device, long sequence) implements JournalFinding {}

  /**
   * Entries are missing: they have not arrived, or are withheld. Those that come after were left aside.
   *
   * @param device whose they are
   * @param from the first that is missing
   * @param to the last that is missing, inclusive
   */
  record Missing(DeviceId device, long from, long to) implements JournalFinding {}

  /**
   * Two chains of one device: it was copied, or restored from a backup, or somebody else has its key; or a server shows one
   * chain to some and another to others. What comes after was left aside.
   *
   * @param device that signed both
   * @param sequence of the first entry that there are two of, as far as it can be told
   */
  record Forked(DeviceId device, long sequence) implements JournalFinding {}

  /**
   * The journal ends before an entry that is already known, or that a checkpoint attests: a server gives back an old one.
   *
   * @param device whose chain it is
   * @param known number of the entry that is known
   * @param shown number of the last one that is shown, 0 for none
   */
  record RolledBack(DeviceId device, long known, long shown) implements JournalFinding {}

  /**
   * The time of an entry is not after that of the one before, which no device writes. It was read all the same.
   *
   * @param device that wrote it
   * @param sequence of the entry
   */
  record TimeReversed(DeviceId device, long sequence) implements JournalFinding {}

  /**
   * Two different contents were written as one revision of one object.
   *
   * @param object that was written
   * @param revision that both have
   */
  record TwoOfOneRevision(JournalledObject object, Revision revision) implements JournalFinding {}
}
