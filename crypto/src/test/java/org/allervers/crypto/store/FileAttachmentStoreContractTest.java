package org.allervers.crypto.store;

import java.nio.file.Path;
import org.allervers.crypto.testkit.AttachmentStoreContract;
import org.junit.jupiter.api.io.TempDir;

class FileAttachmentStoreContractTest extends AttachmentStoreContract {
  @TempDir
  private Path folder;

  @Override
  protected AttachmentStore empty() throws Exception {
    return FileAttachmentStore.open(folder);
  }

  @Override
  protected AttachmentStore reopened(AttachmentStore store) throws Exception {
    return FileAttachmentStore.open(folder);
  }
}
