package org.allervers.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.allervers.indicators.People.Person;
import org.allervers.indicators.People.Stay;
import org.allervers.indicators.audit.PublicationAudit;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.publication.PrintedLine;
import org.allervers.indicators.publication.PrintedTable;
import org.allervers.indicators.table.DiscrepancyReason;
import org.allervers.indicators.table.Evolution;
import org.allervers.indicators.table.Percent;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.Scope;

/**
 * Figures that were worked out by hand from published reports, by their numbers.
 *
 * @see org.allervers.indicators.audit.PublicationAudit the audit, whose own tests hold every finding on the LEO report
 */
class GoldenVectors {

  private static BigDecimal percent(long part, long base) {
    return Percent.of(part, base, 0).orElseThrow();
  }

  private static List<Long> counts(long... counts) {
    return LongStream.of(counts).boxed().toList();
  }

  private static BigDecimal printedSum(List<Long> counts) {
    long base = counts.stream().mapToLong(Long::longValue).sum();
    return counts.stream()
        .map(count -> percent(count, base))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Example
  void vector_1_percentages_are_rounded_half_up() {
    Map<List<Long>, String> expected = Map.of(
        counts(1, 8), "13",
        counts(5, 8), "63",
        counts(4, 18), "22",
        counts(5, 18), "28",
        counts(2, 37), "5",
        counts(4, 37), "11",
        counts(9, 44), "20",
        counts(2, 44), "5");
    expected.forEach((quotient, printed) -> assertThat(percent(quotient.get(0), quotient.get(1)))
        .as(quotient.toString())
        .isEqualByComparingTo(printed));
  }

  @Example
  void vector_2_rounded_percentages_need_not_make_100_and_can_be_made_to() {
    for (String id : List.of("LEO-11", "LEO-14", "LEO-21")) {
      assertThat(printedSum(printed(id))).as(id).isEqualByComparingTo("99");
    }
    assertThat(printedSum(printed("LEO-08"))).isEqualByComparingTo("102");
    for (String id : List.of("LEO-08", "LEO-11", "LEO-14", "LEO-21")) {
      assertThat(Percent.largestRemainder(printed(id), 0).stream()
              .reduce(BigDecimal.ZERO, BigDecimal::add))
          .as(id)
          .isEqualByComparingTo("100");
    }
  }

  private static List<Long> printed(String id) {
    PrintedTable table = Leo2022.publication().tables().stream()
        .filter(t -> t.id().equals(id))
        .findFirst()
        .orElseThrow();
    return table.lines().stream()
        .filter(line -> line.kind() == PrintedLine.Kind.LINE)
        .map(line -> line.figure().count())
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong)
        .toList();
  }

  @Example
  void vector_3_the_total_that_leaves_a_line_out_is_found() {
    assertThat(PublicationAudit.of(Leo2022.publication()).findings())
        .filteredOn(finding -> finding.reason() == DiscrepancyReason.WRONG_TOTAL)
        .filteredOn(finding -> finding.place().isIn("LEO-17"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.printed().orElseThrow()).isEqualByComparingTo("108");
          assertThat(finding.recomputed().orElseThrow()).isEqualByComparingTo("110");
          assertThat(finding.details()).hasSize(1);
        });
  }

  @Example
  void vector_4_a_cumulated_share_is_the_share_of_the_sum() {
    assertThat(percent(3 + 2 + 3, 37)).isEqualByComparingTo("22");
    assertThat(percent(4, 41)).isEqualByComparingTo("10");
    assertThat(percent(6, 44)).isEqualByComparingTo("14");
    assertThat(percent(12, 37)).isEqualByComparingTo("32");
    assertThat(percent(10, 41)).isEqualByComparingTo("24");
    assertThat(percent(16, 35)).isEqualByComparingTo("46");
  }

  @Example
  void vector_5_a_growth_is_of_the_earlier_figure() {
    assertThat(new Evolution(41, 49).percent(0).orElseThrow()).isEqualByComparingTo("20");
    assertThat(new Evolution(39, 55).percent(0).orElseThrow()).isEqualByComparingTo("41");
    assertThat(new Evolution(49, 74).percent(0).orElseThrow()).isEqualByComparingTo("51");
    assertThat(new Evolution(84, 162).percent(0).orElseThrow()).isEqualByComparingTo("93");
    assertThat(new Evolution(84, 162).difference()).isEqualTo(78);
  }

  @Example
  void vector_6_a_percentage_tells_which_counts_it_can_stand_for() {
    assertThat(Percent.candidates(new BigDecimal("75"), 41)).isZero();
    assertThat(Percent.firstCandidate(new BigDecimal("54"), 162)).hasValue(87);
    assertThat(Percent.candidates(new BigDecimal("54"), 162)).isEqualTo(2);
    assertThat(Percent.firstCandidate(new BigDecimal("19"), 162)).hasValue(30);
    assertThat(Percent.candidates(new BigDecimal("19"), 162)).isEqualTo(2);
    assertThat(Percent.firstCandidate(new BigDecimal("24"), 49)).hasValue(12);
    assertThat(Percent.candidates(new BigDecimal("24"), 49)).isEqualTo(1);
  }

  @Example
  void vector_7_the_parts_of_the_leo_report_add_up() {
    Map<String, List<String>> wholes = Map.of(
        "LEO-06", List.of("LEO-07", "LEO-08"),
        "LEO-11", List.of("LEO-12", "LEO-13"),
        "LEO-14", List.of("LEO-15", "LEO-16"),
        "LEO-21", List.of("LEO-22", "LEO-23"),
        "LEO-02", List.of("LEO-03", "LEO-04"));
    wholes.forEach((whole, parts) -> assertThat(sum(whole))
        .as(whole)
        .isEqualTo(parts.stream().mapToLong(GoldenVectors::sum).sum()));
    assertThat(PublicationAudit.of(Leo2022.publication()).findings())
        .noneMatch(finding -> finding.reason() == DiscrepancyReason.PARTS_DO_NOT_ADD_UP);
  }

  private static long sum(String id) {
    return printed(id).stream().mapToLong(Long::longValue).sum();
  }

  @Example
  void vector_10_quotients_are_exact_until_they_are_rounded() {
    // Body mass index: kilograms by the square of metres.
    assertThat(Quotient.of(70 * 10_000L, 175 * 175L, 1).value().orElseThrow())
        .isEqualByComparingTo("22.9");
    assertThat(Quotient.of(50 * 10_000L, 165 * 165L, 1).value().orElseThrow())
        .isEqualByComparingTo("18.4");
    assertThat(Quotient.of(472 * 1_000L, 160 * 160L, 1).value().orElseThrow())
        .isEqualByComparingTo("18.4");
    // Glucose: 1.10 g/l is 110 mg/dl.
    assertThat(Quotient.of(110 * 1_000L, 100 * 10L, 0).value().orElseThrow())
        .isEqualByComparingTo("110");
  }

  @Example
  void vector_15_days_by_visits_and_stock_by_flow() {
    // 844 visits at 4.1 a day are 206 opening days.
    assertThat(Quotient.of(8440, 41, 0).value().orElseThrow()).isEqualByComparingTo("206");
    // 24 present on 1 January, 25 admitted, 25 gone: 24 remain.
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 49; i++) {
      LocalDate from = i < 24 ? LocalDate.of(2021, 5, 1) : LocalDate.of(2022, 5, 1);
      Optional<LocalDate> to =
          i % 2 == 0 ? Optional.of(LocalDate.of(2022, 9, 1)) : Optional.empty();
      Stay stay = new Stay(from, to, "N1", Optional.empty());
      people.add(new Person(i, "F", Optional.empty(), List.of(stay), List.of()));
    }
    assertThat(present(TimeKind.STOCK_AT_START, people)).isEqualTo(24);
    assertThat(present(TimeKind.ENTRIES, people)).isEqualTo(25);
    assertThat(present(TimeKind.EXITS, people)).isEqualTo(25);
    assertThat(present(TimeKind.STOCK_AT_END, people)).isEqualTo(24);
  }

  private static long present(TimeKind kind, List<Person> people) {
    Indicator indicator = People.draft("X").timing(new Timing(kind, "suivi")).build();
    return People.schema()
        .compile(List.of(indicator), People.TEAMS, People.YEAR)
        .evaluate(people)
        .value(new Cell("X", Scope.TOTAL, People.YEAR, Cell.TOTAL));
  }

  @Property(tries = 500)
  void adjusted_percentages_add_up_and_stay_within_one_step(
      @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 100_000) Long> parts,
      @ForAll @IntRange(min = 0, max = 3) int scale) {
    long sum = parts.stream().mapToLong(Long::longValue).sum();
    List<BigDecimal> shares = Percent.largestRemainder(parts, scale);
    if (sum == 0) {
      assertThat(shares).isEmpty();
      return;
    }
    assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100");
    BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal exact = BigDecimal.valueOf(parts.get(i) * 100)
          .divide(BigDecimal.valueOf(sum), 12, java.math.RoundingMode.HALF_UP);
      assertThat(shares.get(i).subtract(exact).abs()).isLessThan(step);
    }
  }
}
