package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.time.ReportingPeriod;

/**
 * What the tables of one definition would tell as one table: all levels, all periods, or both together. Whoever is at two levels
 * or in two periods counts once there, so sums are the most that there can be. A level above others, or a period that holds
 * others, is taken in their place. Immutable.
 *
 * @param structure which level is above which
 * @param estimate how many persons a table would lose
 * @param tables all tables
 * @param hidden keys of the figures withheld
 */
record Pooling(
    Structure structure, Estimate estimate, List<CountedTable> tables, Set<String> hidden) {

  LossReport.Pooled of(String definition) {
    List<FactTable> all = tables.stream()
        .map(CountedTable::facts)
        .filter(facts -> facts.trait().id().equals(definition))
        .toList();
    List<FactTable> levels = all.stream().filter(table -> isHighest(table, all)).toList();
    List<FactTable> periods =
        all.stream().filter(table -> isLongest(table, all)).toList();
    List<FactTable> outer =
        levels.stream().filter(table -> isLongest(table, levels)).toList();
    int lines = 0;
    int now = 0;
    int overLevels = 0;
    int overPeriods = 0;
    int overYears = 0;
    boolean isSensitive = all.stream().anyMatch(table -> table.trait().nature().isSensitive());
    for (String code : codes(all)) {
      int threshold = estimate.threshold(isSensitive, code);
      List<Long> each = all.stream()
          .map(table -> persons(table, code))
          .filter(persons -> persons > 0)
          .toList();
      if (each.isEmpty()) {
        continue;
      }
      lines++;
      now += each.stream().allMatch(persons -> persons >= threshold) ? 1 : 0;
      overLevels += isAbove(levels, code, FactTable.At::period, threshold) ? 1 : 0;
      overPeriods += isAbove(periods, code, FactTable.At::scope, threshold) ? 1 : 0;
      overYears += each.stream().anyMatch(persons -> 3 * persons >= threshold) ? 1 : 0;
    }
    return new LossReport.Pooled(
        definition,
        new LossReport.Lines(lines, now, overLevels, overPeriods, overYears),
        outer.stream().mapToLong(this::told).sum(),
        together(isSensitive, outer));
  }

  private boolean isHighest(FactTable table, List<FactTable> all) {
    Optional<String> above = structure.above(table.at().scope());
    while (above.isPresent()) {
      FactTable.At higher = new FactTable.At(above.get(), table.at().period());
      if (all.stream().anyMatch(other -> other.at().equals(higher))) {
        return false;
      }
      above = structure.above(above.get());
    }
    return true;
  }

  private static boolean isLongest(FactTable table, List<FactTable> all) {
    ReportingPeriod period = table.at().period();
    return all.stream()
        .filter(other -> other.at().scope().equals(table.at().scope()))
        .map(other -> other.at().period())
        .noneMatch(longer -> !longer.equals(period)
            && !longer.start().isAfter(period.start())
            && !longer.end().isBefore(period.end()));
  }

  private static List<String> codes(List<FactTable> all) {
    return all.stream()
        .flatMap(table -> table.rows().stream())
        .filter(row -> !row.isMemo())
        .map(FactRow::code)
        .distinct()
        .toList();
  }

  /** What is kept apart while the others are put together. */
  private interface Apart {
    Object of(FactTable.At at);
  }

  private static boolean isAbove(List<FactTable> some, String code, Apart apart, int threshold) {
    Map<Object, Long> sums = new LinkedHashMap<>();
    some.forEach(table -> sums.merge(apart.of(table.at()), persons(table, code), Math::addExact));
    return sums.values().stream().anyMatch(sum -> sum >= threshold);
  }

  private static long persons(FactTable table, String code) {
    return find(table, code).map(Pooling::persons).orElse(0L);
  }

  private static long persons(FactRow row) {
    return row.figure().persons() == Figure.NOT_KNOWN
        ? row.figure().value().orElse(0)
        : row.figure().persons();
  }

  private static Optional<FactRow> find(FactTable table, String code) {
    return table.rows().stream()
        .filter(row -> !row.isMemo() && row.code().equals(code))
        .findFirst();
  }

  private long told(FactTable table) {
    return table.rows().stream()
        .filter(row -> !row.isMemo())
        .filter(row -> !hidden.contains(TableFacts.line(table.trait(), table.at(), row)))
        .mapToLong(row -> row.figure().value().orElse(0))
        .sum();
  }

  private long together(boolean isSensitive, List<FactTable> outer) {
    List<FactRow> rows = new ArrayList<>();
    long units = 0;
    for (String code : codes(outer)) {
      long value = 0;
      long persons = 0;
      for (FactTable table : outer) {
        Optional<FactRow> row = find(table, code);
        value += row.map(one -> one.figure().value().orElse(0)).orElse(0L);
        persons += row.map(Pooling::persons).orElse(0L);
      }
      units += value;
      rows.add(FactRow.of(code, Figure.of(value, persons)));
    }
    return units - estimate.lost(isSensitive, rows);
  }
}
