/**
 * Why a record counted or not: for the organisation's own eyes, never exported.
 *
 * <p>An {@link org.allervers.indicators.explain.Explanation} follows one record through one indicator, {@link
 * org.allervers.indicators.explain.StepResult step} by step, to the {@link org.allervers.indicators.explain.Cell
 * cells} that it entered. A {@link org.allervers.indicators.explain.Move}
 * tells why a record stands behind a figure on one of two occasions only.
 */
package org.allervers.indicators.explain;
