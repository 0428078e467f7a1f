/**
 * Rules on requests, episodes, their periods and their end, and what a screen shows of them.
 *
 * <p>{@link org.allervers.core.rules.episode.DurationCalendar} says how long an accompaniment may last and what is due;
 * {@link org.allervers.core.rules.episode.Lifecycle} says where it stands on a day and which steps it may take;
 * {@link org.allervers.core.rules.episode.DayServiceAbsence} says when a day place closes it for absence. The rules find what
 * departs from that: {@link org.allervers.core.rules.episode.DurationRules} on periods of two months,
 * {@link org.allervers.core.rules.episode.PrescriptionRules} on ESSIP,
 * {@link org.allervers.core.rules.episode.ProjectRules} on ACT hors les murs,
 * {@link org.allervers.core.rules.episode.DayServiceRules} on LHSS de jour,
 * {@link org.allervers.core.rules.episode.RequestRules} on requests and decisions,
 * {@link org.allervers.core.rules.episode.ExitRules} on exits,
 * {@link org.allervers.core.rules.episode.PerinatalRules} on the teams for pregnancy and birth,
 * {@link org.allervers.core.rules.episode.LifecycleRules} on steps that cannot be, and
 * {@link org.allervers.core.rules.episode.EpisodeHistoryRules} on dates that contradict each other.
 * {@link org.allervers.core.rules.episode.EpisodeParameters} holds all thresholds and conventions.
 */
package org.allervers.core.rules.episode;
