package org.allervers.benchmarks.peer;

import java.time.LocalDate;

/** A range of days; without an end it is open. */
public final class Days {
  public LocalDate start;
  public LocalDate end;
}
