/**
 * Definitions as data, one pass, explained, exported.
 *
 * <p>An {@link org.allervers.indicators.Indicator} says what is counted; a {@link org.allervers.indicators.Schema} says
 * how to read a host's own records, with an {@link org.allervers.indicators.EventSchema} for each kind of event and
 * {@link org.allervers.indicators.Reading} for values that may be missing, {@link org.allervers.indicators.Unplaced}
 * saying why. Together with an {@link org.allervers.indicators.Organisation} and periods they compile to a {@link
 * org.allervers.indicators.Plan}, or to an {@link org.allervers.indicators.UnboundDefinitionException} that lists all
 * that is wrong.
 *
 * <p>A plan counts records in one pass to an {@link org.allervers.indicators.Evaluation}; in parts, an {@link
 * org.allervers.indicators.Accumulator} gives a {@link org.allervers.indicators.Partial} that merges with others of the
 * same definitions, or refuses with a {@link org.allervers.indicators.PartialMismatchException}. What could not be read
 * is counted as a {@link org.allervers.indicators.Rejection}.
 *
 * <p>A partial result that says which {@link org.allervers.indicators.Shard} it covers never counts twice; as bytes it
 * travels, and comes back whole or as an {@link org.allervers.indicators.UnreadablePartialException}. Counts that do not
 * close are an {@link org.allervers.indicators.UnclosedTotalsException}. Hosts that cannot tell who is known to several
 * of them make a {@link org.allervers.indicators.Consolidation}. A {@link org.allervers.indicators.table.Quotient} is rounded
 * once, an {@link org.allervers.indicators.table.Evolution} compares two periods.
 *
 * <p>{@link org.allervers.indicators.InternalTables} are for the organisation's own screen; {@link
 * org.allervers.indicators.PublishedTables} is what exporters read, and only disclosure control makes it.
 */
package org.allervers.indicators;
