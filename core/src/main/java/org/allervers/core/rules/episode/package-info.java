/**
 * Rules on requests, episodes, their periods and their end. {@link org.allervers.core.rules.episode.ExitRules} holds those
 * on exits.
 */
package org.allervers.core.rules.episode;
