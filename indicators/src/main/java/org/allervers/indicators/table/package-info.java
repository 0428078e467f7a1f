/**
 * What a report prints, and nothing that it must not.
 *
 * <p>{@link org.allervers.indicators.table.Table} is one table for one scope and one period: {@link
 * org.allervers.indicators.table.Row rows}, a {@link org.allervers.indicators.table.Total total}, the {@link
 * org.allervers.indicators.table.Base base} of its percentages and the {@link
 * org.allervers.indicators.table.DefinitionStamp definition} behind it. A {@link
 * org.allervers.indicators.table.Count} is exact, bounded or withheld; a {@link
 * org.allervers.indicators.table.Quotient} beside it is an exact fraction, of one {@link
 * org.allervers.indicators.table.QuotientKind}. An {@link org.allervers.indicators.table.EvolutionTable} sets two periods
 * side by side, {@link org.allervers.indicators.table.EvolutionRow} by {@link
 * org.allervers.indicators.table.Evolution}. A {@link org.allervers.indicators.table.Comparison}
 * sets a figure beside the one that somebody printed; a {@link org.allervers.indicators.table.Discrepancy} says what
 * does not agree, and for which {@link org.allervers.indicators.table.DiscrepancyReason reason}. {@link
 * org.allervers.indicators.table.Label} carries the French and the English wording; {@link
 * org.allervers.indicators.table.Percent} is the one place where a share is rounded.
 */
package org.allervers.indicators.table;
