/**
 * Reads a dossier as the definitions need it: the one place where the engine and the chapters of the dossier meet.
 *
 * <p>{@link org.allervers.indicators.dossier.DossierSchema} gives the schema; a tool with records of its own writes one
 * like it instead.
 */
package org.allervers.indicators.dossier;
