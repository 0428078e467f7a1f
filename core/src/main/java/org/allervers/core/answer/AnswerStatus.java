package org.allervers.core.answer;

/**
 * The four ways in which a question can stand.
 *
 * @terme réponse (NR, NSP, NVPR)
 */
public enum AnswerStatus {
  /** The value is known. */
  KNOWN("CONNU"),
  /** Nobody recorded anything: non renseigné. */
  NOT_RECORDED("NR"),
  /** The person was asked and does not know: ne sait pas. */
  UNKNOWN("NSP"),
  /** The person was asked and would rather not say: ne veut pas répondre. */
  DECLINED("NVPR");

  private final String code;

  AnswerStatus(String code) {
    this.code = code;
  }

  /** Returns the stable code of this status, as written in files. */
  public String code() {
    return code;
  }
}
