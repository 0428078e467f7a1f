package org.allervers.indicators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.UnknownPolicy;
import org.allervers.indicators.explain.Cell;

/**
 * Where the figure of a printed cell stands in the layout.
 *
 * @param scope index of the scope among those of the definition
 * @param slots slots whose units the figure counts
 */
record CellSlots(int scope, Set<Integer> slots) {

  static CellSlots of(Layout layout, int indicator, Cell cell) {
    int scope = -1;
    for (int i = 0; i < layout.scopes(indicator).size(); i++) {
      if (layout.scopes(indicator).get(i).code().equals(cell.scope())) {
        scope = i;
      }
    }
    Set<Integer> slots = new HashSet<>();
    for (int slot = 0;
        slot < Slots.width(layout.lines(indicator), memos(layout, indicator));
        slot++) {
      if (rowOf(layout, indicator, slot).filter(cell.row()::equals).isPresent()) {
        slots.add(slot);
      }
    }
    if (scope < 0 || slots.isEmpty() || !layout.periods().contains(cell.period())) {
      throw new IllegalArgumentException("the plan must have the cell " + cell);
    }
    return new CellSlots(scope, slots);
  }

  /** The row that a slot is printed in, if it is printed as a row. */
  static Optional<String> rowOf(Layout layout, int indicator, int slot) {
    Indicator definition = layout.indicators().get(indicator);
    if (slot == totalSlot(definition)) {
      return Optional.of(Cell.TOTAL);
    }
    if (Slots.isUnplaced(slot)) {
      return Optional.of(Cell.UNKNOWN);
    }
    List<String> rows = new ArrayList<>();
    definition
        .breakdown()
        .map(Breakdown::categories)
        .ifPresent(lines -> lines.stream().map(Category::code).forEach(rows::add));
    definition.memos().forEach(memo -> rows.add(memo.category().code()));
    int index = slot - Slots.line(0);
    return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
  }

  /** The slot of the units behind the total line. */
  static int totalSlot(Indicator definition) {
    boolean all =
        definition.breakdown().isEmpty() || definition.unknown() == UnknownPolicy.OWN_LINE;
    return all ? Slots.COUNTED : Slots.PLACED;
  }

  private static int memos(Layout layout, int indicator) {
    return layout.indicators().get(indicator).memos().size();
  }
}
