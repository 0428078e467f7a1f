package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;

/**
 * A table with every figure shown, and how many distinct persons are behind each line. Immutable.
 *
 * @param table the table
 * @param indicator its definition
 * @param trait what the definition says of relations
 * @param behind distinct persons by code of the line; the least there can be where the exact number is not kept
 */
record CountedTable(Table table, Indicator indicator, Trait trait, Map<String, Long> behind) {

  CountedTable {
    behind = Map.copyOf(behind);
  }

  static List<CountedTable> of(List<Evaluation> evaluations, Structure structure) {
    List<CountedTable> all = new ArrayList<>();
    for (Evaluation evaluation : evaluations) {
      Map<String, Indicator> indicators = new LinkedHashMap<>();
      evaluation.indicators().forEach(one -> indicators.put(one.id(), one));
      for (Table table : evaluation.internal().tables()) {
        Indicator indicator = Objects.requireNonNull(indicators.get(table.id()));
        Trait trait = Objects.requireNonNull(structure.traits().get(table.id()));
        all.add(new CountedTable(
            withOwnNotesOnly(table, indicator),
            indicator,
            trait,
            new PersonsBehind(evaluation, table, trait).byRow()));
      }
    }
    return all;
  }

  FactTable facts() {
    return FactTable.counted(table, trait, row -> behind.getOrDefault(row, Figure.NOT_KNOWN));
  }

  /** Sentences that count units outside the lines would tell figures that no rule has looked at. */
  private static Table withOwnNotesOnly(Table table, Indicator indicator) {
    Table.Builder bare = table.toBuilder().notes(List.of());
    table.notes().stream()
        .filter(note -> indicator.notes().contains(note) || !startsWithFigure(note))
        .forEach(bare::addNote);
    return bare.build();
  }

  private static boolean startsWithFigure(Label note) {
    return Character.isDigit(note.fr().charAt(0));
  }

  /** Counts who is behind each line of one table. */
  private record PersonsBehind(Evaluation evaluation, Table table, Trait trait) {

    private Map<String, Long> byRow() {
      Map<String, Long> persons = new LinkedHashMap<>();
      long inLines = 0;
      for (Row row : table.rows()) {
        if (!row.code().equals(Cell.UNKNOWN)) {
          long behind = behind(row.code(), row.count().exact().orElseThrow(), row.fraction());
          persons.put(row.code(), behind);
          inLines += row.memo() ? 0 : behind;
        }
      }
      long value = table.total().map(line -> line.count().exact().orElseThrow()).orElse(0L);
      long all = behind(Cell.TOTAL, value, table.total().flatMap(line -> line.fraction()));
      persons.put(Cell.TOTAL, all);
      long outside = all - inLines;
      table.findRow(Cell.UNKNOWN).ifPresent(row -> {
        long units = row.count().exact().orElseThrow();
        // Who is behind the unknown units is not kept: at least those who are behind no line.
        long least = trait.isOfPersons() ? units : Math.max(Math.min(units, 1), outside);
        persons.put(Cell.UNKNOWN, least);
      });
      return persons;
    }

    private long behind(String row, long value, Optional<Quotient> fraction) {
      Cell cell = new Cell(table.id(), table.scope().code(), table.period(), row);
      long persons = evaluation.contributors(cell);
      if (trait.nature().kind() != Measure.Kind.RATIO || fraction.isEmpty()) {
        return persons;
      }
      // A rate tells of those within and of those without: the fewer of the two count.
      long units = fraction.get().divisor().longValueExact();
      long without = units - value;
      long behindWithin = trait.isOfPersons() ? value : Math.max(0, persons - without);
      long behindWithout = trait.isOfPersons() ? without : Math.max(0, persons - value);
      return without == 0 ? behindWithin : Math.min(behindWithin, behindWithout);
    }
  }
}
