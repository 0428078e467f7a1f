package org.allervers.indicators.publication;

import java.util.List;
import java.util.Objects;

/**
 * What ought to hold between printed tables.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what ought to hold
 * @param table the table that it is about
 * @param others the tables that it is compared with
 */
public record Relation(Kind kind, String table, List<String> others) {

  /** What ought to hold. */
  public enum Kind {
    /** The others add up to the table, line by line. */
    SUM,
    /** The flow of the other gives the stock of the table. */
    STOCK_FLOW,
    /** The total of the other is the number of persons that the table is about. */
    POPULATION,
    /** One person may stand in several lines of the table; there are no others. */
    SEVERAL_ANSWERS
  }

  public Relation {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(table, "table");
    others = List.copyOf(others);
  }
}
