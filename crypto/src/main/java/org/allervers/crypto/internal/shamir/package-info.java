/**
 * Splitting a secret among several holders: {@link org.allervers.crypto.internal.shamir.Shamir}, over the fields of
 * {@link org.allervers.crypto.internal.shamir.BinaryField}. It knows no format.
 */
package org.allervers.crypto.internal.shamir;
