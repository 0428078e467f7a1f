package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.internal.Sha256;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.table.DefinitionStamp;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.DiscrepancyReason;
import org.allervers.indicators.table.EvolutionTable;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Table;

/**
 * Tables that may leave the organisation: whatever could name somebody is withheld, and that it cannot be computed back
 * is proven. Nobody but the disclosure control can make them.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme tableaux protégés
 */
public final class ProtectedTables implements PublishedTables {

  private final List<Table> tables;
  private final List<EvolutionTable> evolutions;
  private final List<Discrepancy> discrepancies;
  private final Secrecy secrecy;

  ProtectedTables(
      List<Table> tables,
      List<EvolutionTable> evolutions,
      List<Discrepancy> discrepancies,
      Secrecy secrecy) {
    this.tables = List.copyOf(tables);
    this.evolutions = List.copyOf(evolutions);
    this.discrepancies = List.copyOf(discrepancies);
    this.secrecy = secrecy;
  }

  /**
   * The same tables, each shown figure beside the printed one where the publication has one. A withheld figure is compared
   * with nothing. Whoever holds the publication can read there what it printed: compare only with one that tells no
   * more than these tables.
   */
  public ProtectedTables comparedWith(Publication publication) {
    return new ProtectedTables(
        tables.stream().map(publication::compare).toList(), evolutions, discrepancies, secrecy);
  }

  /**
   * The same tables, with what does not agree within a publication itself, after what is already there.
   *
   * @throws IllegalArgumentException if one of them carries a figure that was counted again
   */
  public ProtectedTables with(List<Discrepancy> found) {
    if (found.stream().anyMatch(one -> one.reason() == DiscrepancyReason.RECOUNT_DIFFERS)) {
      throw new IllegalArgumentException("a figure counted again must not leave by this way");
    }
    List<Discrepancy> all = new ArrayList<>(discrepancies);
    all.addAll(found);
    return new ProtectedTables(tables, evolutions, all, secrecy);
  }

  /**
   * The same tables, and each of the later period beside the one of the earlier period, both published here. Only lines
   * whose two figures are shown have an evolution.
   */
  public ProtectedTables withEvolution(ReportingPeriod before, ReportingPeriod after) {
    List<EvolutionTable> all = new ArrayList<>(evolutions);
    for (Table later : tables) {
      if (later.period().equals(after)) {
        tables.stream()
            .filter(table -> table.period().equals(before)
                && table.id().equals(later.id())
                && table.scope().code().equals(later.scope().code()))
            .findFirst()
            .ifPresent(earlier -> all.add(new EvolutionTable(earlier, later)));
      }
    }
    return new ProtectedTables(tables, all, discrepancies, secrecy);
  }

  @Override
  public Label stamp() {
    return secrecy.stamp();
  }

  @Override
  public Secrecy secrecy() {
    return secrecy;
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
  public String figuresHash() {
    return FiguresHash.of(tables);
  }

  @Override
  public List<EvolutionTable> evolutions() {
    return evolutions;
  }

  @Override
  public List<Discrepancy> discrepancies() {
    return discrepancies;
  }

  /** The number of tables; no figure. */
  @Override
  public String toString() {
    return "ProtectedTables[" + tables.size() + " tables, " + secrecy.policy() + "]";
  }
}
