package org.allervers.core.assessment;

import org.allervers.core.answer.AnswerStatus;

/**
 * A box that says why there is no answer. Ticking it is itself recorded, as the answer status that it stands for.
 *
 * @terme non-réponse
 */
public enum NonResponse {
  /** Ne sait pas: the person does not know. */
  NSP(AnswerStatus.UNKNOWN, "Ne sait pas", "Does not know"),
  /** The box printed "NSPR": the person does not know what to answer. */
  NSPR(AnswerStatus.UNKNOWN, "NSPR", "Does not know"),
  /** Ne veut pas répondre: the person would rather not say. */
  NVPR(AnswerStatus.DECLINED, "NVPR", "Would rather not say");

  private final AnswerStatus status;
  private final String french;
  private final String english;

  NonResponse(AnswerStatus status, String french, String english) {
    this.status = status;
    this.french = french;
    this.english = english;
  }

  /** Returns the answer status under which a ticked box is recorded. */
  public AnswerStatus status() {
    return status;
  }

  /** Returns the label in French. */
  public String french() {
    return french;
  }

  /** Returns the label in English. */
  public String english() {
    return english;
  }
}
