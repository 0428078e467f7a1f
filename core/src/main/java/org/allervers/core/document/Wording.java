package org.allervers.core.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * A text in the two languages of this library. It may hold what is personal, so it shows only where it is asked for.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param french the text in French
 * @param english the text in English
 * @terme libellé d'un document
 */
public record Wording(String french, String english) {

  static final Wording NONE = new Wording("", "");

  /** Refuses missing components. */
  public Wording {
    Objects.requireNonNull(french, "french");
    Objects.requireNonNull(english, "english");
  }

  /** Returns the text that says the same in two languages. */
  public static Wording of(String french, String english) {
    return new Wording(french, english);
  }

  /** Returns a text that is no matter of language, such as a name. */
  public static Wording same(String text) {
    return new Wording(text, text);
  }

  /** Returns the English text if {@code locale} is in English, and else the French one. */
  public String in(Locale locale) {
    return isEnglish(locale) ? english : french;
  }

  /** Returns whether there is nothing to read, in both languages. */
  public boolean isEmpty() {
    return french.isEmpty() && english.isEmpty();
  }

  static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  Wording then(Wording next) {
    return new Wording(french + next.french, english + next.english);
  }

  Wording then(String next) {
    return new Wording(french + next, english + next);
  }

  /** Returns what has something to read, with a separator between. */
  static Wording joined(String separator, Collection<Wording> parts) {
    return joined(same(separator), parts);
  }

  /** Returns what has something to read, with a separator between. */
  static Wording joined(Wording separator, Collection<Wording> parts) {
    StringJoiner french = new StringJoiner(separator.french);
    StringJoiner english = new StringJoiner(separator.english);
    for (Wording part : parts) {
      if (!part.isEmpty()) {
        french.add(part.french);
        english.add(part.english);
      }
    }
    return new Wording(french.toString(), english.toString());
  }

  /** Returns the name of the type alone: what it holds may be personal. */
  @Override
  public String toString() {
    return "Wording[redacted]";
  }
}
