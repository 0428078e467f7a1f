package org.allervers.crypto.store;

import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;

/** What a store holds for one object. The revisions are those of clear headers: only opening proves them. */
public sealed interface StoredState {
  /** The object was never stored. */
  record Absent() implements StoredState {}

  /**
   * The object is there.
   *
   * @param revision its revision
   */
  record Present(Revision revision) implements StoredState {}

  /**
   * The object was deleted; its bytes are gone and its id stays taken.
   *
   * @param tombstone the proof, once {@link org.allervers.crypto.Compartment#openTombstone} has verified it
   */
  record Deleted(Sealed tombstone) implements StoredState {
    /** Returns the revision of the deletion. */
    public Revision revision() {
      return tombstone.revision();
    }
  }
}
