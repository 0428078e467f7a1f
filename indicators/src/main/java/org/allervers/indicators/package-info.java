/**
 * Definitions as data, one pass, explained, exported.
 *
 * <p>{@link org.allervers.indicators.PublishedTables} is what exporters read; {@link
 * org.allervers.indicators.InternalTables} is the one kind of it that exists without disclosure control.
 */
package org.allervers.indicators;
