/**
 * Where sealed objects lie. {@link org.allervers.crypto.store.RecordStore} says what a store of records promises,
 * {@link org.allervers.crypto.store.AttachmentStore} what one of attachments does, each given back as a
 * {@link org.allervers.crypto.store.StoredAttachment}. {@link org.allervers.crypto.store.FileRecordStore} and
 * {@link org.allervers.crypto.store.FileAttachmentStore} keep them as files, and tell as a
 * {@link org.allervers.crypto.store.StoreException} what the medium refuses.
 * {@link org.allervers.crypto.store.StoredState} is what a store holds for one object, and
 * {@link org.allervers.crypto.store.StoreOutcome} what became of a change.
 */
package org.allervers.crypto.store;
