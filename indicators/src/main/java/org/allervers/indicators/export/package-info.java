/**
 * Reports that people open: a workbook and a page.
 *
 * <p>{@link org.allervers.indicators.export.XlsxReport} writes a workbook, {@link
 * org.allervers.indicators.export.HtmlReport} one self-contained page with charts. Both read {@link
 * org.allervers.indicators.PublishedTables} and nothing else, print its audience stamp on every sheet and page, and
 * write the same bytes for the same tables on every machine.
 */
package org.allervers.indicators.export;
