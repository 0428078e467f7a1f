package org.allervers.core.mano;

/**
 * What one step of reading gave: a row, or why there is none. This type is immutable and thread-safe.
 *
 * @terme lecture d'une ligne de Mano
 */
public sealed interface ManoReading permits ManoRow, ManoRowProblem {}
