/**
 * Civil days only: {@link org.allervers.core.time.ReportingPeriod} is the window of a report, {@link
 * org.allervers.indicators.period.TimeKind} the compulsory choice of what "in the period" means.
 */
package org.allervers.indicators.period;
