package org.allervers.indicators.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names that a workbook accepts: at most 31 characters, none of {@code []:*?/\'}, each once whatever the case. Not
 * thread-safe.
 */
final class SheetNames {

  private static final int LONGEST = 31;

  // Spreadsheets keep this name for themselves.
  private final Set<String> taken = new HashSet<>(Set.of("history", "historique"));

  /** The wanted name, or the nearest one that is allowed and free. */
  String claim(String wanted) {
    String allowed = wanted.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", "_").strip();
    if (allowed.isEmpty()) {
      allowed = "_";
    }
    String name = cut(allowed, "");
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = cut(allowed, " (" + i + ")");
    }
    return name;
  }

  private static String cut(String name, String suffix) {
    int end = Math.min(name.length(), LONGEST - suffix.length());
    if (end < name.length() && Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end) + suffix;
  }
}
