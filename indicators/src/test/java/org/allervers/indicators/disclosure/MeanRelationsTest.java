package org.allervers.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.internal.secrecy.Bounds;
import org.allervers.indicators.internal.secrecy.BoundsAttack;
import org.allervers.indicators.internal.secrecy.CellSystem;
import org.allervers.indicators.internal.secrecy.Effort;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.PercentBase;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

/**
 * Means by hand: whoever audits only sums of counts calls the figure safe, and what the means of other levels and periods
 * say together tells what a few persons have.
 */
class MeanRelationsTest {

  private static final SecrecyPolicy POLICY = SecrecyPolicy.strict();
  private static final ReportingPeriod Q1 = ReportingPeriod.ofQuarter(2023, 1);
  private static final ReportingPeriod Q2 = ReportingPeriod.ofQuarter(2023, 2);
  private static final ReportingPeriod HALF =
      ReportingPeriod.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 7, 1));

  private static Trait trait(String id, Measure.Kind kind) {
    return new Trait(
        id,
        new Trait.Counted(Basis.SPELL, TimeKind.OVERLAP, "suivi", "p", true, false),
        new Trait.Lines(id, false, false, false, true),
        new Trait.Nature(kind, false, false, false),
        new Trait.Quantity("q", Trait.Change.STEADY, Trait.Quantity.NO_MOST));
  }

  private static final Trait MEAN = trait("MEAN", Measure.Kind.MEAN);

  /** A table that is one figure and what is printed beside it; below 0: withheld. */
  private static FactTable single(
      Trait trait, String scope, ReportingPeriod period, long units, String printed) {
    Figure figure = Figure.of(units < 0 ? OptionalLong.empty() : OptionalLong.of(units));
    FactRow row = new FactRow(
        "TOTAL",
        false,
        figure,
        Optional.empty(),
        printed.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(printed)),
        OptionalLong.empty(),
        OptionalLong.empty());
    return new FactTable(
        trait,
        new FactTable.At(scope, period),
        List.of(),
        Optional.of(row),
        new FactTable.Base(PercentBase.KNOWN, figure, figure));
  }

  private static FactTable mean(String scope, ReportingPeriod period, long units, String printed) {
    return single(MEAN, scope, period, units, printed);
  }

  /** What an attack finds of the number of units (false) or of the sum (true) of the table withheld. */
  private static Bounds attacked(List<FactTable> tables, FactTable withheld, boolean sum) {
    TableSystem system = TableSystem.of(tables, new Structure(Map.of(), Map.of()));
    BoundsAttack attack =
        BoundsAttack.of(system.view(POLICY, SensitiveFacts.standard()), Effort.standard());
    assertThat(attack.isContradictory()).isFalse();
    String key = sum
        ? QuotientFacts.amount(withheld.trait(), withheld.at(), "T")
        : TableFacts.known(withheld.trait(), withheld.at());
    return attack.bounds(system.find(key));
  }

  @Test
  void the_means_of_the_total_and_of_the_other_levels_bound_the_sum_of_the_small_one() {
    FactTable small = mean("B", HALF, -1, "");
    List<FactTable> tables = List.of(
        mean("TOTAL", HALF, 40, "30.00"),
        mean("A", HALF, 16, "30.00"),
        small,
        mean("C", HALF, -1, ""),
        mean("C", Q1, 12, "59.00"),
        mean("C", Q2, 11, "0.45"));
    // The number of its units may be small or not: an audit of counts finds nothing.
    assertThat(attacked(tables, small, false).least()).isEqualTo(1);
    assertThat(attacked(tables, small, false).most()).isGreaterThanOrEqualTo(11);
    // Their days: 1200, less 480 of A and at least 708 of C.
    assertThat(attacked(tables, small, true).most()).isEqualTo(12);
    assertThat(attacked(List.of(small), small, true).most()).isEqualTo(CellSystem.NO_MOST);
  }

  @Test
  void a_table_of_sums_gives_the_mean_that_is_withheld() {
    FactTable small = mean("B", Q1, -1, "");
    Trait sums = trait("SUM", Measure.Kind.SUM);
    FactTable sum = new FactTable(
        sums,
        new FactTable.At("B", Q1),
        List.of(),
        Optional.of(FactRow.of("TOTAL", Figure.of(OptionalLong.of(171)))),
        new FactTable.Base(
            PercentBase.KNOWN, Figure.of(OptionalLong.empty()), Figure.of(OptionalLong.empty())));
    Bounds bounds = attacked(List.of(small, sum), small, true);
    assertThat(bounds.least()).isEqualTo(171);
    assertThat(bounds.most()).isEqualTo(171);
  }

  @Test
  void a_printed_mean_is_the_sum_but_for_its_rounding() {
    FactTable shown = mean("A", Q1, 20, "3.1");
    Bounds bounds = attacked(List.of(shown), shown, true);
    assertThat(bounds.least()).isEqualTo(61);
    assertThat(bounds.most()).isEqualTo(62);
  }

  @Test
  void the_median_of_the_same_quantity_lifts_the_sum() {
    FactTable shown = mean("A", Q1, 20, "3");
    FactTable middle = single(trait("MEDIAN", Measure.Kind.MEDIAN), "A", Q1, 20, "6.5");
    assertThat(attacked(List.of(shown), shown, true).least()).isEqualTo(50);
    // Ten of the twenty have at least 6.45 each.
    assertThat(attacked(List.of(shown, middle), shown, true).least()).isEqualTo(65);
  }

  @Test
  void lengths_of_stay_are_printed_and_read_to_five_days() {
    Trait days = new Trait(
        "D",
        MEAN.counted(),
        MEAN.lines(),
        new Trait.Nature(Measure.Kind.MEAN, false, false, true),
        MEAN.quantity());
    for (int tenths = 0; tenths < 400; tenths++) {
      BigDecimal exact = BigDecimal.valueOf(tenths, 1);
      PrintedQuotient printed = PrintedQuotient.of(exact, days, 5);
      assertThat(printed.value().remainder(BigDecimal.valueOf(5))).isEqualByComparingTo("0");
      assertThat((long) tenths).isBetween(printed.low(), printed.high());
      assertThat(PrintedQuotient.of(printed.value(), days, 5)).isEqualTo(printed);
      for (long end : new long[] {printed.low() - 1, printed.high() + 1}) {
        if (end >= 0) {
          assertThat(PrintedQuotient.of(BigDecimal.valueOf(end, 1), days, 5).value())
              .isNotEqualByComparingTo(printed.value());
        }
      }
    }
  }

  private static Table table(Outcome outcome, String scope) {
    assertThat(outcome).isInstanceOf(Outcome.Released.class);
    return ((Outcome.Released) outcome)
        .tables().tables().stream()
            .filter(table -> table.scope().code().equals(scope))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void a_mean_over_the_few_whose_number_is_known_is_not_printed_beside_the_count_of_all() {
    List<Scores.Person> people = new ArrayList<>(Scores.people("NORD", 20, -1));
    people.addAll(Scores.people("NORD", 3, 7));
    Evaluation evaluation =
        Scores.evaluation(people, List.of(Scores.mean(1), Scores.median()), Street.HALF);
    Outcome outcome = DisclosureControl.under(POLICY).publish(evaluation);
    for (Table table : ((Outcome.Released) outcome).tables().tables()) {
      assertThat(table.total().orElseThrow().quotient()).isEmpty();
    }
    assertThat(table(outcome, "TOTAL").total().orElseThrow().count().exact()).hasValue(23);
    assertThat(((Outcome.Released) outcome).report().losses())
        .extracting(Loss::why)
        .contains(Loss.Why.QUOTIENT);
  }

  @Test
  void a_mean_that_would_tell_that_of_a_few_is_withheld_and_its_count_is_not() {
    // Nearly all that is counted is what four persons of one team have.
    List<Scores.Person> people = new ArrayList<>(Scores.people("NORD", 40, 0));
    people.addAll(Scores.people("SUD", 14, 0));
    people.addAll(Scores.people("EST", 4, 60));
    Evaluation evaluation = Scores.evaluation(people, List.of(Scores.mean(2)), Street.HALF);
    Outcome outcome = DisclosureControl.under(POLICY).publish(evaluation);
    assertThat(table(outcome, "TOTAL").total().orElseThrow().count().exact()).hasValue(58);
    // 240 over 58: whoever has it knows that the four cannot have more.
    assertThat(table(outcome, "TOTAL").total().orElseThrow().fraction()).isEmpty();
  }
}
