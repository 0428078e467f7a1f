package org.allervers.core.rules.episode;

import static org.allervers.core.rules.episode.Drawn.decided;
import static org.allervers.core.rules.episode.Drawn.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Period;
import org.allervers.core.episode.Renewal;
import org.allervers.core.episode.Suspension;
import org.allervers.core.rules.Parameters;
import org.allervers.core.rules.Source;
import org.allervers.core.time.DateRange;

/** The chain of periods is the one that a slow walk over 400 years of days sees. */
class RenewalChainProperties {

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
        Arbitraries.longs()
            .between(
                LocalDate.of(1800, 1, 1).toEpochDay(), LocalDate.of(2200, 1, 1).toEpochDay())
            .map(LocalDate::ofEpochDay),
        Arbitraries.integers()
            .between(1800, 2199)
            .flatMap(year -> Arbitraries.of(
                LocalDate.of(year, 12, 31),
                LocalDate.of(year, 3, 1).minusDays(1),
                LocalDate.of(year, 1, 30),
                LocalDate.of(year, 8, 31))));
  }

  private static Episode.Builder episode(LocalDate entry) {
    return Episode.builder().id(new UUID(0, 1)).dispositif(Dispositif.EMSP).enteredOn(entry);
  }

  private static DurationCalendar calendar(Episode episode, Parameters parameters) {
    return DurationCalendar.of(episode, List.of(), parameters);
  }

  @Property(tries = 400)
  void the_current_period_is_that_of_the_walk(
      @ForAll("days") LocalDate entry,
      @ForAll @IntRange(min = 0, max = 1200) int later,
      @ForAll @IntRange(min = 1, max = 5) int months) {
    LocalDate asOf = entry.plusDays(later);
    DurationCalendar calendar =
        calendar(episode(entry).build(), decided(EpisodeParameters.PERIOD_MONTHS, months));
    DayByDayChain walk =
        new DayByDayChain(number(entry), months, List.of(), number(asOf.plusDays(200)));
    LegalPeriod period = calendar.currentPeriod(asOf).orElseThrow();
    int expected = walk.number(number(asOf));
    assertThat(period.number()).isEqualTo(expected);
    assertThat(number(period.range().start()))
        .isEqualTo(expected == 1 ? number(entry) : walk.expiries().get(expected - 2));
    assertThat(number(calendar.nextExpiry(asOf).orElseThrow()))
        .isEqualTo(walk.expiries().get(expected - 1));
    assertThat(calendar.expiredSince(asOf).map(Drawn::number).orElse(0))
        .isEqualTo(expected == 1 ? 0 : walk.expiries().get(0));
    assertThat(calendar.practisedDuration(asOf))
        .isEqualTo(
            new AccompaniedTime(later, later == 0 ? 0 : walk.number(number(asOf.minusDays(1)))));
  }

  @Example
  void four_hundred_years_of_periods_are_those_of_the_walk() {
    LocalDate entry = LocalDate.of(1799, 12, 31);
    LocalDate asOf = LocalDate.of(2200, 1, 1);
    DayByDayChain walk = new DayByDayChain(number(entry), 2, List.of(), number(asOf));
    List<LegalPeriod> periods =
        calendar(episode(entry).build(), Parameters.standard()).periods(asOf);
    assertThat(walk.expiries()).hasSize(2400);
    assertThat(periods.stream().skip(1).map(period -> number(period.range().start())))
        .isEqualTo(walk.expiries());
    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i - 1).range().end())
          .contains(periods.get(i).range().start());
      assertThat(periods.get(i).number()).isEqualTo(i + 1);
    }
  }

  @Property(tries = 300)
  void days_that_stand_still_bring_no_expiry_nearer(
      @ForAll("days") LocalDate entry,
      @ForAll @IntRange(min = 0, max = 900) int later,
      @ForAll long seed) {
    Random random = new Random(seed);
    Episode.Builder episode = episode(entry);
    List<int[]> pauses = new ArrayList<>();
    LocalDate asOf = entry.plusDays(later);
    LocalDate start = entry.plusDays(random.nextInt(80));
    while (start.isBefore(asOf)) {
      LocalDate end = start.plusDays(random.nextInt(60));
      episode.addSuspension(Suspension.builder().range(DateRange.of(start, end)).build());
      pauses.add(new int[] {number(start), number(end)});
      start = start.plusDays(random.nextInt(120));
    }
    DurationCalendar calendar =
        calendar(episode.build(), decided(EpisodeParameters.SUSPENDED_DAYS_COUNT, false));
    DayByDayChain walk = new DayByDayChain(number(entry), 2, pauses, number(asOf.plusDays(1000)));
    LegalPeriod period = calendar.currentPeriod(asOf).orElseThrow();
    assertThat(period.number()).isEqualTo(walk.number(number(asOf)));
    assertThat(number(period.range().end().orElseThrow()))
        .isEqualTo(walk.expiries().get(period.number() - 1));
    long running = entry
        .datesUntil(asOf)
        .filter(day ->
            pauses.stream().noneMatch(pause -> pause[0] <= number(day) && number(day) < pause[1]))
        .count();
    assertThat(calendar.practisedDuration(asOf).days()).isEqualTo(running);
  }

  @Property(tries = 300)
  void gaps_are_the_days_that_no_recorded_period_covers(
      @ForAll("days") LocalDate entry, @ForAll long seed) {
    Random random = new Random(seed);
    Episode.Builder episode = episode(entry);
    List<DateRange> ranges = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      LocalDate start = entry.plusDays(random.nextInt(500));
      ranges.add(DateRange.of(start, start.plusDays(random.nextInt(90))));
    }
    ranges.forEach(
        range -> episode.addPeriod(Period.builder().number(1).range(range).build()));
    List<Integer> uncovered = new ArrayList<>();
    int first = ranges.stream()
        .filter(range -> !range.isEmpty())
        .mapToInt(range -> number(range.start()))
        .min()
        .orElse(0);
    int last = ranges.stream()
        .filter(range -> !range.isEmpty())
        .mapToInt(range -> number(range.end().orElseThrow()))
        .max()
        .orElse(0);
    for (int day = first; day < last; day = DayByDayChain.next(day)) {
      int today = day;
      if (ranges.stream()
          .noneMatch(range ->
              number(range.start()) <= today && today < number(range.end().orElseThrow()))) {
        uncovered.add(day);
      }
    }
    List<Integer> found =
        calendar(episode.build(), Parameters.standard()).gaps(entry.plusDays(2000)).stream()
            .flatMap(gap -> gap.start().datesUntil(gap.end().orElseThrow()))
            .map(Drawn::number)
            .toList();
    assertThat(found).isEqualTo(uncovered);
  }

  /** Each decision comes some days after the expiry, and the host counts from it: the walk starts again there. */
  @Property(tries = 200)
  void late_decisions_start_the_chain_again_where_the_host_says_so(
      @ForAll("days") LocalDate entry, @ForAll long seed) {
    Random random = new Random(seed);
    Episode.Builder episode = episode(entry);
    List<Integer> starts = new ArrayList<>(List.of(number(entry)));
    List<DateRange> gaps = new ArrayList<>();
    LocalDate anchor = entry;
    LocalDate begun = entry;
    int since = 0;
    for (int k = 2; k < 6; k++) {
      DayByDayChain walk = new DayByDayChain(
          number(anchor), 2, List.of(), number(anchor.plusDays(70L * (since + 2))));
      int expiry = walk.expiries().get(since);
      LocalDate due = LocalDate.of(expiry / 10_000, expiry / 100 % 100, expiry % 100);
      record(episode, k - 1, begun, due);
      int late = random.nextBoolean() ? 0 : random.nextInt(150);
      LocalDate begins = due.plusDays(late);
      starts.add(number(begins));
      begun = begins;
      if (late > 0) {
        gaps.add(DateRange.of(due, begins));
        anchor = begins;
        since = 0;
      } else {
        since++;
      }
    }
    record(episode, 5, begun, begun.plusMonths(2));
    LocalDate asOf = begun;
    DurationCalendar calendar = calendar(
        episode.build(),
        decided(EpisodeParameters.LATE_DECISION, LateDecisionPolicy.FROM_DECISION));
    List<LegalPeriod> periods = calendar.periods(asOf);
    assertThat(periods.stream().map(period -> number(period.range().start()))).isEqualTo(starts);
    assertThat(periods).allMatch(LegalPeriod::isDecided);
    for (DateRange gap : gaps) {
      assertThat(periods.stream().map(LegalPeriod::range))
          .noneMatch(range -> range.overlaps(gap))
          .anyMatch(range -> range.end().equals(Optional.of(gap.start())));
    }
    assertThat(calendar.lateDecisions(asOf)).hasSize(gaps.size());
  }

  private static void record(
      Episode.Builder episode, int number, LocalDate begins, LocalDate ends) {
    Period.Builder period = Period.builder().number(number).range(DateRange.of(begins, ends));
    if (number > 1) {
      period.renewal(Renewal.builder().decidedOn(begins).build());
    }
    episode.addPeriod(period.build());
  }

  @Property(tries = 200)
  void what_was_decided_is_never_longer_than_what_was_lived(
      @ForAll("days") LocalDate entry, @ForAll long seed) {
    Random random = new Random(seed);
    Episode.Builder episode = episode(entry);
    for (int i = 0; i < random.nextInt(6); i++) {
      LocalDate start = entry.plusDays(random.nextInt(700) - 20);
      episode.addPeriod(Period.builder()
          .number(i + 1)
          .range(DateRange.of(start, start.plusDays(random.nextInt(90))))
          .build());
    }
    Parameters parameters = decided(EpisodeParameters.PERIOD_MONTHS, 1 + random.nextInt(3))
        .with(EpisodeParameters.SUSPENDED_DAYS_COUNT.always(
            random.nextBoolean(), Source.decision("essai")));
    DurationCalendar calendar = calendar(episode.build(), parameters);
    LocalDate asOf = entry.plusDays(random.nextInt(800));
    AccompaniedTime legal = calendar.legalDuration(asOf);
    AccompaniedTime practised = calendar.practisedDuration(asOf);
    assertThat(legal.days()).isBetween(0L, practised.days());
    assertThat(legal.periods()).isBetween(0, practised.periods());
    long decided = entry
        .datesUntil(asOf)
        .filter(day -> calendar.periods(asOf).stream()
            .anyMatch(period -> period.isDecided() && period.range().contains(day)))
        .count();
    assertThat(legal.days()).isEqualTo(decided);
  }
}
