package org.allervers.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.EvolutionTable;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Table;

/**
 * Tables for the organisation's own eyes: every count is shown, however small. No exporter takes them; what leaves goes
 * through disclosure control. A program that shows them on its screen shows {@link #stamp()} with them.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class InternalTables {

  private static final Label STAMP = Label.of(
      "Usage interne : secret statistique non appliqué, ne pas diffuser",
      "Internal use: no disclosure control applied, do not circulate");

  private final List<Table> tables;
  private final List<EvolutionTable> evolutions;
  private final List<Discrepancy> discrepancies;

  private InternalTables(
      List<Table> tables, List<EvolutionTable> evolutions, List<Discrepancy> discrepancies) {
    this.tables = List.copyOf(tables);
    this.evolutions = List.copyOf(evolutions);
    this.discrepancies = List.copyOf(discrepancies);
  }

  /** The tables of evaluations, in the order given. */
  public static InternalTables of(Evaluation... evaluations) {
    List<Table> tables = new ArrayList<>();
    for (Evaluation evaluation : evaluations) {
      tables.addAll(new Tabulation(evaluation).tables());
    }
    return of(tables);
  }

  /** Tables in the given order. */
  public static InternalTables of(List<Table> tables) {
    return new InternalTables(tables, List.of(), List.of());
  }

  /**
   * The annual file: the records counted by all definitions over one civil year, in one pass. {@link #since} sets it
   * beside the file of another year.
   *
   * @param indicators the definitions in the order of the report, for example those of a catalogue
   * @param records one record per person, of as many years as there are: the definitions choose
   * @throws UnboundDefinitionException if the schema lacks anything that the definitions name; it lists everything
   */
  public static <T> InternalTables ofYear(
      Schema<T> schema,
      List<Indicator> indicators,
      Organisation organisation,
      Iterable<? extends T> records,
      int year) {
    return of(schema, indicators, organisation, records, ReportingPeriod.ofYear(year));
  }

  /**
   * The quarterly file: as {@link #ofYear}, over one civil quarter.
   *
   * @param quarter 1 to 4
   * @throws IllegalArgumentException for any other quarter
   * @throws UnboundDefinitionException if the schema lacks anything that the definitions name; it lists everything
   */
  public static <T> InternalTables ofQuarter(
      Schema<T> schema,
      List<Indicator> indicators,
      Organisation organisation,
      Iterable<? extends T> records,
      int year,
      int quarter) {
    return of(schema, indicators, organisation, records, ReportingPeriod.ofQuarter(year, quarter));
  }

  private static <T> InternalTables of(
      Schema<T> schema,
      List<Indicator> indicators,
      Organisation organisation,
      Iterable<? extends T> records,
      ReportingPeriod period) {
    return schema.compile(indicators, organisation, period).evaluate(records).internal();
  }

  /** The same tables, each figure beside the printed one where the publication has one. */
  public InternalTables comparedWith(Publication publication) {
    return new InternalTables(
        tables.stream().map(publication::compare).toList(), evolutions, discrepancies);
  }

  /** The same tables, with these disagreements after those already there. */
  public InternalTables with(List<Discrepancy> found) {
    List<Discrepancy> all = new ArrayList<>(discrepancies);
    all.addAll(found);
    return new InternalTables(tables, evolutions, all);
  }

  /**
   * The same tables, and each beside the one of the same definition and scope among the earlier ones: the first period
   * beside the first, the second beside the second. A table without a partner has no evolution.
   */
  public InternalTables since(InternalTables earlier) {
    List<EvolutionTable> all = new ArrayList<>(evolutions);
    List<ReportingPeriod> before = earlier.periods();
    List<ReportingPeriod> after = periods();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      all.addAll(pairs(earlier, before.get(i), after.get(i)));
    }
    return new InternalTables(tables, all, discrepancies);
  }

  /** The same tables, and each of the later period beside the one of the earlier period, both counted here. */
  public InternalTables withEvolution(ReportingPeriod before, ReportingPeriod after) {
    List<EvolutionTable> all = new ArrayList<>(evolutions);
    all.addAll(pairs(this, before, after));
    return new InternalTables(tables, all, discrepancies);
  }

  private List<EvolutionTable> pairs(
      InternalTables earlier, ReportingPeriod before, ReportingPeriod after) {
    Map<List<String>, Table> partners = new HashMap<>();
    for (Table table : earlier.tables) {
      if (table.period().equals(before)) {
        partners.putIfAbsent(series(table), table);
      }
    }
    return tables.stream()
        .filter(table -> table.period().equals(after))
        .flatMap(table -> Optional.ofNullable(partners.get(series(table)))
            .map(partner -> new EvolutionTable(partner, table))
            .stream())
        .toList();
  }

  private static List<String> series(Table table) {
    return List.of(table.id(), table.scope().code());
  }

  /** That no disclosure control was applied, in words. */
  public Label stamp() {
    return STAMP;
  }

  /** Tables in report order. */
  public List<Table> tables() {
    return tables;
  }

  /** The distinct periods of the tables, in order of appearance. */
  public List<ReportingPeriod> periods() {
    return tables.stream().map(Table::period).distinct().toList();
  }

  /** Tables beside those of an earlier period, in report order; empty when no period was compared with another. */
  public List<EvolutionTable> evolutions() {
    return evolutions;
  }

  /** What did not agree, in report order; empty when nothing was compared. */
  public List<Discrepancy> discrepancies() {
    return discrepancies;
  }

  @Override
  public String toString() {
    return "InternalTables[" + tables.size() + " tables]";
  }
}
