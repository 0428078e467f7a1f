/**
 * From the request to the exit. A {@link org.allervers.core.episode.Request} is received, goes through {@linkplain
 * org.allervers.core.episode.Evaluation evaluations} and gets {@linkplain org.allervers.core.episode.Decision
 * decisions}; if accepted, an {@link org.allervers.core.episode.Episode} starts. It is made of {@linkplain
 * org.allervers.core.episode.Period periods}, each later one with its {@link org.allervers.core.episode.Renewal}, may
 * be {@linkplain org.allervers.core.episode.Suspension suspended}, ends with an {@link
 * org.allervers.core.episode.Exit} and may be {@linkplain org.allervers.core.episode.Reopening reopened}. A {@link
 * org.allervers.core.episode.SocialWatch} keeps the link with somebody for whom nothing was requested.
 *
 * <p>Nothing here judges: whether a period is overdue or a motive allowed is for the rules to find.
 */
package org.allervers.core.episode;
