package org.allervers.indicators.export;

import java.util.regex.Pattern;

/**
 * One field of RFC 4180, harmless in a spreadsheet. A spreadsheet takes a text that begins with {@code =}, {@code +},
 * {@code -}, {@code @}, a tab or a line break for a formula or skips to one; an apostrophe is put in front of it. The same
 * is done behind each semicolon, tab and line break inside, where a spreadsheet told of another separator would begin a
 * cell. Spaces and apostrophes in front do not hide the sign. Taking that one apostrophe away again gives the text back.
 */
final class CsvText {

  private static final String SIGNS = "=+\\-@\uFF1D\uFF0B\uFF0D\uFF20";
  private static final String HIDDEN = "[ \u00A0']*";
  private static final String DANGER = "(?:^(?=" + HIDDEN + "[" + SIGNS
      + "\t\r\n])|(?<=[;\t\r\n])(?=" + HIDDEN + "[" + SIGNS + "]))";

  private static final Pattern DANGEROUS = Pattern.compile(DANGER);
  private static final Pattern GUARDED = Pattern.compile("(?:^'(?=" + HIDDEN + "[" + SIGNS
      + "\t\r\n])|(?<=[;\t\r\n])'(?=" + HIDDEN + "[" + SIGNS + "]))");
  private static final Pattern TO_QUOTE = Pattern.compile("[\",;\t\r\n]|^\\s|\\s$");

  private CsvText() {}

  /** A text, guarded and quoted where it must be. */
  static String field(String text) {
    String guarded = guarded(text);
    return TO_QUOTE.matcher(guarded).find() ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
  }

  /** The text with its apostrophes. */
  static String guarded(String text) {
    return DANGEROUS.matcher(text).replaceAll("'");
  }

  /** The text that {@link #guarded} was given. */
  static String unguarded(String text) {
    return GUARDED.matcher(text).replaceAll("");
  }
}
