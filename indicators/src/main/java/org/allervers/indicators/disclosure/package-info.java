/**
 * What leaves is proven safe.
 *
 * <p>{@link org.allervers.indicators.disclosure.DisclosureControl} publishes evaluations under a {@link
 * org.allervers.indicators.disclosure.SecrecyPolicy}, which may need a recorded {@link
 * org.allervers.indicators.disclosure.Decision}; {@link org.allervers.indicators.disclosure.Hierarchies} say which lines
 * and territories it may merge, a {@link org.allervers.indicators.disclosure.ReleaseLedger} under the host's {@link
 * org.allervers.indicators.disclosure.LedgerSeal} what readers have already. The {@link
 * org.allervers.indicators.disclosure.Outcome} is a {@link org.allervers.indicators.disclosure.Refusal} or {@link
 * org.allervers.indicators.disclosure.ProtectedTables}, in which every figure that could name somebody is withheld, with
 * {@link org.allervers.indicators.disclosure.Secrecy}, which exporters print. Local are the {@link
 * org.allervers.indicators.disclosure.Proof}, the {@link org.allervers.indicators.disclosure.LossReport} with each {@link
 * org.allervers.indicators.disclosure.Loss} and the {@link org.allervers.indicators.disclosure.Release} for the ledger.
 *
 * <p>{@link org.allervers.indicators.disclosure.DisclosureAudit} attacks a file that was written.
 */
package org.allervers.indicators.disclosure;
