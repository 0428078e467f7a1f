package org.allervers.indicators.disclosure;

import java.util.OptionalLong;
import org.allervers.indicators.table.Count;

/**
 * A figure as one side knows it: the protector knows the value and who is behind it, the reader what is shown. Immutable.
 *
 * @param value the figure; empty: not known to this side
 * @param persons the least number of distinct persons known to be behind it; -1: not known
 * @param rounded what is shown in its place where figures are rounded
 */
record Figure(OptionalLong value, long persons, OptionalLong rounded) {

  static final long NOT_KNOWN = -1;

  static Figure of(long value, long persons) {
    return new Figure(OptionalLong.of(value), persons, OptionalLong.empty());
  }

  /** A figure of which only this side knows whether it has a value. */
  static Figure of(OptionalLong value) {
    return new Figure(value, NOT_KNOWN, OptionalLong.empty());
  }

  /** What a reader sees of a count. */
  static Figure seen(Count count, boolean isRounded) {
    return isRounded
        ? new Figure(OptionalLong.empty(), NOT_KNOWN, count.exact())
        : of(count.exact());
  }
}
