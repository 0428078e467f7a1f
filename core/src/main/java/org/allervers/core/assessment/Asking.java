package org.allervers.core.assessment;

/**
 * Whether a question is put to a person, as far as the answers so far tell.
 *
 * @terme question posée
 */
public enum Asking {
  /** The question is to be asked. */
  ASKED,
  /** The question is not to be asked. */
  NOT_ASKED,
  /** The question on which it depends has no answer yet. */
  UNDETERMINED;

  /** Returns whether two conditions together ask: one "not asked" decides, then one "undetermined". */
  Asking and(Asking other) {
    if (this == NOT_ASKED || other == NOT_ASKED) {
      return NOT_ASKED;
    }
    return this == UNDETERMINED || other == UNDETERMINED ? UNDETERMINED : ASKED;
  }
}
