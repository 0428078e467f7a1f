/**
 * Checks of a printed report against itself and against what was counted again.
 *
 * <p>{@link org.allervers.indicators.audit.PublicationAudit} gives {@link
 * org.allervers.indicators.table.Discrepancy discrepancies}; it corrects nothing.
 */
package org.allervers.indicators.audit;
