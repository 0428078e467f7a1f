package org.allervers.indicators;

import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * One extractor, its record or event type erased.
 *
 * @param isNumber whether it reads whole numbers rather than codes
 * @param isDated whether it reads the value at a day
 * @param reader the extractor; one that is not dated ignores the day
 */
record AttributeBinding(
    boolean isNumber, boolean isDated, BiFunction<Object, LocalDate, Reading> reader) {}
