package org.allervers.indicators.internal.secrecy;

/**
 * What a reader can tell of one cell. No world has it outside of {@code [least, most]}; worlds are known that have it at
 * {@code leastSeen} and at {@code mostSeen}. Where no world was found, {@code leastSeen} is {@link CellSystem#NO_MOST} and
 * {@code mostSeen} is {@link CellSystem#NO_LEAST}.
 *
 * @param least {@link CellSystem#NO_LEAST} if nothing bounds it
 * @param most {@link CellSystem#NO_MOST} if nothing bounds it
 * @param leastSeen not below {@code least}
 * @param mostSeen not above {@code most}
 */
public record Bounds(long least, long most, long leastSeen, long mostSeen) {

  /** Whether the bounds are those of the whole-number worlds, and not only an outer limit. */
  public boolean isExact() {
    return least == leastSeen && most == mostSeen;
  }
}
