package org.allervers.examples.quickstart;

import java.time.LocalDate;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.disclosure.DisclosureControl;
import org.allervers.indicators.disclosure.LedgerException;
import org.allervers.indicators.disclosure.LedgerSeal;
import org.allervers.indicators.disclosure.Outcome;
import org.allervers.indicators.disclosure.ReleaseLedger;
import org.allervers.indicators.disclosure.SecrecyPolicy;

/** How a host keeps its ledger; docs/disclosure.md shows the region between the two marks. */
final class LedgerLines {

  private LedgerLines() {}

  static Outcome run(
      Compartment<SealedLedger.Releases> releases, Evaluation quarter, Evaluation year)
      throws CryptoException, LedgerException {
    // ledger: begin
    DisclosureControl control = DisclosureControl.under(SecrecyPolicy.strict());
    LedgerSeal seal = new CompartmentSeal(releases);
    ReleaseLedger ledger = ReleaseLedger.of("equipe-leo");
    if (control.after(ledger).publish(quarter) instanceof Outcome.Released released) {
      ledger = ledger.append(released, LocalDate.of(2022, 4, 20), seal);
    }

    // The ledger holds what was withheld: it is kept sealed. Its head is kept elsewhere, against
    // old copies.
    var ref = ObjectRef.random(releases.type());
    Sealed kept = releases.seal(ref, Revision.first(), ledger.toBytes());
    String head = ledger.head();

    ReleaseLedger again = ReleaseLedger.parse(releases.open(ref, kept), "equipe-leo", seal, head);
    Outcome later = control.after(again).publish(year);
    // ledger: end
    return later;
  }
}
