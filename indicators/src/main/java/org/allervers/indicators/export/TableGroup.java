package org.allervers.indicators.export;

import java.util.ArrayList;
import java.util.List;
import org.allervers.indicators.table.Table;

/**
 * Neighbouring tables about the same thing, one per scope or period: same identifier or same title.
 *
 * @param tables one or more, in report order
 */
record TableGroup(List<Table> tables) {

  TableGroup {
    tables = List.copyOf(tables);
  }

  static List<TableGroup> of(List<Table> tables) {
    List<TableGroup> groups = new ArrayList<>();
    List<Table> current = new ArrayList<>();
    for (Table table : tables) {
      if (!current.isEmpty() && !belongTogether(current.get(0), table)) {
        groups.add(new TableGroup(current));
        current.clear();
      }
      current.add(table);
    }
    if (!current.isEmpty()) {
      groups.add(new TableGroup(current));
    }
    return List.copyOf(groups);
  }

  private static boolean belongTogether(Table a, Table b) {
    return a.id().equals(b.id()) || a.title().equals(b.title());
  }

  String title(Wording words) {
    return words.say(tables.get(0).title());
  }

  /** The identifiers, each once. */
  List<String> ids() {
    return tables.stream().map(Table::id).distinct().toList();
  }

  /** Whether one sentence says for all tables how they are counted. */
  boolean isCountedOneWay() {
    return tables.stream()
            .map(table -> table.definition().counting())
            .distinct()
            .count()
        == 1;
  }
}
