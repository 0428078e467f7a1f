package org.allervers.indicators.catalogue;

import java.util.List;
import java.util.Objects;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.DiscrepancyReason;

/**
 * Where a report is known to contradict itself, under the number of the register of inconsistencies of published
 * reports.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id number in the register, for example INC-13
 * @param reason what an audit finds there
 * @param sourceLine line number in the source document, from 1
 */
public record KnownInconsistency(String id, DiscrepancyReason reason, int sourceLine) {

  public KnownInconsistency {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reason, "reason");
  }

  /** Whether a finding is this inconsistency. */
  public boolean isFoundBy(Discrepancy found) {
    return found.reason() == reason && found.place().sourceLines().contains(sourceLine);
  }

  static List<KnownInconsistency> read(String name) {
    return new ReportFiles(name)
        .rows("inconsistencies", 3).stream()
            .map(f -> new KnownInconsistency(
                f[0], DiscrepancyReason.valueOf(f[1]), Integer.parseInt(f[2])))
            .toList();
  }
}
