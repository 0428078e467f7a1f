/** Signatures, from Bouncy Castle: the JDK's own take many times as long. */
package org.allervers.crypto.internal.ed25519;
