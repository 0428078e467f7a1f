package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many persons the lines of a table would lose, looked at alone: its small lines, and as many more as keep the sum of
 * the withheld ones from being small. Quick, and only good to choose between ways to merge lines.
 *
 * @param policy the rule
 * @param sensitive facts that are always strict
 */
record Estimate(SecrecyPolicy policy, SensitiveFacts sensitive) {

  long lost(CountedTable counted) {
    return lost(counted.trait().nature().isSensitive(), counted.facts().rows());
  }

  /** The same for lines of a table that was not counted. */
  long lost(boolean isStrict, List<FactRow> rows) {
    List<Long> shown = new ArrayList<>();
    long lost = 0;
    long few = 0;
    int withheld = 0;
    long threshold = policy.threshold();
    for (FactRow row : rows) {
      long value = row.figure().value().orElse(0);
      if (row.isMemo() || value == 0) {
        continue;
      }
      long own = threshold(isStrict, row.code());
      long persons =
          row.figure().persons() == Figure.NOT_KNOWN ? value : row.figure().persons();
      if (persons < own) {
        lost += value;
        few += persons;
        withheld++;
        threshold = Math.max(threshold, own);
      } else {
        shown.add(value);
      }
    }
    Collections.sort(shown);
    while (withheld > 0 && (withheld == 1 || few < threshold) && !shown.isEmpty()) {
      long next = shown.remove(0);
      lost += next;
      few += next;
      withheld++;
    }
    return lost;
  }

  /** The least number of persons behind a line that is told. */
  int threshold(boolean isStrict, String code) {
    return isStrict || sensitive.isSensitiveLine(code)
        ? Math.max(policy.threshold(), policy.sensitiveThreshold())
        : policy.threshold();
  }
}
