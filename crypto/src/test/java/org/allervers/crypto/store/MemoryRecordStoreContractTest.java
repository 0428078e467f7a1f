package org.allervers.crypto.store;

import org.allervers.crypto.testkit.RecordStoreContract;

class MemoryRecordStoreContractTest extends RecordStoreContract {
  @Override
  protected RecordStore empty() {
    return new MemoryRecordStore();
  }

  @Override
  protected RecordStore reopened(RecordStore store) {
    return store;
  }
}
