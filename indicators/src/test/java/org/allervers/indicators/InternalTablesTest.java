package org.allervers.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.ManoRecords.Passage;
import org.allervers.indicators.ManoRecords.Person;
import org.allervers.indicators.table.EvolutionRow;
import org.allervers.indicators.table.EvolutionTable;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

class InternalTablesTest {

  private static final List<Indicator> PASSAGES = List.of(ManoRecords.passages());
  private static final List<Person> PEOPLE = List.of(
      ManoRecords.passing(in(2023, 5), in(2024, 2)),
      ManoRecords.passing(in(2024, 2), in(2024, 11)));

  @Test
  void the_annual_and_the_quarterly_file_take_one_call_each() {
    InternalTables year = year(2024);
    InternalTables quarter = InternalTables.ofQuarter(
        ManoRecords.schema(), PASSAGES, ManoRecords.TEAMS, PEOPLE, 2024, 1);
    assertThat(year.periods()).containsExactly(ReportingPeriod.ofYear(2024));
    assertThat(quarter.periods()).containsExactly(ReportingPeriod.ofQuarter(2024, 1));
    assertThat(total(year.tables().get(0))).isEqualTo(3);
    assertThat(total(quarter.tables().get(0))).isEqualTo(2);
    assertThat(year.tables())
        .isEqualTo(ManoRecords.schema()
            .compile(PASSAGES, ManoRecords.TEAMS, ReportingPeriod.ofYear(2024))
            .evaluate(PEOPLE)
            .internal()
            .tables());
  }

  @Test
  void there_is_no_fifth_quarter() {
    assertThatThrownBy(() -> InternalTables.ofQuarter(
            ManoRecords.schema(), PASSAGES, ManoRecords.TEAMS, PEOPLE, 2024, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_files_give_the_evolution_and_so_does_one_with_both_years() {
    List<EvolutionTable> apart = year(2024).since(year(2023)).evolutions();
    List<EvolutionTable> together = ManoRecords.schema()
        .compile(
            PASSAGES, ManoRecords.TEAMS, ReportingPeriod.ofYear(2023), ReportingPeriod.ofYear(2024))
        .evaluate(PEOPLE)
        .internal()
        .withEvolution(ReportingPeriod.ofYear(2023), ReportingPeriod.ofYear(2024))
        .evolutions();
    assertThat(apart).isEqualTo(together).hasSize(4);
    List<EvolutionRow> rows = apart.get(0).rows();
    EvolutionRow total = rows.get(rows.size() - 1);
    assertThat(total.evolution().orElseThrow().difference()).isEqualTo(2);
    assertThat(total.percent().orElseThrow()).isEqualByComparingTo("200.0");
  }

  @Test
  void a_table_without_a_partner_has_no_evolution() {
    InternalTables other = InternalTables.ofYear(
        ManoRecords.schema(), List.of(ManoRecords.followed()), ManoRecords.TEAMS, PEOPLE, 2023);
    assertThat(year(2024).since(other).evolutions()).isEmpty();
  }

  private static InternalTables year(int year) {
    return InternalTables.ofYear(ManoRecords.schema(), PASSAGES, ManoRecords.TEAMS, PEOPLE, year);
  }

  private static long total(Table table) {
    return table.total().orElseThrow().count().exact().orElseThrow();
  }

  private static Passage in(int year, int month) {
    return new Passage(LocalDateTime.of(year, month, 2, 10, 0), "ACCUEIL");
  }
}
