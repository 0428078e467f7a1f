/**
 * How fast indicators are, beside their peers: a grid of figures in
 * {@link org.allervers.benchmarks.indicators.GridBenchmark}, one dossier's update, the merge of two results and the workbook
 * in {@link org.allervers.benchmarks.indicators.PartsBenchmark}. The people are fictitious
 * ({@link org.allervers.benchmarks.indicators.FictitiousCohort}), the definitions are those of {@link
 * org.allervers.benchmarks.indicators.Grid}.
 */
package org.allervers.benchmarks.indicators;
