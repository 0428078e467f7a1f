package org.allervers.core.rules.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.Encounter;
import org.allervers.core.rules.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last day of the things of one kind in a dossier. What holds of both holds of every day between, so many
 * rules need not look at each thing.
 *
 * @param first the first day; the end of time if there is nothing
 * @param last the last day, itself one of them; the beginning of time if there is nothing
 * @terme étendue des jours
 */
public record DaySpan(LocalDate first, LocalDate last) {

  /** The days of the acts. */
  public static final Fact<Dossier, DaySpan> OF_ACTS =
      Fact.of((dossier, asOf) -> of(dossier.acts(), Act::date));

  /** The days of the encounters. */
  public static final Fact<Dossier, DaySpan> OF_ENCOUNTERS =
      Fact.of((dossier, asOf) -> of(dossier.encounters(), Encounter::date));

  /** Refuses missing components. */
  public DaySpan {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
  }

  /** Returns whether there is nothing, or nothing before one day or after another; a day that is missing bounds nothing. */
  public boolean isWithin(@Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null || !first.isBefore(from)) && (to == null || !last.isAfter(to));
  }

  private static <T> DaySpan of(List<T> things, Function<T, LocalDate> date) {
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (int i = 0; i < things.size(); i++) {
      LocalDate day = date.apply(things.get(i));
      if (day.isBefore(first)) {
        first = day;
      }
      if (day.isAfter(last)) {
        last = day;
      }
    }
    return new DaySpan(first, last);
  }

  /** Returns nothing: the days of care are personal. */
  @Override
  public String toString() {
    return "DaySpan[redacted]";
  }
}
