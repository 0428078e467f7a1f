package org.allervers.examples.team;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.keyring.KeyringException;
import org.allervers.crypto.recovery.RecoveryException;

/** What is told, in French and in English: a line is told only once the program has found it true. */
final class Tale {
  /** Something that is to be refused. */
  interface Attempt {
    /** Tries it. */
    void run() throws CryptoException, KeyringException, RecoveryException;
  }

  private final List<List<String>> told = List.of(new ArrayList<>(), new ArrayList<>());
  private final List<Properties> words = List.of(words("story_fr"), words("story_en"));

  Tale() throws IOException {}

  static Properties words(String name) throws IOException {
    Properties words = new Properties();
    try (InputStreamReader in = new InputStreamReader(
        Objects.requireNonNull(Tale.class.getResourceAsStream(name + ".properties"), name),
        StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }

  /**
   * Tells a line.
   *
   * @param facts what it says, as the program found it
   * @throws IllegalStateException if it is not so
   */
  void tell(String line, boolean isSo, Object... facts) {
    if (!isSo) {
      throw new IllegalStateException("not so: " + line);
    }
    for (int language = 0; language < words.size(); language++) {
      String text = Objects.requireNonNull(words.get(language).getProperty(line), line);
      told.get(language).add(String.format(text, facts));
    }
  }

  /** Tells that exactly one thing was found wrong, of that kind. */
  <F> void found(String line, Class<? extends F> kind, List<F> findings) {
    boolean isSo = findings.size() == 1 && kind.isInstance(findings.get(0));
    tell(line, isSo, kind.getSimpleName());
  }

  /** Tells that something was refused for that reason, the first of the facts. */
  void refused(String line, Enum<?> reason, Attempt attempt, Object... facts) {
    Object found = "nothing";
    try {
      attempt.run();
    } catch (CryptoException e) {
      found = e.reason();
    } catch (KeyringException e) {
      found = e.reason();
    } catch (RecoveryException e) {
      found = e.reason();
    }
    List<Object> all = new ArrayList<>(List.of(facts));
    all.add(0, reason);
    tell(line, reason.equals(found), all.toArray());
  }

  /** Prints what was told so far. */
  void print(PrintStream out) {
    told.get(0).forEach(out::println);
    out.println();
    told.get(1).forEach(out::println);
  }
}
