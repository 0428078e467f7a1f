package org.allervers.examples.manoreport;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** What the command says, in one language. */
enum Messages {
  FR,
  EN;

  /** Read once each. */
  private static final class Read {
    private static final ResourceBundle FRENCH = read("messages_fr");
    private static final ResourceBundle ENGLISH = read("messages_en");
  }

  /** Loaded by name and not by locale: what is missing in one language must not come from another. */
  private static ResourceBundle read(String name) {
    try (InputStreamReader in = new InputStreamReader(
        Objects.requireNonNull(Messages.class.getResourceAsStream(name + ".properties"), name),
        StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the messages are part of the program", e);
    }
  }

  ResourceBundle words() {
    return this == FR ? Read.FRENCH : Read.ENGLISH;
  }

  String say(String line, Object... facts) {
    return String.format(Locale.ROOT, words().getString(line), facts);
  }

  String language() {
    return name().toLowerCase(Locale.ROOT);
  }
}
