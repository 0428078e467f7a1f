package org.allervers.indicators.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The data of this package: policies, sensitive variables, hierarchies. */
final class DisclosureFiles {

  private DisclosureFiles() {}

  static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(DisclosureFiles.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
