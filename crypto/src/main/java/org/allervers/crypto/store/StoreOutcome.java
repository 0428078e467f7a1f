package org.allervers.crypto.store;

/** What became of a change. */
public sealed interface StoreOutcome {
  /** Returns whether the change is on disk. */
  boolean isDone();

  /** The change is on disk, and survives a crash from now on. */
  record Done() implements StoreOutcome {
    @Override
    public boolean isDone() {
      return true;
    }
  }

  /**
   * Nothing was changed: the object was not in the state that the caller believed.
   *
   * @param actual the state it is in
   */
  record Conflict(StoredState actual) implements StoreOutcome {
    @Override
    public boolean isDone() {
      return false;
    }
  }
}
