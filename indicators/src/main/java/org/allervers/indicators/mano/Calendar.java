package org.allervers.indicators.mano;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.core.mano.ManoTeam;

/** The days of an organisation: those of a team of night go from noon to noon. */
record Calendar(ManoOrganisation organisation, ZoneId zone) {

  private static final Duration HALF_A_DAY = Duration.ofHours(12);
  private static final int LETTERS_OF_A_DAY = 10;

  boolean isOfNight(String team) {
    return organisation.team(team).map(ManoTeam::isOfNight).orElse(false);
  }

  /** Of one team its own days, of several or none the civil ones. */
  boolean isOfNight(Collection<String> teams) {
    return teams.size() == 1 && isOfNight(teams.iterator().next());
  }

  boolean hasNight() {
    return organisation.teams().stream().anyMatch(ManoTeam::isOfNight);
  }

  /** The days of a time; with {@code bounds} also the day before a bound at which it begins, and the day after one. */
  Span span(
      Instant start, Optional<Instant> end, boolean night, boolean bounds, List<String> teams) {
    LocalDate from = day(bounds ? start.minusNanos(1) : start, night);
    return new Span(
        from,
        end.map(at -> day(bounds ? at : at.minusNanos(1), night).plusDays(1)),
        Form.EXACT,
        teams);
  }

  LocalDate day(Instant at, boolean night) {
    // Twelve hours after midnight is not noon where the clocks change: Mano adds hours.
    return LocalDate.ofInstant(night ? at.minus(HALF_A_DAY) : at, zone);
  }

  Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The first of the names that holds a value. */
  static Optional<Object> first(ManoRecord record, String... names) {
    for (String name : names) {
      Optional<Object> value = record.value(name).filter(held -> !held.equals(""));
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  Optional<Instant> instant(Object value) {
    return new ManoRecord(
            ManoTable.PERSON, JsonRecord.empty(), JsonRecord.empty().with("at", value))
        .instant("at", zone);
  }

  /** The value on each day on which it may stand; none if it is missing or unreadable. */
  List<Span> spans(Optional<Object> value, boolean night, List<String> teams) {
    Optional<Instant> at = value.flatMap(this::instant);
    if (at.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof BigDecimal) {
      return List.of(
          Span.of(day(at.get(), night), Form.NUMBER, teams),
          new Span(Span.BEGINNING, Optional.empty(), Form.NUMBER_ANYWHERE, teams));
    }
    if (value.get() instanceof String text && text.strip().length() == LETTERS_OF_A_DAY) {
      try {
        LocalDate day = LocalDate.parse(text.strip());
        return List.of(
            Span.of(day, Form.DAY, teams), Span.of(dayAsText(day, night), Form.DAY_AS_TEXT, teams));
      } catch (DateTimeException e) {
        return List.of();
      }
    }
    return List.of(Span.of(day(at.get(), night), Form.EXACT, teams));
  }

  /**
   * The day whose bounds, written in UTC, hold the text of a day: it comes before every moment of the same day of UTC.
   */
  private LocalDate dayAsText(LocalDate day, boolean night) {
    LocalDate before = day.minusDays(1);
    LocalDate bound =
        LocalDate.ofInstant(startOf(day).plus(night ? HALF_A_DAY : Duration.ZERO), ZoneOffset.UTC);
    return bound.isBefore(day) ? day : before;
  }
}
