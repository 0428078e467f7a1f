package org.allervers.indicators;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One source of events or spells, its types erased.
 *
 * @param isOfSpells whether its entries last
 * @param items the entries of a record
 * @param from day of an event, first day of a spell
 * @param to day after the last one of a spell that ended
 * @param attributes extractors on an entry
 */
record SourceBinding(
    boolean isOfSpells,
    Function<Object, Iterable<?>> items,
    Function<Object, Optional<LocalDate>> from,
    Function<Object, Optional<LocalDate>> to,
    Map<String, AttributeBinding> attributes) {}
