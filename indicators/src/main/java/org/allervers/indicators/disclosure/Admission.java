package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.allervers.indicators.disclosure.Loss.Why;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Scope;

/**
 * Which tables a policy admits at all. Sensitive variables leave one-way only: never crossed, not even with a territory.
 * Immutable.
 *
 * @param admitted tables that may be published once protected
 * @param refused one loss for each of the others
 */
record Admission(List<CountedTable> admitted, List<Loss> refused) {

  static Admission of(SecrecyPolicy policy, SensitiveFacts sensitive, List<CountedTable> tables) {
    List<CountedTable> admitted = new ArrayList<>();
    List<Loss> refused = new ArrayList<>();
    for (CountedTable table : tables) {
      Trait.Nature nature = table.trait().nature();
      boolean isPart = !table.table().scope().code().equals(Scope.TOTAL);
      boolean sensitiveLines =
          table.table().rows().stream().anyMatch(row -> sensitive.isSensitiveLine(row.code()));
      if (nature.isSensitive() && !policy.allowsSensitive()) {
        refused.add(loss(table, Why.SENSITIVE));
      } else if (nature.isSensitive() && (isPart || nature.isCrossed())) {
        refused.add(loss(table, Why.SENSITIVE_IN_PART));
      } else if (nature.isCrossed() && (sensitiveLines || !policy.allowsCrossed())) {
        refused.add(loss(table, Why.CROSSED));
      } else {
        admitted.add(table);
      }
    }
    return new Admission(List.copyOf(admitted), List.copyOf(refused));
  }

  private static Loss loss(CountedTable table, Why why) {
    return new Loss(
        table.trait().id(), table.table().scope().code(), table.table().period(), Cell.TOTAL, why);
  }

  Admission with(List<CountedTable> others) {
    return new Admission(others, refused);
  }
}
