package org.allervers.crypto.store;

import java.nio.file.Path;
import org.allervers.crypto.testkit.RecordStoreContract;
import org.junit.jupiter.api.io.TempDir;

class FileRecordStoreContractTest extends RecordStoreContract {
  @TempDir
  private Path folder;

  @Override
  protected RecordStore empty() throws Exception {
    return FileRecordStore.open(folder);
  }

  @Override
  protected RecordStore reopened(RecordStore store) throws Exception {
    return FileRecordStore.open(folder);
  }
}
