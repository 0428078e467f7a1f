/**
 * A report that somebody printed, as data: right or wrong, exactly as it stands.
 *
 * <p>A {@link org.allervers.indicators.publication.Publication} holds {@link
 * org.allervers.indicators.publication.PrintedTable tables} of {@link
 * org.allervers.indicators.publication.PrintedLine lines}, the {@link
 * org.allervers.indicators.publication.Relation relations} that ought to hold between them, the {@link
 * org.allervers.indicators.publication.Claim claims} of its sentences, and the {@link
 * org.allervers.indicators.publication.Aliases} of its labels.
 */
package org.allervers.indicators.publication;
