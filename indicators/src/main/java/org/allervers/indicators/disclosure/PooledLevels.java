package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What several levels tell each for itself, and the most that one level in their place could tell if it were counted. Immutable.
 *
 * @param toldApart units in the lines that they tell, by the estimate
 * @param mostTold units in the lines that could be told together
 */
record PooledLevels(long toldApart, long mostTold) {

  static PooledLevels of(List<CountedTable> tables, Set<String> levels, Estimate estimate) {
    long apart = 0;
    Map<List<Object>, List<CountedTable>> kinds = new LinkedHashMap<>();
    for (CountedTable table : tables) {
      if (levels.contains(table.table().scope().code())) {
        kinds
            .computeIfAbsent(
                List.of(table.trait().lines().series(), table.table().period()),
                any -> new ArrayList<>())
            .add(table);
      }
    }
    long together = 0;
    for (List<CountedTable> kind : kinds.values()) {
      // One that is not counted everywhere could not be counted for all.
      if (kind.size() == levels.size()) {
        for (CountedTable table : kind) {
          apart += units(table.facts()) - estimate.lost(table);
        }
        together += most(kind, estimate);
      }
    }
    return new PooledLevels(apart, together);
  }

  private static long units(FactTable facts) {
    return facts.rows().stream()
        .filter(row -> !row.isMemo())
        .mapToLong(row -> row.figure().value().orElse(0))
        .sum();
  }

  /** If nobody is at two levels, the figures of the union; else more than those. */
  private static long most(List<CountedTable> kind, Estimate estimate) {
    FactTable first = kind.get(0).facts();
    Map<String, Long> values = new HashMap<>();
    Map<String, Long> persons = new HashMap<>();
    for (CountedTable table : kind) {
      for (FactRow row : table.facts().rows()) {
        long value = row.figure().value().orElse(0);
        long behind =
            row.figure().persons() == Figure.NOT_KNOWN ? value : row.figure().persons();
        values.merge(row.code(), value, Math::addExact);
        persons.merge(row.code(), behind, Math::addExact);
      }
    }
    List<FactRow> rows = first.rows().stream()
        .filter(row -> !row.isMemo())
        .map(row -> FactRow.of(
            row.code(),
            Figure.of(values.getOrDefault(row.code(), 0L), persons.getOrDefault(row.code(), 0L))))
        .toList();
    long units = rows.stream().mapToLong(row -> row.figure().value().orElse(0)).sum();
    return units - estimate.lost(first.trait().nature().isSensitive(), rows);
  }
}
