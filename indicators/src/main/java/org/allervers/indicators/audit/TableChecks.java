package org.allervers.indicators.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.indicators.publication.PrintedLine;
import org.allervers.indicators.publication.PrintedTable;
import org.allervers.indicators.table.Discrepancy.Place;
import org.allervers.indicators.table.DiscrepancyReason;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Percent;

/** One printed table against itself: its total, its percentages, their sum. */
final class TableChecks {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Findings findings;

  TableChecks(Findings findings) {
    this.findings = findings;
  }

  void check(PrintedTable table) {
    checkTotal(table);
    checkPercentages(table);
    checkSumOfPercentages(table);
  }

  private void checkTotal(PrintedTable table) {
    Optional<PrintedLine> total = table.total();
    OptionalLong sum = table.sum();
    if (total.isEmpty() || sum.isEmpty() || total.get().figure().count().isEmpty()) {
      return;
    }
    long printed = total.get().figure().count().getAsLong();
    long real = sum.getAsLong();
    if (printed == real) {
      return;
    }
    List<String> leftOut = lineOf(table, real - printed);
    String fr = "Le total imprimé est " + printed + ", les lignes donnent " + real;
    String en = "The printed total is " + printed + ", the lines add up to " + real;
    if (!leftOut.isEmpty()) {
      fr += "\u00A0: la ligne " + Wording.frQuoted(leftOut) + " n'a pas été comptée";
      en += ": the line " + Wording.enQuoted(leftOut) + " was left out";
    }
    findings.add(
        DiscrepancyReason.WRONG_TOTAL,
        place(table, total.get()),
        BigDecimal.valueOf(printed),
        BigDecimal.valueOf(real),
        leftOut,
        Label.of(fr + ".", en + "."));
  }

  /** The only line that has exactly this count, if there is one: the line that was left out. */
  private static List<String> lineOf(PrintedTable table, long count) {
    List<String> labels = new ArrayList<>();
    for (PrintedLine line : table.summands()) {
      if (line.figure().count().orElse(0) == count) {
        labels.add(line.label());
      }
    }
    return labels.size() == 1 ? labels : List.of();
  }

  private void checkPercentages(PrintedTable table) {
    OptionalLong base = table.base();
    if (base.isEmpty()) {
      return;
    }
    for (PrintedLine line : table.lines()) {
      if (line.figure().count().isPresent() && line.figure().percent().isPresent()) {
        long count = line.figure().count().getAsLong();
        BigDecimal printed = line.figure().percent().get();
        Optional<BigDecimal> real =
            Percent.of(count, base.getAsLong(), Math.max(0, printed.scale()));
        if (real.isPresent() && real.get().compareTo(printed) != 0) {
          String quotient = count + "/" + base.getAsLong();
          findings.add(
              DiscrepancyReason.WRONG_PERCENTAGE,
              place(table, line),
              printed,
              real.get(),
              List.of(line.label()),
              Label.of(
                  "Le pourcentage imprimé est " + Wording.fr(printed) + ", " + quotient + " donne "
                      + Wording.fr(real.get()) + ".",
                  "The printed percentage is " + Wording.en(printed) + ", " + quotient + " gives "
                      + Wording.en(real.get()) + "."));
        }
      }
    }
  }

  private void checkSumOfPercentages(PrintedTable table) {
    Optional<PrintedLine> total = table.total();
    if (total.isEmpty()
        || total.get().figure().percent().filter(p -> p.compareTo(HUNDRED) == 0).isEmpty()) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (PrintedLine line : table.summands()) {
      sum = sum.add(line.figure().percent().orElse(BigDecimal.ZERO));
    }
    if (table.hasPercentages() && sum.compareTo(HUNDRED) != 0) {
      findings.add(
          DiscrepancyReason.PERCENTAGES_DO_NOT_SUM_TO_100,
          place(table, total.get()),
          HUNDRED,
          sum,
          List.of(),
          Label.of(
              "Le total imprime " + Wording.fr(HUNDRED) + ", les pourcentages arrondis donnent "
                  + Wording.fr(sum) + ".",
              "The total prints 100%, the rounded percentages add up to " + Wording.en(sum) + "."));
    }
  }

  private static Place place(PrintedTable table, PrintedLine line) {
    return new Place(
        List.of(table.id()), table.scope(), Optional.of(line.label()), List.of(line.sourceLine()));
  }
}
