package org.allervers.indicators.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The French wording of the reports and their style sheet, from the resources of this package. */
final class Wording {

  private static final Properties TEXTS = load();

  private Wording() {}

  /** The text of a key with {@code {0}}, {@code {1}}… replaced. Arguments are never interpreted. */
  static String of(String key, String... arguments) {
    String pattern = TEXTS.getProperty(key);
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

  static List<String> listOf(String key) {
    return List.of(of(key).split(",", -1));
  }

  static String resource(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties load() {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(open("wording_fr.properties"), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    texts.replaceAll((key, text) -> unbroken((String) text));
    return texts;
  }

  private static String unbroken(String text) {
    return text.replaceAll(" (?=[:;»%])|(?<=[«°]) ", String.valueOf(FrenchNumbers.SPACE));
  }

  private static InputStream open(String name) {
    InputStream in = Wording.class.getResourceAsStream(name);
    if (in == null) {
      throw new AssertionError("missing resource " + name + ", please report");
    }
    return in;
  }
}
