package org.allervers.indicators;

import java.util.ArrayList;
import java.util.List;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.internal.Sha256;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.table.DefinitionStamp;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Table;

/**
 * Tables for the organisation's own eyes: every count is shown, however small.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class InternalTables implements PublishedTables {

  private static final Label STAMP = Label.of(
      "Usage interne : secret statistique non appliqué, ne pas diffuser",
      "Internal use: no disclosure control applied, do not circulate");

  private final List<Table> tables;
  private final List<Discrepancy> discrepancies;

  private InternalTables(List<Table> tables, List<Discrepancy> discrepancies) {
    this.tables = List.copyOf(tables);
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
    return new InternalTables(tables, List.of());
  }

  /** The same tables, each figure beside the printed one where the publication has one. */
  public InternalTables comparedWith(Publication publication) {
    return new InternalTables(tables.stream().map(publication::compare).toList(), discrepancies);
  }

  /** The same tables, with these disagreements after those already there. */
  public InternalTables with(List<Discrepancy> found) {
    List<Discrepancy> all = new ArrayList<>(discrepancies);
    all.addAll(found);
    return new InternalTables(tables, all);
  }

  @Override
  public Audience audience() {
    return Audience.INTERNAL;
  }

  @Override
  public Label stamp() {
    return STAMP;
  }

  @Override
  public List<Table> tables() {
    return tables;
  }

  @Override
  public List<ReportingPeriod> periods() {
    return tables.stream().map(Table::period).distinct().toList();
  }

  @Override
  public String definitionsHash() {
    StringBuilder text = new StringBuilder();
    for (Table table : tables) {
      DefinitionStamp definition = table.definition();
      text.append(definition.id())
          .append(' ')
          .append(definition.version())
          .append(' ')
          .append(definition.sha256())
          .append('\n');
    }
    return Sha256.of(text.toString());
  }

  @Override
  public List<Discrepancy> discrepancies() {
    return discrepancies;
  }

  @Override
  public String toString() {
    return "InternalTables[" + tables.size() + " tables]";
  }
}
