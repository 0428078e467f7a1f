package org.allervers.core.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.allervers.core.dispositif.Dispositif;

class EpisodeProperties {

  private static final LocalDate ENTRY = LocalDate.of(2024, 2, 1);

  @Property
  void lasts_as_many_days_as_it_is_open(
      @ForAll @IntRange(min = -40, max = 400) int stay,
      @ForAll @IntRange(min = -30, max = 90) int away,
      @ForAll @IntRange(min = -10, max = 600) int asOf) {
    LocalDate left = ENTRY.plusDays(stay);
    LocalDate back = ENTRY.plusDays(Math.max(0, stay) + away);
    LocalDate day = ENTRY.plusDays(asOf);
    Episode episode = Episode.builder()
        .id(new UUID(0, 1))
        .dispositif(Dispositif.LHSS_JOUR)
        .enteredOn(ENTRY)
        .addReopening(Reopening.builder()
            .date(back)
            .undoneExit(Exit.builder().date(left).build())
            .build())
        .build();
    long open = ENTRY.minusDays(50).datesUntil(day).filter(episode::isOpenOn).count();
    assertThat(episode.durationInDays(day)).isEqualTo(open);
  }
}
