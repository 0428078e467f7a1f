package org.allervers.examples.manoreport;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.allervers.indicators.export.Language;
import org.allervers.indicators.table.Label;

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

  String of(Label label) {
    return this == FR ? label.fr() : label.en();
  }

  Language ofReport() {
    return this == FR ? Language.FRENCH : Language.ENGLISH;
  }

  /** A whole number as it is printed. */
  String number(long value) {
    return this == FR
        ? String.format(Locale.FRENCH, "%,d", value)
        : String.format(Locale.ENGLISH, "%,d", value);
  }

  String language() {
    return name().toLowerCase(Locale.ROOT);
  }
}
