package org.allervers.indicators.period;

/**
 * What "in the period" means for a source of dated facts. With the period {@code [s, e)}, a spell {@code [from, to)}
 * (no {@code to}: still open) or an event on {@code day}. A definition must name one.
 */
public enum TimeKind {
  /** Spells open on the day before the period: {@code from < s} and not ended before {@code s}. */
  STOCK_AT_START("stock-at-start", true),
  /** Spells open on the last day of the period: {@code from < e} and not ended before {@code e}. */
  STOCK_AT_END("stock-at-end", true),
  /** Spells that begin in the period, by their effective date. */
  ENTRIES("entries", true),
  /** Spells that end in the period, by their effective date. */
  EXITS("exits", true),
  /**
   * Spells with at least one day in the period; a spell that begins and ends on the same day counts for that day.
   */
  OVERLAP("overlap", true),
  /** Events whose day is in the period. */
  EVENT_IN_PERIOD("event-in-period", false),
  /**
   * The first event or spell of a person's life in that source, if its (first) day is in the period. Of two on the same
   * day the one that the host lists first.
   */
  FIRST_EVER_IN_PERIOD("first-ever-in-period", false);

  private final String code;
  private final boolean ofSpells;

  TimeKind(String code, boolean ofSpells) {
    this.code = code;
    this.ofSpells = ofSpells;
  }

  /** The word for it in the canonical JSON of a definition. */
  public String code() {
    return code;
  }

  /** Whether it can select from a source of spells, which last; the others select events, which happen. */
  public boolean isForSpells() {
    return ofSpells || this == FIRST_EVER_IN_PERIOD;
  }

  /** Whether it can select from a source of events. */
  public boolean isForEvents() {
    return !ofSpells;
  }
}
