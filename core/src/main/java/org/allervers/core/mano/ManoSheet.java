package org.allervers.core.mano;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one sheet of a workbook of Mano gave. This class is immutable and thread-safe.
 *
 * @param table its table, or empty if the sheet is none that is read
 * @param records its records, in the order of the lines
 * @param problems what was lost or could not be read, by line and column
 * @terme feuille d'un classeur de Mano
 */
public record ManoSheet(
    Optional<ManoTable> table, List<ManoRecord> records, List<ManoSheetProblem> problems) {

  /** Refuses a missing part. */
  public ManoSheet {
    Objects.requireNonNull(table, "table");
    records = List.copyOf(records);
    problems = List.copyOf(problems);
  }

  @Override
  public String toString() {
    return "ManoSheet[redacted]";
  }
}
