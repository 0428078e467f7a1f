/**
 * Sealing to the holder of a private key, from Bouncy Castle: {@link org.allervers.crypto.internal.hpke.Hpke} is base mode of
 * RFC 9180, {@link org.allervers.crypto.internal.hpke.HybridSuite} the two ways in which envelopes use it.
 */
package org.allervers.crypto.internal.hpke;
