/**
 * Counts records of Mano as they are, without converting them, by the definitions of Mano's own screens.
 *
 * <p>{@link org.allervers.indicators.mano.ManoSchema} reads a person, {@link org.allervers.indicators.mano.ManoFamilySchema}
 * a family, {@link org.allervers.indicators.mano.ManoTeamSchema} what a team wrote of a day; {@link
 * org.allervers.indicators.mano.ManoCompatible} holds the definitions of each generation, with each known defect as a switch.
 */
package org.allervers.indicators.mano;
