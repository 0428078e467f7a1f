package org.allervers.indicators.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.table.Base;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;

/** Writes tables without the figures that are withheld, and without anything that was derived from them. */
final class Masking {

  private final Set<String> hidden;
  private final int durationStep;

  /** Keys of the figures that are withheld, and the days to which lengths of stay are rounded. */
  Masking(Set<String> hidden, int durationStep) {
    this.hidden = Set.copyOf(hidden);
    this.durationStep = durationStep;
  }

  Table mask(CountedTable counted) {
    Table table = counted.table();
    FactTable facts = counted.facts();
    Trait trait = counted.trait();
    boolean isKnown = isShown(TableFacts.known(trait, facts.at()));
    boolean isAll = isShown(TableFacts.all(trait, facts.at()));
    boolean isTotal = table.total().isPresent() && isShown(TableFacts.total(trait, facts.at()));
    List<Boolean> shown = new ArrayList<>();
    for (FactRow row : facts.rows()) {
      shown.add(isShown(TableFacts.line(trait, facts.at(), row)));
    }
    boolean isWhole = isKnown && isAll && !shown.contains(false);
    boolean hasBase = switch (table.base().kind()) {
      case KNOWN -> trait.nature().kind() == Measure.Kind.SUM ? isTotal : isKnown;
      case ALL -> trait.nature().kind() == Measure.Kind.SUM ? isTotal : isAll;
      // The number to which the question applies is printed nowhere: its shares would tell it.
      case CONCERNED -> isWhole;
    };
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      rows.add(
          shown.get(i)
              ? row(
                  row,
                  hasBase ? row.percent() : Optional.empty(),
                  quotient(row.fraction(), trait, isPrinted(facts, i)))
              : row(row, Count.withheld()));
    }
    Table.Builder masked = table.toBuilder()
        .rows(rows)
        .base(new Base(
            table.base().kind(),
            isKnown ? table.base().known() : Count.withheld(),
            isAll ? table.base().total() : Count.withheld()))
        .total(table
            .total()
            .map(line -> isTotal
                ? new Total(
                    line.label(),
                    line.count(),
                    hasBase ? line.percent() : Optional.empty(),
                    Optional.empty(),
                    quotient(line.fraction(), trait, QuotientFacts.isTotalPrinted(facts, hidden)))
                : Total.of(line.label(), Count.withheld(), Optional.empty()))
            .orElse(null));
    if (trait.nature().isDuration() && durationStep > 1 && hasQuotient(trait)) {
      masked.addNote(Label.of(
          "Durées arrondies à " + durationStep + " jours",
          "Lengths of stay rounded to " + durationStep + " days"));
    }
    return masked.build();
  }

  private static Row row(Row row, Count count) {
    return new Row(
        row.code(),
        row.label(),
        count,
        Optional.empty(),
        row.memo(),
        Optional.empty(),
        Optional.empty());
  }

  private static Row row(Row row, Optional<BigDecimal> percent, Optional<Quotient> quotient) {
    return new Row(
        row.code(), row.label(), row.count(), percent, row.memo(), Optional.empty(), quotient);
  }

  private boolean isPrinted(FactTable facts, int row) {
    return QuotientFacts.isPrinted(facts, facts.rows().get(row), hidden);
  }

  /** A mean may be withheld where its count is not. */
  private Optional<Quotient> quotient(Optional<Quotient> of, Trait trait, boolean isPrinted) {
    return isPrinted ? of.map(quotient -> printed(quotient, trait)) : Optional.empty();
  }

  /** The quotient as printed, and nothing of what it was divided from. */
  private Quotient printed(Quotient quotient, Trait trait) {
    Optional<BigDecimal> value = quotient.value();
    if (value.isEmpty()) {
      return new Quotient(BigInteger.ZERO, BigInteger.ZERO, quotient.scale());
    }
    BigDecimal shown = PrintedQuotient.of(value.get(), trait, durationStep).value();
    return new Quotient(shown.unscaledValue(), BigInteger.TEN.pow(shown.scale()), quotient.scale());
  }

  private static boolean hasQuotient(Trait trait) {
    Measure.Kind kind = trait.nature().kind();
    return kind == Measure.Kind.MEAN || kind == Measure.Kind.MEDIAN;
  }

  private boolean isShown(String key) {
    return !hidden.contains(key);
  }

  /** How many figures of lines and totals are so. */
  static long count(List<Table> tables, Predicate<Count> isSo) {
    long count = 0;
    for (Table table : tables) {
      count += table.rows().stream().map(Row::count).filter(isSo).count();
      count += table.total().map(Total::count).filter(isSo).stream().count();
    }
    return count;
  }

  static boolean isWithheld(Count count) {
    return count.status() == Count.Status.WITHHELD;
  }
}
