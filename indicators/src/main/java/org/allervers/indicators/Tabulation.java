package org.allervers.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Shares;
import org.allervers.indicators.definition.UnknownPolicy;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Base;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.DefinitionStamp;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Percent;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.QuotientKind;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;

/** Writes the tables of an evaluation, every count shown. The only place where a share is computed from counts. */
final class Tabulation {

  private static final Label EVENED = Label.of(
      "Pourcentages ajustés au plus fort reste pour totaliser 100",
      "Percentages adjusted by the largest remainder to add up to 100");

  private final Evaluation evaluation;

  Tabulation(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    evaluation.forEachTable((i, p, s) -> tables.add(new One(i, p, s).table()));
    return tables;
  }

  private final class One {

    private final int index;
    private final int period;
    private final int scope;
    private final Indicator indicator;
    private final List<Category> lines;
    private final boolean isMultiple;
    private final long base;

    private One(int index, int period, int scope) {
      this.index = index;
      this.period = period;
      this.scope = scope;
      this.indicator = evaluation.layout().indicators().get(index);
      this.lines = indicator.breakdown().map(Breakdown::categories).orElse(List.of());
      this.isMultiple = indicator.breakdown().map(Breakdown::isMultiple).orElse(false);
      this.base = percentBase();
    }

    /** A quantity is a share of all quantities; a unit is a share of the units that the definition names. */
    private long percentBase() {
      if (indicator.measure().kind() == Measure.Kind.SUM) {
        return figure(Slots.PLACED);
      }
      return switch (indicator.shares().base()) {
        case KNOWN -> units(Slots.PLACED);
        case ALL -> units(Slots.DENOMINATOR);
        case CONCERNED -> units(Slots.DENOMINATOR) - units(Slots.unplaced(Unplaced.NOT_APPLICABLE));
      };
    }

    /** Where nothing is shared out and no quantity is read, nothing is unknown. */
    private long known() {
      return lines.isEmpty() && indicator.measure().quantity().isEmpty()
          ? units(Slots.DENOMINATOR)
          : units(Slots.PLACED);
    }

    private Table table() {
      Table.Builder table = Table.builder()
          .definition(new DefinitionStamp(
              indicator.id(),
              indicator.version(),
              indicator.sha256(),
              indicator.source(),
              indicator.counting()))
          .title(indicator.title())
          .scope(evaluation.layout().scopes(index).get(scope))
          .period(evaluation.layout().periods().get(period))
          .unit(indicator.unit())
          .dimension(indicator.breakdown().map(Breakdown::dimension).orElse(null))
          .quotientKind(quotientKind().orElse(null))
          .multipleAnswers(isMultiple)
          .base(Base.of(indicator.shares().base(), known(), units(Slots.DENOMINATOR)));
      long sum = 0;
      List<BigDecimal> evened = evenedShares();
      for (int line = 0; line < lines.size(); line++) {
        long figure = figure(Slots.line(line));
        sum += figure;
        Category category = lines.get(line);
        table.addRow(Row.of(category.code(), category.label(), Count.of(figure), percent(figure))
            .withFraction(quotient(Slots.line(line))));
      }
      long unknown = unknown();
      if (indicator.unknown() == UnknownPolicy.OWN_LINE && !lines.isEmpty()) {
        Label label = Label.of("Non renseigné", "Not recorded");
        table.addRow(Row.of(
            Cell.UNKNOWN,
            label,
            Count.of(unknown),
            evened.isEmpty() ? percent(unknown) : Optional.of(evened.get(lines.size()))));
        sum += unknown;
      }
      addMemos(table);
      long total = lines.isEmpty() ? figure(Slots.COUNTED) : sum;
      indicator
          .total()
          .ifPresent(label -> table.total(
              Total.of(label, Count.of(total), isMultiple ? Optional.empty() : percent(total))
                  .withFraction(quotient(CellSlots.totalSlot(indicator)))));
      indicator.notes().forEach(table::addNote);
      if (!evened.isEmpty()) {
        table.addNote(EVENED);
      }
      addOwnNotes(table);
      return table.build();
    }

    /** Shares that add up to 100, of the lines that make up the base; empty if they are not wanted or do not. */
    private List<BigDecimal> evenedShares() {
      if (indicator.shares().rounding() != Shares.Rounding.LARGEST_REMAINDER
          || indicator.shares().scale().isEmpty()) {
        return List.of();
      }
      List<Long> parts = new ArrayList<>();
      for (int line = 0; line < lines.size(); line++) {
        parts.add(figure(Slots.line(line)));
      }
      if (indicator.unknown() == UnknownPolicy.OWN_LINE) {
        parts.add(unknown());
      }
      return parts.stream().mapToLong(Long::longValue).sum() == base
          ? Percent.largestRemainder(parts, indicator.shares().scale().getAsInt())
          : List.of();
    }

    private void addMemos(Table.Builder table) {
      for (int m = 0; m < indicator.memos().size(); m++) {
        long figure = figure(Slots.memo(lines.size(), m));
        Category category = indicator.memos().get(m).category();
        table.addRow(
            Row.ofMemo(category.code(), category.label(), Count.of(figure), percent(figure))
                .withFraction(quotient(Slots.memo(lines.size(), m))));
      }
    }

    /** What a reader must know of the units that the lines do not show. */
    private void addOwnNotes(Table.Builder table) {
      note(
          table,
          Slots.unplaced(Unplaced.UNLISTED),
          "avec une valeur hors liste",
          "with a value outside the list");
      note(
          table,
          Slots.unplaced(Unplaced.CONTRADICTORY),
          "avec des valeurs contradictoires",
          "with contradictory values");
      note(
          table,
          Slots.FURTHER_ANSWERS,
          "avec en plus une réponse hors liste",
          "with a further answer outside the list");
      note(table, Slots.UNATTRIBUTED, "sans rattachement connu", "attributed to no known level");
    }

    private void note(Table.Builder table, int slot, String fr, String en) {
      long units = units(slot);
      if (units > 0) {
        table.addNote(Label.of(units + " " + fr, units + " " + en));
      }
    }

    private Optional<BigDecimal> percent(long part) {
      return indicator.shares().scale().isEmpty()
          ? Optional.empty()
          : Percent.of(part, base, indicator.shares().scale().getAsInt());
    }

    private Optional<Quotient> quotient(int slot) {
      return evaluation.quotient(index, period, scope, slot);
    }

    private Optional<QuotientKind> quotientKind() {
      return switch (indicator.measure().kind()) {
        case COUNT, SUM -> Optional.empty();
        case MEAN -> Optional.of(QuotientKind.MEAN);
        case MEDIAN -> Optional.of(QuotientKind.MEDIAN);
        case RATIO -> Optional.of(QuotientKind.RATIO);
        case PER_PERSON -> Optional.of(QuotientKind.PER_PERSON);
      };
    }

    private long unknown() {
      long sum = 0;
      for (Unplaced reason : Unplaced.values()) {
        sum += figure(Slots.unplaced(reason));
      }
      return sum;
    }

    private long figure(int slot) {
      return evaluation.figure(index, period, scope, slot);
    }

    private long units(int slot) {
      return evaluation.units(index, period, scope, slot);
    }
  }
}
