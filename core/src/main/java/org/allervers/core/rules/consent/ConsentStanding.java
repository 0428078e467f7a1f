package org.allervers.core.rules.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.allervers.core.consent.ConsentEvent;
import org.jspecify.annotations.Nullable;

/**
 * How one consent stands, and the occasion that says so. This class is immutable and thread-safe.
 *
 * @terme état d'un consentement à une date
 */
public final class ConsentStanding {

  private static final ConsentStanding NEVER =
      new ConsentStanding(ConsentAnswer.NEVER_ASKED, null, null);

  private final ConsentAnswer answer;
  private final @Nullable ConsentEvent event;
  private final @Nullable LocalDate since;

  private ConsentStanding(
      ConsentAnswer answer, @Nullable ConsentEvent event, @Nullable LocalDate since) {
    this.answer = answer;
    this.event = event;
    this.since = since;
  }

  static ConsentStanding never() {
    return NEVER;
  }

  static ConsentStanding of(ConsentAnswer answer, ConsentEvent event, LocalDate since) {
    return new ConsentStanding(answer, event, since);
  }

  /** Returns how it stands. */
  public ConsentAnswer answer() {
    return answer;
  }

  /** Returns whether it is a consent that holds. */
  public boolean isGiven() {
    return answer == ConsentAnswer.GIVEN;
  }

  /** Returns the occasion that decides, or empty if it was never sought. */
  public Optional<ConsentEvent> event() {
    return Optional.ofNullable(event);
  }

  /** Returns the day since which it stands so, or empty if it was never sought. */
  public Optional<LocalDate> since() {
    return Optional.ofNullable(since);
  }

  /** Returns the first day on which a consent in force will no longer hold, or empty if it has no end or none is in force. */
  public Optional<LocalDate> until() {
    return event == null || !isGiven()
        ? Optional.empty()
        : event.validity().flatMap(range -> range.end());
  }

  /** Returns the day on which to ask again, or empty. */
  public Optional<LocalDate> askAgainOn() {
    return event == null || isGiven() ? Optional.empty() : event.askAgainOn();
  }

  /** Returns how it stands, and nothing of the person. */
  @Override
  public String toString() {
    return "ConsentStanding[" + answer + "]";
  }
}
