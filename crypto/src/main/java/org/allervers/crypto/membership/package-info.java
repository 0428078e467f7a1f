/**
 * Who belongs to the organisation, with which devices, and who may read which compartment: a list that only grows, that
 * anybody verifies from the organisation's root key alone, and that devices change without a network and merge when they meet.
 *
 * <p>{@link org.allervers.crypto.membership.MembershipLog} is the list and what follows from it; a {@link
 * org.allervers.crypto.membership.MembershipChange} is what one signed {@link org.allervers.crypto.membership.MembershipEntry}
 * does to it; a {@link org.allervers.crypto.membership.MembershipFinding} is an entry that does nothing, and why. {@link
 * org.allervers.crypto.membership.KnownList} is what a device remembers of the list, so that it notices an older or another one; a
 * {@link org.allervers.crypto.membership.Invitation} is what it is shown before it knows anything.
 */
package org.allervers.crypto.membership;
