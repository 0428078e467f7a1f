/**
 * The bytes of Mano's format. {@link org.allervers.crypto.internal.mano.ManoEngine} reads and writes items, files and
 * verification keys; {@link org.allervers.crypto.internal.mano.ManoPassphrase} stretches a passphrase; one thread at a time
 * uses an engine. Below them, the boxes of NaCl are computed here, without Bouncy Castle, which is twice as slow at them.
 */
package org.allervers.crypto.internal.mano;
