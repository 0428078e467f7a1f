package org.allervers.core.rules;

import java.util.Objects;

/**
 * Where a rule or a threshold comes from, so that a lawyer can check it.
 *
 * @param text the text, with its date, such as {@code CSP} or {@code ARS Île-de-France, référentiel (03/2022)}
 * @param place the article or section
 * @param sentence what the source says that the rule makes executable, in French
 * @param confidence how sure we are that it says so
 * @terme source
 */
public record Source(String text, String place, String sentence, Confidence confidence) {

  /** Refuses missing components. */
  public Source {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns a source that this library proposes by itself, with its reason in French. */
  public static Source proposal(String reason) {
    return new Source("Allervers", "proposition", reason, Confidence.PROPOSAL);
  }

  /**
   * Returns a host's own decision as a source.
   *
   * @param decision what was decided, by which body and when
   */
  public static Source decision(String decision) {
    return new Source("Décision du service", "", decision, Confidence.HIGH);
  }

  /** Returns the text and the place in one line. */
  public String cite() {
    return place.isEmpty() ? text : text + ", " + place;
  }
}
