/**
 * Reports that people open, and files that programs read.
 *
 * <p>{@link org.allervers.indicators.export.XlsxReport} writes a workbook, {@link
 * org.allervers.indicators.export.HtmlReport} one self-contained page with charts, {@link
 * org.allervers.indicators.export.CsvReport} comma-separated values and {@link
 * org.allervers.indicators.export.JsonReport} canonical JSON, the first three in a {@link
 * org.allervers.indicators.export.Language} of choice. All read {@link org.allervers.indicators.PublishedTables} and
 * nothing else, print its audience stamp and the rule of rounding, and write the same bytes for the same tables on every
 * machine.
 */
package org.allervers.indicators.export;
