package org.allervers.indicators.mano;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Label;

/**
 * One printed number, as Mano gives it and as we do, and who makes the difference. A definition that prints a mean has two
 * lines for each of its cells, one with the number of units and one with the mean.
 *
 * <p>It is confidential: it names records, and its figures are under no disclosure control. No exporter takes it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme ligne de rapprochement
 */
public final class ReconciliationLine {

  /**
   * Which number of a cell a line compares.
   *
   * @terme nombre rapproché
   */
  public enum Kind {
    /** Persons, families or other records, or a sum of what they count. */
    COUNT,
    /** A mean over them. */
    MEAN
  }

  private final Cell cell;
  private final Compared compared;
  private final BigDecimal mano;
  private final BigDecimal ours;
  private final BigDecimal definition;
  private final Map<ManoDefect, ManoContribution> contributions;
  private final Movers movers;

  /** Records of one side only, of both with another weight, and those that no defect changes alone. */
  record Movers(
      List<String> onlyMano, List<String> onlyOurs, List<String> changed, List<String> together) {
    @Override
    public String toString() {
      return "Movers[redacted]";
    }
  }

  /** The two definitions, and which number of theirs. */
  record Compared(Indicator mano, Indicator ours, Kind kind) {}

  /** The two figures, and what the definition of ours changes without any defect. */
  record Values(BigDecimal mano, BigDecimal ours, BigDecimal definition) {}

  ReconciliationLine(
      Cell cell,
      Compared compared,
      Values values,
      Map<ManoDefect, ManoContribution> contributions,
      Movers movers) {
    this.cell = cell;
    this.compared = compared;
    this.mano = values.mano();
    this.ours = values.ours();
    this.definition = values.definition();
    this.contributions = contributions;
    this.movers = movers;
  }

  /** Returns the identifier of Mano's definition. */
  public String indicator() {
    return cell.indicator();
  }

  /** Returns Mano's definition, as it is printed: its version names the defects, its notes say them. */
  public Indicator manoDefinition() {
    return compared.mano();
  }

  /** Returns the definition of ours. */
  public Indicator ourDefinition() {
    return compared.ours();
  }

  /** Returns the title of Mano's definition. */
  public Label title() {
    return compared.mano().title();
  }

  /** Returns the address of the number: level, period and row. */
  public Cell cell() {
    return cell;
  }

  /** Returns which number of the cell it is. */
  public Kind kind() {
    return compared.kind();
  }

  /** Returns the number that Mano prints; the mean of nobody is zero. */
  public BigDecimal mano() {
    return mano;
  }

  /** Returns the number by our definition; the mean of nobody is zero. */
  public BigDecimal ours() {
    return ours;
  }

  /** Returns Mano's number less ours. */
  public BigDecimal difference() {
    return mano.subtract(ours);
  }

  /** Returns what each defect does; one that does nothing to this number is absent. In the order of the defects. */
  public Map<ManoDefect, ManoContribution> contributions() {
    return contributions;
  }

  /**
   * Returns the part of the difference that remains if Mano's definition has none of its defects: zero unless it is compared
   * with another definition.
   */
  public BigDecimal meaning() {
    return definition;
  }

  /** Returns the part of the difference that comes neither from one defect alone nor from another definition. */
  public BigDecimal interaction() {
    return contributions.values().stream()
        .map(ManoContribution::alone)
        .reduce(difference().subtract(definition), BigDecimal::subtract);
  }

  /** Returns the identifiers of the records that stand behind Mano's number only, in the order of reading. */
  public List<String> onlyMano() {
    return movers.onlyMano();
  }

  /** Returns the identifiers of the records that stand behind our number only, in the order of reading. */
  public List<String> onlyOurs() {
    return movers.onlyOurs();
  }

  /** Returns the identifiers of the records behind both numbers that weigh differently in them, in the order of reading. */
  public List<String> changed() {
    return movers.changed();
  }

  /** Returns the identifiers of the records that make a difference which no defect makes alone, in the order of reading. */
  public List<String> together() {
    return movers.together();
  }

  /** Returns whether the numbers differ, or the records behind them do. */
  public boolean isDifferent() {
    return difference().signum() != 0
        || !onlyMano().isEmpty()
        || !onlyOurs().isEmpty()
        || !changed().isEmpty();
  }

  /** Returns the address, without figures or records. */
  @Override
  public String toString() {
    return "ReconciliationLine[" + cell + ", " + kind() + "]";
  }
}
