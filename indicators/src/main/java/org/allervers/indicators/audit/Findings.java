package org.allervers.indicators.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.Discrepancy.Place;
import org.allervers.indicators.table.DiscrepancyReason;
import org.allervers.indicators.table.Label;

/** Collects what the checks find. Not thread-safe. */
final class Findings {

  private final List<Discrepancy> list = new ArrayList<>();

  List<Discrepancy> list() {
    return List.copyOf(list);
  }

  void add(DiscrepancyReason reason, Place place, long printed, long recomputed, Label sentence) {
    add(
        reason,
        place,
        BigDecimal.valueOf(printed),
        BigDecimal.valueOf(recomputed),
        List.of(),
        sentence);
  }

  void add(
      DiscrepancyReason reason,
      Place place,
      BigDecimal printed,
      BigDecimal recomputed,
      List<String> details,
      Label sentence) {
    list.add(new Discrepancy(
        reason, place, Optional.of(printed), Optional.of(recomputed), details, sentence));
  }

  /** A finding about words rather than figures. */
  void add(DiscrepancyReason reason, Place place, List<String> details, Label sentence) {
    list.add(new Discrepancy(reason, place, Optional.empty(), Optional.empty(), details, sentence));
  }
}
