/**
 * Rules on requests, episodes, their periods and their end, in the order of the référentiel. {@link
 * org.allervers.core.rules.episode.RequestRules} holds those on requests and decisions, {@link
 * org.allervers.core.rules.episode.ExitRules} those on exits, {@link org.allervers.core.rules.episode.PerinatalRules} those
 * of the teams for pregnancy and birth.
 */
package org.allervers.core.rules.episode;
