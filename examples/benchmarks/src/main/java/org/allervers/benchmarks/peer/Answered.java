package org.allervers.benchmarks.peer;

/**
 * A value, or the reason why there is none.
 *
 * @param <T> the type of the value
 */
public final class Answered<T> {
  public T value;
  public String without;
}
