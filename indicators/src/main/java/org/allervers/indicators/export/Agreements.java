package org.allervers.indicators.export;

import java.util.ArrayList;
import java.util.List;
import org.allervers.indicators.table.Comparison;
import org.allervers.indicators.table.Comparison.Agreement;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;

/**
 * How many printed figures were compared, counts and percentages alike.
 *
 * @param equal figures that agree
 * @param different figures that do not
 */
record Agreements(int equal, int different) {

  static Agreements in(List<Table> tables) {
    int equal = 0;
    int different = 0;
    for (Table table : tables) {
      for (Comparison comparison : comparisons(table)) {
        for (Agreement agreement :
            List.of(comparison.countAgreement(), comparison.percentAgreement())) {
          equal += agreement == Agreement.EQUAL ? 1 : 0;
          different += agreement == Agreement.DIFFERENT ? 1 : 0;
        }
      }
    }
    return new Agreements(equal, different);
  }

  /** The comparisons of all lines and of the total. */
  static List<Comparison> comparisons(Table table) {
    List<Comparison> found = new ArrayList<>();
    for (Row row : table.rows()) {
      row.comparison().ifPresent(found::add);
    }
    table.total().flatMap(Total::comparison).ifPresent(found::add);
    return found;
  }

  int compared() {
    return equal + different;
  }

  /** "218 ; conformes : 217 ; en écart : 1". */
  String sentence(Wording words) {
    return compared() == 0
        ? words.of("compared.none")
        : words.of(
            "compared.sum",
            words.numbers().integer(compared()),
            words.numbers().integer(equal),
            words.numbers().integer(different));
  }
}
