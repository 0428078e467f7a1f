package org.allervers.indicators.mano;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that lasts from a day to a day, which is excluded; an event lasts one day. */
record Span(LocalDate from, Optional<LocalDate> until, Form form, List<String> teams) {

  static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

  static Span of(LocalDate day, Form form, List<String> teams) {
    return new Span(day, Optional.of(day.plusDays(1)), form, teams);
  }

  Span of(Form other) {
    return new Span(from, until, other, teams);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
  }

  @Override
  public String toString() {
    return "Span[redacted]";
  }
}
