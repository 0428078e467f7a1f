package org.allervers.core.code;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds labels, so that drift of case, accents, apostrophes and spaces does not hide a match. */
final class Labels {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9]+");

  private Labels() {}

  static String fold(String label) {
    String plain =
        MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD)).replaceAll("");
    return NOT_WORD
        .matcher(plain.toLowerCase(Locale.ROOT).replace("œ", "oe"))
        .replaceAll(" ")
        .strip();
  }
}
