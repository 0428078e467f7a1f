package org.allervers.indicators;

import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * One source of events or spells, its types erased.
 *
 * @param isOfSpells whether its entries last
 * @param items the entries of a record
 * @param from epoch day of an event, first day of a spell; {@link #UNDATED} if it is not known
 * @param to day after the last one of a spell, {@link PeriodIndex#OPEN} while it has not ended
 * @param halfDay 0 for a morning, 1 for an afternoon, -1 if it is outside any slot, {@link #NO_HALF_DAYS} if the schema
 *     does not tell half-days
 * @param attributes extractors on an entry
 */
record SourceBinding(
    boolean isOfSpells,
    Function<Object, Iterable<?>> items,
    ToLongFunction<Object> from,
    ToLongFunction<Object> to,
    ToIntFunction<Object> halfDay,
    Map<String, AttributeBinding> attributes) {

  static final long UNDATED = Long.MIN_VALUE;

  static final ToIntFunction<Object> NO_HALF_DAYS = entry -> -1;
}
