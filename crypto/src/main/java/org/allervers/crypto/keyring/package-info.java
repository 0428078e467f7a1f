/**
 * How keys reach those who may have them.
 *
 * <p>A device makes its {@link org.allervers.crypto.keyring.DeviceSecrets} once and shows its
 * {@link org.allervers.crypto.keyring.DeviceIdentity}, whose fingerprint people compare before anything is sealed to it. A
 * {@link org.allervers.crypto.keyring.KeyEnvelope} carries one compartment key from an author to one
 * {@link org.allervers.crypto.keyring.RecipientKey}, sealed in an {@link org.allervers.crypto.keyring.EnvelopeSuite}; the
 * holder of the {@link org.allervers.crypto.keyring.EnvelopeKey} opens it, with what the list of members says
 * ({@link org.allervers.crypto.keyring.KeyAuthority}), and has a {@link org.allervers.crypto.keyring.GrantedKey}, of which sessions are
 * made, or which joins an open one. A {@link org.allervers.crypto.keyring.KeyringBundle} gives the earlier keys to who has the newest.
 *
 * <p>{@link org.allervers.crypto.keyring.KeyringExport} writes the keys of a session as a plain age file, to an
 * {@link org.allervers.crypto.keyring.AgeRecipient} or a passphrase, and opens it with an
 * {@link org.allervers.crypto.keyring.AgeIdentity}. {@link org.allervers.crypto.keyring.KeyringException} is every way in which this is refused.
 */
package org.allervers.crypto.keyring;
