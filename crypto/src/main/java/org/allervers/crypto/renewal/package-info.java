/**
 * What is done once a key of a compartment has to be renewed, in an order that any stop leaves safe.
 *
 * <p>{@link org.allervers.crypto.renewal.KeyKeeper} prepares a new key, a removal, an enrolment or a recovery as a
 * {@link org.allervers.crypto.renewal.Renewal}: the {@link org.allervers.crypto.renewal.RenewalStep}s that have to be written, in
 * their order, to the host's {@link org.allervers.crypto.renewal.RenewalStorage}; {@link org.allervers.crypto.renewal.Interruption}
 * is how far one had come.
 *
 * <p>{@link org.allervers.crypto.renewal.Resealing} then brings what lies under older keys under the newest one, whenever there is
 * time, with a {@link org.allervers.crypto.renewal.Resealed} for each object; {@link org.allervers.crypto.renewal.Standing} counts
 * what lies where, {@link org.allervers.crypto.renewal.Departure} says what a device that was shut out can still read, and
 * {@link org.allervers.crypto.renewal.Retirement} whether a key is needed any more.
 */
package org.allervers.crypto.renewal;
