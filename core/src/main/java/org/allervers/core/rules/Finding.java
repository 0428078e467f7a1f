package org.allervers.core.rules;

import java.util.Locale;
import java.util.Objects;

/**
 * Something that a check found: which rule, how serious, where, and in words. It never holds the value found.
 *
 * @param rule the stable id of the rule or constraint
 * @param severity how much it matters
 * @param path the place in the dossier, such as {@code social.habitat[0].valeur}; empty for the whole dossier
 * @param french the message for a professional who reads French
 * @param english the same message in English
 * @terme constat
 */
public record Finding(String rule, Severity severity, String path, String french, String english) {

  /** Refuses missing components. */
  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(french, "french");
    Objects.requireNonNull(english, "english");
  }

  /** Returns the French message for a French locale, the English one for any other. */
  public String message(Locale locale) {
    return locale.getLanguage().equals("fr") ? french : english;
  }
}
