/**
 * Sets of definitions, dated and sourced. They name attributes; schemas bind them.
 *
 * <p>{@link org.allervers.indicators.catalogue.Leo2022} is the activity report of a mobile team for 2022, its
 * definitions and its printed figures.
 */
package org.allervers.indicators.catalogue;
