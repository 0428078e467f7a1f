package org.allervers.indicators.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One table in two periods, same identifier and same scope. If its definition has changed in between, the series is
 * broken: the two are named, and no line is compared. To compare them, count the earlier period again by the later
 * definition.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param before the earlier table
 * @param after the later table
 */
public record EvolutionTable(Table before, Table after) {

  /**
   * Checks that the two are of one series.
   *
   * @throws IllegalArgumentException if identifiers or scopes differ, or the same definition comes with different lines
   */
  public EvolutionTable {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    if (!before.id().equals(after.id())
        || !before.scope().code().equals(after.scope().code())) {
      throw new IllegalArgumentException("an evolution must have one table and one scope");
    }
    boolean sameLines = codes(before).equals(codes(after))
        && before.total().isPresent() == after.total().isPresent();
    if (isSameDefinition(before, after) && !sameLines) {
      throw new IllegalArgumentException("an evolution must have the lines of its definition");
    }
  }

  /** Whether the definition has changed in between, so that nothing can be compared. */
  public boolean isBroken() {
    return !isSameDefinition(before, after);
  }

  /** The lines in the order of the table, then the total; empty if the series is broken. */
  public List<EvolutionRow> rows() {
    List<EvolutionRow> rows = new ArrayList<>();
    if (isBroken()) {
      return rows;
    }
    for (int i = 0; i < after.rows().size(); i++) {
      rows.add(EvolutionRow.of(before.rows().get(i), after.rows().get(i)));
    }
    if (before.total().isPresent() && after.total().isPresent()) {
      rows.add(EvolutionRow.of(before.total().get(), after.total().get()));
    }
    return rows;
  }

  private static List<String> codes(Table table) {
    return table.rows().stream().map(Row::code).toList();
  }

  private static boolean isSameDefinition(Table one, Table other) {
    return one.definition().sha256().equals(other.definition().sha256());
  }
}
