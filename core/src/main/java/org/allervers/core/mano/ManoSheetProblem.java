package org.allervers.core.mano;

import java.util.Objects;

/**
 * What a workbook of Mano lost, or holds that could not be read. It names places, never a value.
 *
 * @param reason what is wrong
 * @param row the line of the sheet, from 1, which is the header
 * @param column the column, from 1; 0 for the whole line
 * @terme anomalie d'un classeur de Mano
 */
public record ManoSheetProblem(Reason reason, int row, int column) {

  /**
   * What can be wrong with a sheet.
   *
   * @terme motif d'anomalie d'un classeur de Mano
   */
  public enum Reason {
    /** The sheet is none that is read. */
    UNKNOWN_SHEET,
    /** The column is no field of the organisation: in a sheet of persons, nothing is read of it. */
    UNKNOWN_COLUMN,
    /** The same header stands twice: the first column is read. */
    REPEATED_COLUMN,
    /** Several fields have this label, and the export kept one of them: its values stand under the label. */
    AMBIGUOUS_LABEL,
    /** The column holds keys, which are no data: it is left out. Whoever has the workbook has them. */
    KEY_LEFT_OUT,
    /** The line has more cells than the header: those are left out. */
    EXTRA_CELLS,
    /** The cell has the greatest length: its text was cut there. */
    CUT,
    /** The cell is empty, and the export writes 0 and "no" so too: said once for a column. */
    FALSE_OR_MISSING,
    /** The cell is a list joined by commas, and its parts are not all options: one may have been two, or two one. */
    UNCERTAIN_LIST,
    /** The value is none of the options, or no team, and is left out. */
    NOT_AN_OPTION,
    /** The value is not of the type of its field, and is left out. */
    WRONG_VALUE,
    /** The line names nobody, and gives no person. */
    NO_NAME
  }

  /** Refuses a missing part. */
  public ManoSheetProblem {
    Objects.requireNonNull(reason, "reason");
  }
}
