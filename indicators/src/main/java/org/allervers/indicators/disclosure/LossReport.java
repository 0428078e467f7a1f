package org.allervers.indicators.disclosure;

import java.util.List;
import java.util.Objects;
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

  /** The same with what would show more. */
  LossReport with(List<Pooled> together, List<Label> more) {
    return new LossReport(losses, shown, hidden, personsShown, personsAll, together, more);
  }

  /**
   * How many lines of a table stand on enough persons.
   *
   * @param all lines that are not zero
   * @param aboveNow of these, how many do in this publication, wherever they stand
   * @param overLevels how many would, at most, with all levels of this publication in one table
   * @param overPeriods how many would, at most, with all periods of this publication in one table
   * @param overThreeYears how many would, at most, with two more periods like this one
   */
  public record Lines(int all, int aboveNow, int overLevels, int overPeriods, int overThreeYears) {}

  /**
   * What the tables of one definition would tell as one table. Persons at two levels or in two periods would count once, so
   * these are limits.
   *
   * @param table identifier of the table
   * @param lines its lines, and how many would be above the threshold
   * @param toldApart units in the lines that this publication tells, of its highest levels and longest periods
   * @param toldTogether units in lines that could be told, at most and by an estimate, were those one table
   */
  public record Pooled(String table, Lines lines, long toldApart, long toldTogether) {

    public Pooled {
      Objects.requireNonNull(table, "table");
      Objects.requireNonNull(lines, "lines");
    }

    /** The same in one sentence. */
    public Label sentence() {
      return Label.of(
          table + " : " + lines.aboveNow() + " lignes sur " + lines.all()
              + " au-dessus du seuil ; au plus " + lines.overLevels() + " tous niveaux réunis, "
              + lines.overPeriods() + " toutes périodes réunies, " + lines.overThreeYears()
              + " sur trois périodes semblables ; unités communiquées : " + toldApart
              + ", au plus " + toldTogether + " en un seul tableau",
          table + ": " + lines.aboveNow() + " lines of " + lines.all()
              + " above the threshold; at most " + lines.overLevels()
              + " with all levels pooled, " + lines.overPeriods()
              + " with all periods pooled, " + lines.overThreeYears()
              + " over three such periods; units told: " + toldApart + ", at most "
              + toldTogether + " as one table");
    }
  }

  /** The number of losses; no figure of a table. */
  @Override
  public String toString() {
    return "LossReport[" + losses.size() + " losses]";
  }
}
