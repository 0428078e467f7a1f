package org.allervers.indicators;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One source of events or spells, its types erased.
 *
 * @param isOfSpells whether its entries last
 * @param items the entries of a record
 * @param from day of an event, first day of a spell; null if it is not known
 * @param isDated whether every entry must have a day, so that null is a failure
 * @param to day after the last one of a spell; null while it has not ended
 * @param halfDay 0 for a morning, 1 for an afternoon, -1 if it is outside any slot, {@link #NO_HALF_DAYS} if the schema
 *     does not tell half-days
 * @param attributes extractors on an entry
 */
record SourceBinding(
    boolean isOfSpells,
    Function<Object, Iterable<?>> items,
    Function<Object, @Nullable LocalDate> from,
    boolean isDated,
    Function<Object, @Nullable LocalDate> to,
    ToIntFunction<Object> halfDay,
    Map<String, AttributeBinding> attributes) {

  static final ToIntFunction<Object> NO_HALF_DAYS = entry -> -1;

  static final long UNDATED = Long.MIN_VALUE;

  /** Whether the schema tells half-days: it does unless this very function stands in. */
  @SuppressWarnings("ReferenceEquality")
  boolean saysHalfDays() {
    return halfDay != NO_HALF_DAYS;
  }

  /**
   * Epoch day on which an entry begins; {@link #UNDATED} if it may have none and has none.
   *
   * @throws NullPointerException if it has none and must have one
   */
  long begins(Object entry) {
    LocalDate day = from.apply(entry);
    if (day == null && !isDated) {
      return UNDATED;
    }
    return CivilDays.of(Objects.requireNonNull(day, "day"));
  }

  /** Epoch day on which an entry has ended; {@link PeriodIndex#OPEN} if it has not, and for an event. */
  long ends(Object entry) {
    LocalDate day = isOfSpells ? to.apply(entry) : null;
    return day == null ? PeriodIndex.OPEN : CivilDays.of(day);
  }
}
