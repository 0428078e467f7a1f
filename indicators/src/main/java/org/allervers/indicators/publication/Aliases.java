package org.allervers.indicators.publication;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which wordings name one category. Case, accents, apostrophes and runs of spaces never matter; other variants are
 * listed.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Aliases {

  private final Map<String, String> canonical;

  private Aliases(Map<String, String> canonical) {
    this.canonical = Map.copyOf(canonical);
  }

  /**
   * Variants, each with the label that it stands for.
   *
   * @param labelOfVariant from variant to label
   */
  public static Aliases of(Map<String, String> labelOfVariant) {
    Map<String, String> keys = new HashMap<>();
    labelOfVariant.forEach((variant, label) -> keys.put(fold(variant), fold(label)));
    return new Aliases(keys);
  }

  /** A key that is equal for two wordings of one category. It is not for display. */
  public String key(String label) {
    String folded = fold(label);
    return canonical.getOrDefault(folded, folded);
  }

  /** Whether two wordings name one category. */
  public boolean isSame(String label, String other) {
    return key(label).equals(key(other));
  }

  /** Without case, accents, typographic apostrophes and runs of spaces. */
  static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain
        .replace('\u2019', '\'')
        .replaceAll("[\\s\u00A0\u202F]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
