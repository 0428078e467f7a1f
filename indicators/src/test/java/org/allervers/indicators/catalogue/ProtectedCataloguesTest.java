package org.allervers.indicators.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.disclosure.DisclosureControl;
import org.allervers.indicators.disclosure.Hierarchies;
import org.allervers.indicators.disclosure.Outcome;
import org.allervers.indicators.disclosure.SecrecyPolicy;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

/** Means, medians, rates, sessions and units per person are protected like plain counts. */
class ProtectedCataloguesTest {

  private static final List<Evaluation> REPORTS = List.of(
      ArsReferentiel2022Test.EVALUATION,
      LhssMobiles2024Test.EVALUATION,
      LhssDeJour2024Test.EVALUATION);

  @Test
  void every_report_leaves_protected_and_without_exact_fractions() {
    DisclosureControl control =
        DisclosureControl.under(SecrecyPolicy.strict()).with(Hierarchies.standard());
    for (Evaluation report : REPORTS) {
      Outcome outcome = control.publish(report);
      assertThat(outcome).isInstanceOf(Outcome.Released.class);
      for (Table table : ((Outcome.Released) outcome).tables().tables()) {
        for (Row row : table.rows()) {
          long shown = row.count().exact().orElse(0);
          assertThat(shown == 0 || shown > 10).as(table.id() + " " + row.code()).isTrue();
          row.fraction()
              .ifPresent(quotient -> assertThat(quotient.divisor().bitLength())
                  .as("a power of ten of at most six digits")
                  .isLessThanOrEqualTo(20));
        }
      }
    }
  }
}
