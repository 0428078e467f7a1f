package org.allervers.indicators;

import java.util.List;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.disclosure.ProtectedTables;
import org.allervers.indicators.disclosure.Secrecy;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.EvolutionTable;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Table;

/**
 * The only thing an exporter accepts: tables that passed disclosure control. An exporter must print {@link #stamp()} and
 * {@link #secrecy()} on whatever it writes.
 */
public sealed interface PublishedTables permits ProtectedTables {

  /** Under which policy the tables leave, in words, to be printed on every page or sheet. */
  Label stamp();

  /** Under which policy, what is withheld, and how it was proven that it cannot be computed back. */
  Secrecy secrecy();

  /** Tables in report order. */
  List<Table> tables();

  /** The distinct periods of the tables, in order of appearance. */
  List<ReportingPeriod> periods();

  /** SHA-256 over the definitions of the tables in order, 64 lower-case hexadecimal digits. */
  String definitionsHash();

  /**
   * SHA-256 over all figures of the tables in order, 64 lower-case hexadecimal digits. It has no key: it shows that a figure
   * was typed over, not who made the file.
   */
  String figuresHash();

  /** Tables beside those of an earlier period, in report order; empty when no period was compared with another. */
  List<EvolutionTable> evolutions();

  /** What does not agree in a publication, in report order; empty when none was read. */
  List<Discrepancy> discrepancies();
}
