package org.allervers.indicators;

import java.util.List;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.EvolutionTable;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Table;

/**
 * The only thing an exporter accepts: tables that were released to a named audience. An exporter must print {@link
 * #stamp()} on whatever it writes.
 */
public sealed interface PublishedTables permits InternalTables {

  /** Who may read the tables. */
  enum Audience {
    /** The organisation itself; small counts are shown. */
    INTERNAL
  }

  Audience audience();

  /** The audience in words, to be printed on every page or sheet. */
  Label stamp();

  /** Tables in report order. */
  List<Table> tables();

  /** The distinct periods of the tables, in order of appearance. */
  List<ReportingPeriod> periods();

  /** SHA-256 over the definitions of the tables in order, 64 lower-case hexadecimal digits. */
  String definitionsHash();

  /** Tables beside those of an earlier period, in report order; empty when no period was compared with another. */
  List<EvolutionTable> evolutions();

  /** What did not agree, in report order; empty when nothing was compared. */
  List<Discrepancy> discrepancies();
}
