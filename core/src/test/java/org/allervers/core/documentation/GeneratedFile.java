package org.allervers.core.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of {@code docs} that is made from the code and committed, so that a reader sees it change. */
public final class GeneratedFile {

  private GeneratedFile() {}

  /**
   * Fails when the committed file is not {@code expected}; with {@code -Dallervers.generate=true}, writes it instead.
   */
  public static void check(String name, String expected) throws IOException {
    Path file = Sources.DOCS.resolve(name);
    if (Boolean.getBoolean("allervers.generate")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    assertThat(file).exists();
    if (!Files.readString(file).equals(expected)) {
      // The difference itself would fill the screen.
      throw new AssertionError(
          "docs/" + name + " is stale: run the tests of core with -Dallervers.generate=true");
    }
  }
}
