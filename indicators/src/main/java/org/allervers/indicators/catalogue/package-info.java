/**
 * Sets of definitions, dated and sourced. They name attributes; schemas bind them.
 *
 * <p>Published reports, with their printed figures: {@link org.allervers.indicators.catalogue.Leo2022}, {@link
 * org.allervers.indicators.catalogue.LhssMobiles2024}, {@link org.allervers.indicators.catalogue.LhssDeJour2024}. Lists
 * of indicators that somebody asks for: {@link org.allervers.indicators.catalogue.ArsReferentiel2022}, {@link
 * org.allervers.indicators.catalogue.Relais52}. Forms: {@link org.allervers.indicators.catalogue.RasaTemplates}.
 *
 * <p>What is printed or asked for and cannot be counted is {@link org.allervers.indicators.catalogue.Uncounted}, what is
 * computed from counts is a {@link org.allervers.indicators.catalogue.DerivedFigure}, and where a report is known to
 * contradict itself there is a {@link org.allervers.indicators.catalogue.KnownInconsistency}.
 */
package org.allervers.indicators.catalogue;
