package org.allervers.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.Period;
import org.allervers.core.time.DateRange;

/**
 * What episodes that a host makes from its own records must keep. Extend it in a class whose name ends with
 * {@code Properties}, and jqwik runs it.
 */
public abstract class EpisodeContract {

  /** For classes that extend it. */
  protected EpisodeContract() {}

  /** Returns episodes as the host makes them. */
  @Provide
  protected abstract Arbitrary<Episode> episodes();

  /** Returns a day after everything that the episodes tell. */
  protected LocalDate lastDay() {
    return LocalDate.of(2100, 1, 1);
  }

  @Property(tries = 100)
  void an_episode_is_open_on_the_days_of_its_ranges_and_on_no_other(
      @ForAll("episodes") Episode episode) {
    List<DateRange> ranges = episode.ranges();
    LocalDate from = episode.enteredOn().minusDays(2);
    for (int i = 0; i < 1000; i++) {
      LocalDate day = from.plusDays(i);
      long open = ranges.stream().filter(range -> range.contains(day)).count();
      assertThat(open).as(day.toString()).isLessThanOrEqualTo(1);
      assertThat(episode.isOpenOn(day)).as(day.toString()).isEqualTo(open == 1);
    }
  }

  @Property(tries = 100)
  void its_duration_counts_its_open_days(@ForAll("episodes") Episode episode) {
    LocalDate asOf = episode.enteredOn().plusDays(500);
    long open = 0;
    for (LocalDate day = episode.enteredOn(); day.isBefore(asOf); day = day.plusDays(1)) {
      open += episode.isOpenOn(day) ? 1 : 0;
    }
    assertThat(episode.durationInDays(asOf)).isEqualTo(open);
  }

  @Property(tries = 100)
  void its_periods_follow_one_another_from_the_first(@ForAll("episodes") Episode episode) {
    Set<Integer> numbers = new HashSet<>();
    LocalDate last = LocalDate.MIN;
    for (Period period : episode.periods()) {
      assertThat(numbers.add(period.number())).isTrue();
      assertThat(period.range().start()).isAfterOrEqualTo(last);
      last = period.range().end().orElse(LocalDate.MAX);
    }
  }

  @Property(tries = 100)
  void it_ends_after_it_begins(@ForAll("episodes") Episode episode) {
    assertThat(episode.exit().map(Exit::date).orElse(lastDay()))
        .isAfterOrEqualTo(episode.enteredOn());
  }
}
