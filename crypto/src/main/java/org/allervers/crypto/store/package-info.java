/**
 * Where sealed objects lie. {@link org.allervers.crypto.store.RecordStore} says what a store promises,
 * {@link org.allervers.crypto.store.FileRecordStore} keeps one file per object,
 * {@link org.allervers.crypto.store.StoredState} is what a store holds for one object, and
 * {@link org.allervers.crypto.store.StoreOutcome} what became of a change.
 */
package org.allervers.crypto.store;
