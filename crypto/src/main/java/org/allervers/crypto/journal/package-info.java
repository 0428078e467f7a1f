/**
 * Who did what, when and why, in a form that nobody can change afterwards without being found out. Each device keeps a chain
 * of signed entries: {@link org.allervers.crypto.journal.Journal} writes one, {@link
 * org.allervers.crypto.journal.JournalReader} verifies those of all devices and says what a server hides, forks or gives back
 * out of date.
 *
 * <p>What anybody can read of an entry: the device, the time, the kind of act, and the object's compartment, class, id and
 * revision. Who acted, in which role, for what purpose and why is sealed with the compartment's key. Neither part has room
 * for a content: a reason is the host's own text, and the host keeps health out of it.
 */
package org.allervers.crypto.journal;
