package org.allervers.indicators;

import org.allervers.indicators.table.Label;

/** Why a counted unit stands in no line of a breakdown. Lines and these reasons together give all counted units. */
public enum Unplaced {
  /** Nobody wrote it down (non renseigné). */
  NOT_RECORDED(0, "non renseigné", "not recorded"),
  /** The person does not know (ne sait pas). */
  UNKNOWN(1, "ne sait pas", "unknown"),
  /** The person declined to answer (ne veut pas répondre). */
  DECLINED(2, "ne veut pas répondre", "declined"),
  /** The question does not apply to the person. */
  NOT_APPLICABLE(3, "sans objet", "not applicable"),
  /** There is a value, but it is in no line: a code outside the list, a number outside the bands. */
  UNLISTED(4, "hors liste", "not in the list"),
  /** There are several values where one is allowed. */
  CONTRADICTORY(5, "contradictoire", "contradictory");

  /** Place among the unplaced slots of a cell block; part of the layout of a partial result. */
  private final int slot;

  private final String fr;
  private final String en;

  Unplaced(int slot, String fr, String en) {
    this.slot = slot;
    this.fr = fr;
    this.en = en;
  }

  int slot() {
    return slot;
  }

  public Label label() {
    return Label.of(fr, en);
  }
}
