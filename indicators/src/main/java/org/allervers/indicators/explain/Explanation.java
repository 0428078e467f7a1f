package org.allervers.indicators.explain;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.allervers.core.time.ReportingPeriod;

/**
 * What became of one record in one indicator. The cells tell what is known of a person: keep it where the record is
 * kept.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param indicator identifier of the definition
 * @param period the period
 * @param units one entry for a person; one for each event that the timing selects, or a single failed one
 */
public record Explanation(String indicator, ReportingPeriod period, List<Unit> units) {

  public Explanation {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(period, "period");
    units = List.copyOf(units);
  }

  /** Whether any unit reached a cell. */
  public boolean isCounted() {
    return units.stream().anyMatch(unit -> !unit.cells().isEmpty());
  }

  /** The definition, the period and the number of units; nothing of the person. */
  @Override
  public String toString() {
    return "Explanation[" + indicator + ", " + period + ", " + units.size() + " units]";
  }

  /**
   * One person or one event on its way.
   *
   * @param event position of the event in the record's list, from 0; empty for a person
   * @param steps steps taken, up to the first failed one
   * @param cells cells entered, empty if a step failed
   */
  public record Unit(OptionalInt event, List<StepResult> steps, List<Cell> cells) {

    public Unit {
      Objects.requireNonNull(event, "event");
      steps = List.copyOf(steps);
      cells = List.copyOf(cells);
    }

    /** The numbers of steps and cells; nothing of the person. */
    @Override
    public String toString() {
      return "Unit[" + steps.size() + " steps, " + cells.size() + " cells]";
    }
  }
}
