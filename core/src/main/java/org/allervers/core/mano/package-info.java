/**
 * The records of Mano, the tool that many teams of this field use: read, turned into dossiers, and written back. Mano holds
 * each of its records as one sealed JSON object beside a few clear columns; opening it is the business of a cipher, given
 * here as a {@link org.allervers.core.mano.ManoOpening}. An opened {@link org.allervers.core.mano.ManoRecord} is what Mano's
 * own screens see.
 *
 * <p>Nothing is dropped: what has no home in a dossier is preserved in it, and whatever was repaired, guessed or left out
 * is said. What is read here is personal: log nothing of it.
 */
package org.allervers.core.mano;
