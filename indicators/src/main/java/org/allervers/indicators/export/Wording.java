package org.allervers.indicators.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.allervers.indicators.table.Label;

/** The wording of the reports in one language, from the resources of this package. */
final class Wording {

  static final Wording FRENCH = new Wording(Language.FRENCH, "fr", Numerals.FRENCH);
  static final Wording ENGLISH = new Wording(Language.ENGLISH, "en", Numerals.ENGLISH);

  private final Language language;
  private final String code;
  private final Numerals numbers;
  private final Properties texts;

  private Wording(Language language, String code, Numerals numbers) {
    this.language = language;
    this.code = code;
    this.numbers = numbers;
    this.texts = load("wording_" + code + ".properties");
    if (language == Language.FRENCH) {
      texts.replaceAll((key, text) -> unbroken((String) text));
    }
  }

  static Wording in(Language language) {
    return switch (language) {
      case FRENCH -> FRENCH;
      case ENGLISH -> ENGLISH;
    };
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** "fr" or "en". */
  String code() {
    return code;
  }

  Numerals numbers() {
    return numbers;
  }

  /** The words of this language. */
  String say(Label label) {
    return language == Language.FRENCH ? label.fr() : label.en();
  }

  /** The text of a key with {@code {0}}, {@code {1}}… replaced. Arguments are never interpreted. */
  String of(String key, String... arguments) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new AssertionError("no wording for " + key + ", please report");
    }
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      text.append(pattern, from, open)
          .append(arguments[Integer.parseInt(pattern.substring(open + 1, close))]);
      from = close + 1;
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  List<String> listOf(String key) {
    return List.of(of(key).split(",", -1));
  }

  static String resource(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties load(String name) {
    Properties texts = new Properties();
    try (Reader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static String unbroken(String text) {
    return text.replaceAll(" (?=[:;»%])|(?<=[«°]) ", String.valueOf(Numerals.SPACE));
  }

  private static InputStream open(String name) {
    InputStream in = Wording.class.getResourceAsStream(name);
    if (in == null) {
      throw new AssertionError("missing resource " + name + ", please report");
    }
    return in;
  }
}
