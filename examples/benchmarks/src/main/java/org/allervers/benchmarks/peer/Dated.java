package org.allervers.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * A value and the day from which it holds.
 *
 * @param <T> the type of the value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Dated<T> {
  public LocalDate depuis;
  public Answered<T> valeur;
}
