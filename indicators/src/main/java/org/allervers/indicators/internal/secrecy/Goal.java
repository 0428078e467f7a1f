package org.allervers.indicators.internal.secrecy;

/**
 * Half of a demand: that a cell can be far enough on one side of its true value.
 *
 * @param demand the number of the demand
 * @param cell the protected cell
 * @param isHigh which side
 * @param by how far from the true value, negative on the low side; 0 if the true value will do
 */
record Goal(int demand, int cell, boolean isHigh, long by) {

  boolean isMetBy(long[] move) {
    return isHigh ? move[cell] >= by : move[cell] <= by;
  }
}
