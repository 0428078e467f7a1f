package org.allervers.indicators.internal.secrecy;

/**
 * What a reader knows of a sum of cells: {@code least <= terms <= most}, both ends included. {@link CellSystem#NO_LEAST}
 * and {@link CellSystem#NO_MOST} stand for no such end.
 *
 * @param terms the sum
 * @param least its least possible value
 * @param most its greatest possible value
 */
public record Relation(Terms terms, long least, long most) {

  /** Checks that {@code least <= most}. */
  public Relation {
    if (least > most) {
      throw new IllegalArgumentException("least must not pass most");
    }
  }

  boolean holds(long[] values) {
    long sum = terms.at(values);
    return (least == CellSystem.NO_LEAST || sum >= least)
        && (most == CellSystem.NO_MOST || sum <= most);
  }

  @Override
  public String toString() {
    return "Relation[" + terms.size() + " cells]";
  }
}
