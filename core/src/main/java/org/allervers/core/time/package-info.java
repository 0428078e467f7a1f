/**
 * Civil time as a dossier needs it: half-open ranges ({@link org.allervers.core.time.DateRange}), dates of which only a
 * part is known ({@link org.allervers.core.time.PartialDate}), facts that change
 * ({@link org.allervers.core.time.History}), periods counted from an anchor
 * ({@link org.allervers.core.time.MonthAnchor}) and the periods of reports
 * ({@link org.allervers.core.time.ReportingPeriod}). Nothing here reads a clock.
 */
package org.allervers.core.time;
