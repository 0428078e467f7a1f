package org.allervers.crypto.store;

import org.allervers.crypto.Revision;

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
   * @param revision the revision of the deletion
   */
  record Deleted(Revision revision) implements StoredState {}
}
