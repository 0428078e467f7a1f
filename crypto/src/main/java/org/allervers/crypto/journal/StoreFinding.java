package org.allervers.crypto.journal;

import org.allervers.crypto.Revision;

/** What is wrong with a store, by the journal. Nothing in it is secret. */
public sealed interface StoreFinding {
  /** Returns the object. */
  JournalledObject object();

  /**
   * The journal says that the object, or its tombstone, is there, and the store does not show it.
   *
   * @param object that is missing
   * @param known its last revision by the journal
   */
  record Withheld(JournalledObject object, Revision known) implements StoreFinding {}

  /**
   * The store shows an earlier revision than the journal knows.
   *
   * @param object that is out of date
   * @param known its last revision by the journal
   * @param found the revision that the store shows
   */
  record Stale(JournalledObject object, Revision known, Revision found) implements StoreFinding {}

  /**
   * The store shows other bytes for that revision than those that were written.
   *
   * @param object that was replaced
   * @param revision that it has
   */
  record Replaced(JournalledObject object, Revision revision) implements StoreFinding {}

  /**
   * The store shows a revision that no entry speaks of: the entry has not arrived, or is withheld, or nobody wrote it.
   *
   * @param object that nobody accounts for
   * @param found the revision that the store shows
   */
  record Unaccounted(JournalledObject object, Revision found) implements StoreFinding {}
}
