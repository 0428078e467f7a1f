/** Passphrase stretching, the only room that knows Bouncy Castle. */
package org.allervers.crypto.internal.argon2;
