/**
 * Client-side sealing: bytes in, bytes out.
 *
 * <p>{@link org.allervers.crypto.Session} holds the unlocked keys of one organisation and hands out a
 * {@link org.allervers.crypto.Compartment}, which seals and opens. {@link org.allervers.crypto.CompartmentType} names a
 * compartment, {@link org.allervers.crypto.ObjectRef} the place of one object in it, and
 * {@link org.allervers.crypto.Revision} one version of that object. {@link org.allervers.crypto.Sealed} is what may be stored
 * anywhere, {@link org.allervers.crypto.Opened} one result of a batch, {@link org.allervers.crypto.CryptoException} every way
 * in which opening fails. {@link org.allervers.crypto.Organisation} is the locked form of a session, opened by a
 * {@link org.allervers.crypto.Passphrase} and, better, an {@link org.allervers.crypto.OrganisationSecret}. Its
 * {@link org.allervers.crypto.PassphraseLock}s say which passphrase opens what, {@link org.allervers.crypto.Protection} what
 * stands between the keys and whoever holds the bytes, and a {@link org.allervers.crypto.Floor} the least that a device accepts.
 * An attachment is sealed from a stream with an {@link org.allervers.crypto.AttachmentLabel}, described by its
 * {@link org.allervers.crypto.Manifest} and read anywhere through an {@link org.allervers.crypto.AttachmentChannel}, whose
 * refusals are {@link org.allervers.crypto.RefusedContentException}.
 * {@link org.allervers.crypto.KdfCost} is what a guess of a passphrase costs, and
 * {@link org.allervers.crypto.UnreliableRuntimeException} the refusal to work with algorithms that compute wrongly.
 * {@link org.allervers.crypto.OrganisationId} says whose keys they are, and
 * {@link org.allervers.crypto.InsecureKeyAccess} marks the calls that show keys in clear.
 */
package org.allervers.crypto;
