package org.allervers.examples.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.store.RecordStore;
import org.allervers.crypto.store.StoreOutcome;
import org.allervers.indicators.disclosure.LedgerException;
import org.allervers.indicators.disclosure.Outcome;
import org.allervers.indicators.disclosure.ReleaseLedger;

/**
 * The releases of a team in the sealed folder: each entry under a seal of its own, the whole as one sealed record, since it holds
 * what was withheld. Its revision is the number of releases.
 */
final class SealedLedger {

  /** What a team released. */
  static final class Releases {}

  static final CompartmentType<Releases> RELEASES =
      CompartmentType.custom(CompartmentType.FIRST_CUSTOM + 1, Releases.class);

  private final Compartment<Releases> compartment;
  private final RecordStore store;
  private final String team;
  private final ObjectRef<Releases> ref;

  SealedLedger(Session session, RecordStore store, String team) throws CryptoException {
    this.compartment = session.compartment(RELEASES);
    this.store = store;
    this.team = team;
    this.ref =
        ObjectRef.of(RELEASES, UUID.nameUUIDFromBytes(team.getBytes(StandardCharsets.UTF_8)));
  }

  ObjectRef<Releases> ref() {
    return ref;
  }

  /**
   * Adds a release to a ledger and keeps it.
   *
   * @throws IOException if the folder has another ledger by now, or cannot be written
   */
  ReleaseLedger add(ReleaseLedger ledger, Outcome.Released released, LocalDate on)
      throws IOException, CryptoException {
    ReleaseLedger longer = ledger.append(released, on, new CompartmentSeal(compartment));
    Sealed sealed = compartment.seal(ref, new Revision(longer.size(), 0), longer.toBytes());
    StoreOutcome stored = ledger.size() == 0
        ? store.create(sealed)
        : store.replace(sealed, new Revision(ledger.size(), 0));
    if (!stored.isDone()) {
      throw new IOException("another release was added meanwhile");
    }
    return longer;
  }

  /**
   * Reads what is kept.
   *
   * @param known the ledger as this device saw it last: its length and its head, kept elsewhere
   * @throws CryptoException if it is not what this team sealed, or older than that
   * @throws LedgerException if it is not the unbroken ledger of this team, or another one of the same length
   */
  ReleaseLedger read(ReleaseLedger known) throws IOException, CryptoException, LedgerException {
    Sealed sealed = store
        .find(ref)
        .orElseThrow(() -> new IOException("the ledger of releases is not in the folder"));
    byte[] bytes = compartment.openAtLeast(ref, new Revision(known.size(), 0), sealed);
    return ReleaseLedger.parse(bytes, team, new CompartmentSeal(compartment), known.head());
  }
}
