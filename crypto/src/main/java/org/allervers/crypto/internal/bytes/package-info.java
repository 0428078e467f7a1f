/** Secret bytes that can be destroyed, and nothing that knows a format. */
package org.allervers.crypto.internal.bytes;
