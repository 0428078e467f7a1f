package org.allervers.crypto.renewal;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.journal.JournalEntry;
import org.allervers.crypto.journal.JournalReader;
import org.allervers.crypto.membership.MembershipChange;
import org.allervers.crypto.membership.MembershipLog;
import org.allervers.crypto.store.AttachmentStore;
import org.allervers.crypto.store.RecordStore;

/**
 * Whether the key of an epoch is needed any more. What is forgotten is forgotten for good, so nothing is believed: every object is
 * opened, the store is compared with the journal, and every device that may still hold something unsent has to be heard.
 */
public sealed interface Retirement {

  /** What still needs a key. */
  enum Need {
    /** Sealing goes on under it: it is the newest key. */
    WRITTEN_WITH,
    /** Records lie under it. */
    RECORDS,
    /** Indexes lie under it. */
    INDEXES,
    /** Attachments lie under it. */
    ATTACHMENTS,
    /** Tombstones lie under it: without the key nobody can prove the deletions any more. */
    TOMBSTONES,
    /** Objects were not opened, so that nothing proves which key they need. */
    UNPROVEN,
    /** The journal knows objects that the store hides, or shows otherwise: see {@link JournalReader#check}. */
    STORE_IN_DOUBT,
    /** Entries of the journal that are to stay readable have their traces under it. */
    TRACES,
    /** Devices have not been heard since a later key, and may hold what they sealed under it and have not sent. */
    DEVICES_NOT_HEARD,
    /** This session lacks keys of the history, and a keyring sealed under this one may be the only way to them. */
    HISTORY
  }

  /**
   * Nothing needs it.
   *
   * @param change to be signed into the list of members; keyrings made from then on leave the key out
   */
  record Possible(MembershipChange.Retire change) implements Retirement {}

  /**
   * Something needs it.
   *
   * @param needs how many of each, at least one, unmodifiable
   */
  record Needed(Map<Need, Integer> needs) implements Retirement {
    /** Copies the needs. */
    public Needed {
      needs = Map.copyOf(needs);
    }
  }

  /** Returns whether nothing needs it. */
  default boolean isPossible() {
    return this instanceof Possible;
  }

  /**
   * Examines whether the key of an epoch is needed. Everything in the stores is opened, the ends of attachments included; nothing
   * is changed.
   *
   * @param compartment unlocked, with the keys of all epochs that are not retired
   * @param list of members, as it is known here
   * @param journal which has read all entries there are
   * @param entries those of them, verified, whose traces are to stay readable
   * @throws IllegalArgumentException if the epoch is unknown or retired
   * @throws IOException if the medium fails
   */
  static <C> Retirement examine(
      Compartment<C> compartment,
      long epoch,
      MembershipLog list,
      RecordStore records,
      AttachmentStore attachments,
      JournalReader journal,
      Collection<JournalEntry> entries)
      throws IOException {
    if (!list.epochs(compartment.type()).contains(epoch)) {
      throw new IllegalArgumentException(
          "epoch must be in the list and not retired, but was " + epoch);
    }
    Examination<C> examination = new Examination<>(compartment, epoch, list);
    examination.stores(records, attachments, journal);
    examination.journal(entries);
    examination.history();
    return examination.outcome();
  }
}
