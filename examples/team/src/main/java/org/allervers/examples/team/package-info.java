/**
 * The life of a team's keys in one run: members and devices, a departure, a lost phone, a recovery from paper, a lying server.
 *
 * <p>{@link org.allervers.examples.team.TeamStory} tells it. A {@link org.allervers.examples.team.Phone} is what a host builds
 * around the library; a {@link org.allervers.examples.team.Shelf} is all that travels and all that a server ever has; {@link
 * org.allervers.examples.team.Papers} are the sheets of those who keep the recovery shares; {@link
 * org.allervers.examples.team.Tale} prints a line only once it was found true.
 */
package org.allervers.examples.team;
