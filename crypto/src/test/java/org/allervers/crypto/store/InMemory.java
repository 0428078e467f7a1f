package org.allervers.crypto.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Folders on a medium in memory, where there is one: what does not depend on the medium is tried faster there. */
public final class InMemory implements TempDirFactory {
  /** Called by JUnit. */
  public InMemory() {}

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
      throws IOException {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory)
        ? Files.createTempDirectory(memory, "stores")
        : Files.createTempDirectory("stores");
  }
}
