package org.allervers.indicators.disclosure;

import java.util.List;
import org.allervers.indicators.table.Label;

/**
 * What a publication loses to secrecy, for the eyes of the team. It tells which withheld figures are small, so it never
 * leaves.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param losses the figures that are not told, in report order
 * @param shown figures shown in lines and totals
 * @param hidden figures withheld in lines and totals
 * @param personsShown units in the lines that are shown
 * @param personsAll units in all lines
 * @param pooled what pooling would show, table by table; empty where nothing is withheld
 * @param suggestions what to count and publish in another way, in words
 */
public record LossReport(
    List<Loss> losses,
    long shown,
    long hidden,
    long personsShown,
    long personsAll,
    List<Pooled> pooled,
    List<Label> suggestions) {

  public LossReport {
    losses = List.copyOf(losses);
    pooled = List.copyOf(pooled);
    suggestions = List.copyOf(suggestions);
  }

  LossReport suggesting(List<Label> more) {
    return new LossReport(losses, shown, hidden, personsShown, personsAll, pooled, more);
  }

  /**
   * How many lines of a table are above the threshold now, and how many would be.
   *
   * @param table identifier of the table
   * @param lines lines that are not zero
   * @param aboveNow of these, how many stand on enough persons in this publication
   * @param overLevels how many would, at most, with all levels of this publication in one table
   * @param overPeriods how many would, at most, with all periods of this publication in one table
   * @param overThreeYears how many would, at most, with two more periods like this one
   */
  public record Pooled(
      String table, int lines, int aboveNow, int overLevels, int overPeriods, int overThreeYears) {

    /** The same in one sentence. */
    public Label sentence() {
      return Label.of(
          table + " : " + aboveNow + " lignes sur " + lines + " au-dessus du seuil ; au plus "
              + overLevels + " tous niveaux réunis, " + overPeriods + " toutes périodes réunies, "
              + overThreeYears + " sur trois périodes semblables",
          table + ": " + aboveNow + " lines of " + lines + " above the threshold; at most "
              + overLevels + " with all levels pooled, " + overPeriods
              + " with all periods pooled, " + overThreeYears + " over three such periods");
    }
  }

  /** The number of losses; no figure of a table. */
  @Override
  public String toString() {
    return "LossReport[" + losses.size() + " losses]";
  }
}
