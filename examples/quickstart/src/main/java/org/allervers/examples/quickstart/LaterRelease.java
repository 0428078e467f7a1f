package org.allervers.examples.quickstart;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.crypto.CryptoException;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.disclosure.DisclosureControl;
import org.allervers.indicators.disclosure.LedgerException;
import org.allervers.indicators.disclosure.Outcome;
import org.allervers.indicators.disclosure.ReleaseLedger;
import org.allervers.indicators.disclosure.SecrecyPolicy;
import org.allervers.indicators.dossier.DossierSchema;

/**
 * A short report of the first quarter, then the same of the year: whoever has both may subtract. The ledger between them is sealed,
 * stored and read again.
 *
 * @param quarter what the control said of the quarter
 * @param ledger the ledger as it was read again
 * @param alone the year as if there had been no quarter
 * @param after the year after the quarter
 */
record LaterRelease(Outcome quarter, ReleaseLedger ledger, Outcome alone, Outcome after) {

  static final String TEAM = "equipe-leo";

  private static final ReportingPeriod QUARTER = ReportingPeriod.ofQuarter(2022, 1);
  private static final LocalDate RELEASED_ON = LocalDate.of(2022, 4, 20);
  private static final List<String> TABLES =
      List.of("LEO-01", "LEO-02", "LEO-05", "LEO-06", "LEO-14", "LEO-17", "LEO-20");

  static LaterRelease of(List<Dossier> dossiers, Map<UUID, String> territories, SealedFolder folder)
      throws IOException, CryptoException, LedgerException {
    DisclosureControl control = DisclosureControl.under(SecrecyPolicy.strict());
    Evaluation year = count(dossiers, territories, Leo2022.period());
    Outcome quarter = control.publish(count(dossiers, territories, QUARTER));
    ReleaseLedger ledger = ReleaseLedger.of(TEAM);
    if (quarter instanceof Outcome.Released released) {
      ledger = folder.addAndReadAgain(ledger, released, RELEASED_ON);
    }
    return new LaterRelease(
        quarter, ledger, control.publish(year), control.after(ledger).publish(year));
  }

  private static Evaluation count(
      List<Dossier> dossiers, Map<UUID, String> territories, ReportingPeriod period) {
    List<Indicator> tables = Leo2022.indicators().stream()
        .filter(table -> TABLES.contains(table.id()))
        .toList();
    return DossierSchema.of(territories, "leo2022")
        .compile(tables, Leo2022.organisation(), period)
        .evaluate(dossiers);
  }

  /** Whether all three could be published. */
  boolean isDone() {
    return ledger.size() == 1
        && alone instanceof Outcome.Released
        && after instanceof Outcome.Released;
  }
}
