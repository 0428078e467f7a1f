package org.allervers.core.rules.episode;

import java.util.Objects;
import org.allervers.core.time.DateRange;

/**
 * One period of an accompaniment as its anchor makes it: the entry, or the reopening.
 *
 * @param entry of which entry it is: 1 for the first, 2 for the first reopening
 * @param number its number since that entry, from 1
 * @param range its days, half-open; open if it has no end yet
 * @param basis on what it rests
 * @terme période légale
 */
public record LegalPeriod(int entry, int number, DateRange range, PeriodBasis basis) {

  /** Refuses missing components. */
  public LegalPeriod {
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(basis, "basis");
  }

  /** Returns whether somebody decided it, or an entry, a prescription or a project opens it. */
  public boolean isDecided() {
    return basis.isDecided();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "LegalPeriod[redacted]";
  }
}
