package org.allervers.indicators.table;

import java.util.Objects;

/**
 * A wording in French and in English. The French is verbatim where a source gives it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param fr French, not blank
 * @param en English, not blank
 */
public record Label(String fr, String en) {

  /**
   * Checks both wordings.
   *
   * @throws IllegalArgumentException if either wording is blank
   */
  public Label {
    Objects.requireNonNull(fr, "fr");
    Objects.requireNonNull(en, "en");
    if (fr.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a label must have words in both languages");
    }
  }

  public static Label of(String fr, String en) {
    return new Label(fr, en);
  }

  /** The same words in both languages: proper nouns, acronyms, number ranges. */
  public static Label ofBoth(String words) {
    return new Label(words, words);
  }
}
