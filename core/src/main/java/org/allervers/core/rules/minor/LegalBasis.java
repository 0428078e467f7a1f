package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.Objects;
import org.allervers.core.rules.Source;

/**
 * A text on which a decision rests, and the day from which it serves.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param source the text, its article and what it says
 * @param since the first day on which it serves those whom the decision concerns
 * @terme fondement de la décision (mineur)
 */
public record LegalBasis(Source source, LocalDate since) {

  /** Refuses missing components. */
  public LegalBasis {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(since, "since");
  }

  /** Returns whether it serves on {@code day}. */
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(since);
  }
}
