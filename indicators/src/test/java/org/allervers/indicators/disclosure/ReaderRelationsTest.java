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
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.internal.secrecy.Bounds;
import org.allervers.indicators.internal.secrecy.BoundsAttack;
import org.allervers.indicators.internal.secrecy.CellSystem;
import org.allervers.indicators.internal.secrecy.Effort;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.PercentBase;
import org.junit.jupiter.api.Test;

/**
 * Cases by hand in which sums within tables say nothing, so that whoever audits only those calls the figure safe, and in
 * which what tables say together gives it away.
 */
class ReaderRelationsTest {

  private static final SecrecyPolicy POLICY = SecrecyPolicy.strict();
  private static final ReportingPeriod Q1 = ReportingPeriod.ofQuarter(2023, 1);
  private static final ReportingPeriod Q2 = ReportingPeriod.ofQuarter(2023, 2);
  private static final ReportingPeriod HALF =
      ReportingPeriod.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 7, 1));

  private static Trait trait(String id, Basis basis, TimeKind time) {
    return new Trait(
        id,
        new Trait.Counted(basis, time, "visite", basis + "-" + time, true, false),
        new Trait.Lines(basis + "-" + time, false, false, false, true),
        new Trait.Nature(Measure.Kind.COUNT, false, false, false));
  }

  /** A table that is one figure; -1: withheld. */
  private static FactTable single(Trait trait, ReportingPeriod period, long value) {
    Figure figure = Figure.of(value < 0 ? OptionalLong.empty() : OptionalLong.of(value));
    return new FactTable(
        trait,
        new FactTable.At("TOTAL", period),
        List.of(),
        Optional.of(FactRow.of("TOTAL", figure)),
        new FactTable.Base(PercentBase.KNOWN, figure, figure));
  }

  /** What an attack finds of the figure of that table that is withheld. */
  private static Bounds attacked(List<FactTable> tables, FactTable withheld) {
    TableSystem system = TableSystem.of(tables, new Structure(Map.of(), Map.of()));
    BoundsAttack attack =
        BoundsAttack.of(system.view(POLICY, SensitiveFacts.standard()), Effort.standard());
    assertThat(attack.isContradictory()).isFalse();
    return attack.bounds(system.find(TableFacts.all(withheld.trait(), withheld.at())));
  }

  private static void isSafeAlone(FactTable withheld) {
    assertThat(attacked(List.of(withheld), withheld).most()).isEqualTo(CellSystem.NO_MOST);
  }

  private static void isFound(long value, FactTable withheld, FactTable... others) {
    isSafeAlone(withheld);
    List<FactTable> all = new ArrayList<>(List.of(others));
    all.add(withheld);
    Bounds bounds = attacked(all, withheld);
    assertThat(bounds.least()).isEqualTo(value);
    assertThat(bounds.most()).isEqualTo(value);
  }

  @Test
  void distinct_persons_of_a_quarter_without_the_other_are_those_of_the_half_year() {
    // Persons of two quarters do not add up: no sum is printed anywhere.
    Trait persons = trait("P", Basis.PERSON, TimeKind.EVENT_IN_PERIOD);
    isFound(7, single(persons, Q1, -1), single(persons, Q2, 0), single(persons, HALF, 7));
  }

  @Test
  void the_larger_quarter_and_the_half_year_close_in_on_the_smaller() {
    Trait persons = trait("P", Basis.PERSON, TimeKind.EVENT_IN_PERIOD);
    FactTable withheld = single(persons, Q1, -1);
    Bounds bounds =
        attacked(List.of(withheld, single(persons, Q2, 11), single(persons, HALF, 14)), withheld);
    assertThat(bounds.least()).isEqualTo(3);
    assertThat(bounds.most()).isEqualTo(14);
  }

  @Test
  void persons_are_at_least_the_new_ones_and_at_most_their_visits() {
    isFound(
        7,
        single(trait("P", Basis.PERSON, TimeKind.EVENT_IN_PERIOD), Q1, -1),
        single(trait("N", Basis.PERSON, TimeKind.FIRST_EVER_IN_PERIOD), Q1, 7),
        single(trait("V", Basis.EVENT, TimeKind.EVENT_IN_PERIOD), Q1, 7));
  }

  @Test
  void exits_are_what_the_stocks_and_the_entries_leave() {
    isFound(
        3,
        single(trait("X", Basis.SPELL, TimeKind.EXITS), Q1, -1),
        single(trait("S", Basis.SPELL, TimeKind.STOCK_AT_START), Q1, 20),
        single(trait("E", Basis.SPELL, TimeKind.ENTRIES), Q1, 5),
        single(trait("T", Basis.SPELL, TimeKind.STOCK_AT_END), Q1, 22));
  }

  @Test
  void the_stock_at_the_start_is_that_at_the_end_of_the_quarter_before() {
    isFound(
        9,
        single(trait("S", Basis.SPELL, TimeKind.STOCK_AT_START), Q2, -1),
        single(trait("T", Basis.SPELL, TimeKind.STOCK_AT_END), Q1, 9));
  }

  @Test
  void a_whole_percentage_of_49_is_a_count() {
    Trait lines = new Trait(
        "L",
        new Trait.Counted(Basis.PERSON, TimeKind.OVERLAP, "suivi", "p", true, false),
        new Trait.Lines("s", true, false, false, true),
        new Trait.Nature(Measure.Kind.COUNT, false, false, false));
    Figure none = Figure.of(OptionalLong.empty());
    FactRow hidden = new FactRow(
        "A",
        false,
        none,
        Optional.of(new BigDecimal("24")),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty());
    FactTable table = new FactTable(
        lines,
        new FactTable.At("TOTAL", Q1),
        List.of(hidden, FactRow.of("B", none), FactRow.of("C", none)),
        Optional.empty(),
        new FactTable.Base(
            PercentBase.KNOWN, Figure.of(OptionalLong.of(49)), Figure.of(OptionalLong.of(49))));
    TableSystem system = TableSystem.of(List.of(table), new Structure(Map.of(), Map.of()));
    BoundsAttack attack =
        BoundsAttack.of(system.view(POLICY, SensitiveFacts.standard()), Effort.standard());
    Bounds bounds = attack.bounds(system.find(TableFacts.line(lines, table.at(), hidden)));
    assertThat(bounds.least()).isEqualTo(12);
    assertThat(bounds.most()).isEqualTo(12);
  }

  @Test
  void two_shown_figures_of_nested_periods_tell_their_difference() {
    Trait persons = trait("P", Basis.PERSON, TimeKind.EVENT_IN_PERIOD);
    TableSystem system = TableSystem.of(
        List.of(single(persons, Q1, 20), single(persons, HALF, 21)),
        new Structure(Map.of(), Map.of()));
    assertThat(system.smallDifferences(11)).isNotEmpty();
    assertThat(system.contradictions()).isEmpty();
  }
}
