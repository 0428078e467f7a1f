package org.allervers.crypto.store;

import org.allervers.crypto.testkit.AttachmentStoreContract;

class MemoryAttachmentStoreContractTest extends AttachmentStoreContract {
  @Override
  protected AttachmentStore empty() {
    return new MemoryAttachmentStore();
  }

  @Override
  protected AttachmentStore reopened(AttachmentStore store) {
    return store;
  }
}
