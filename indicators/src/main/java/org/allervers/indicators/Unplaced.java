package org.allervers.indicators;

import org.allervers.indicators.table.Label;

/** Why a counted unit stands in no line of a breakdown. Lines and these reasons together give all counted units. */
public enum Unplaced {
  /** Nobody wrote it down (non renseigné). */
  NOT_RECORDED("non renseigné", "not recorded"),
  /** The person does not know (ne sait pas). */
  UNKNOWN("ne sait pas", "unknown"),
  /** The person declined to answer (ne veut pas répondre). */
  DECLINED("ne veut pas répondre", "declined"),
  /** The question does not apply to the person. */
  NOT_APPLICABLE("sans objet", "not applicable"),
  /** There is a value, but it is in no line: a code outside the list, a number outside the bands. */
  UNLISTED("hors liste", "not in the list"),
  /** There are several values where one is allowed. */
  CONTRADICTORY("contradictoire", "contradictory");

  private final String fr;
  private final String en;

  Unplaced(String fr, String en) {
    this.fr = fr;
    this.en = en;
  }

  public Label label() {
    return Label.of(fr, en);
  }
}
