/**
 * What is left when every passphrase is forgotten and every device lost: shares on paper, held by several people.
 *
 * <p>{@link org.allervers.crypto.recovery.RecoveryKey} belongs to one compartment of one organisation. It is split into
 * {@link org.allervers.crypto.recovery.RecoveryShare}s, which are printed as words or as a QR code and read back from either;
 * {@link org.allervers.crypto.recovery.RecoveryDrill} is the proof that they still give the key, and
 * {@link org.allervers.crypto.recovery.RecoveryException} every way in which they do not.
 */
package org.allervers.crypto.recovery;
