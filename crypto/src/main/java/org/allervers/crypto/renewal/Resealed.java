package org.allervers.crypto.renewal;

import java.io.IOException;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.store.StoredState;

/**
 * What became of one object that lay under an older key.
 *
 * @param <C> the compartment's marker
 */
public sealed interface Resealed<C> {
  /** Returns the object, an attachment being meant with its manifest. */
  ObjectRef<C> ref();

  /** Returns whether it lies under the newer key now. */
  default boolean isRenewed() {
    return this instanceof Renewed;
  }

  /**
   * The object lies under the newer key, with the same content.
   *
   * @param ref the object
   * @param before the revision that it had
   * @param sealed what is stored now, for {@link org.allervers.crypto.journal.JournalAct#resealed}: the record, the tombstone, or
   *     the manifest of an attachment
   * @param <C> the compartment's marker
   */
  record Renewed<C>(ObjectRef<C> ref, Revision before, Sealed sealed) implements Resealed<C> {}

  /**
   * Somebody changed or deleted the object meanwhile: nothing was written. What is there now is looked at in the next pass.
   *
   * @param ref the object
   * @param actual the state it is in
   * @param <C> the compartment's marker
   */
  record Changed<C>(ObjectRef<C> ref, StoredState actual) implements Resealed<C> {}

  /**
   * The object was not opened, and is left as it is.
   *
   * @param ref the object
   * @param failure why: a key that this session has not, a floor that forbids the old epoch, or damage
   * @param <C> the compartment's marker
   */
  record Refused<C>(ObjectRef<C> ref, CryptoException failure) implements Resealed<C> {}

  /**
   * The store has something else in the place of the object, or a part of it; it is left as it is.
   *
   * @param ref the object
   * @param failure what the store says
   * @param <C> the compartment's marker
   */
  record Misplaced<C>(ObjectRef<C> ref, IOException failure) implements Resealed<C> {}

  /**
   * The object has the last revision that there is, so that none can follow; it is left as it is.
   *
   * @param ref the object
   * @param revision that it has
   * @param <C> the compartment's marker
   */
  record Exhausted<C>(ObjectRef<C> ref, Revision revision) implements Resealed<C> {}
}
