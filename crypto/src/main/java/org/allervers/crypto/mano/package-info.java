/**
 * Reads and writes the encrypted records of Mano, byte for byte, so that a team can move its records or keep both tools for
 * a while. What the format protects and what it leaves to the server is on the page <i>mano-format</i> of the documentation.
 *
 * <pre>{@code
 * try (ManoReader reader = ManoReader.of(ManoKey.derive(today), ManoKey.derive(lastYear))) {
 *   List<ManoItem> items = rows.stream().map(row -> new ManoItem(row.encrypted(), row.encryptedEntityKey())).toList();
 *   for (ManoOpened one : reader.repairingSlashes().openAll(items, executor)) {
 *     if (one instanceof ManoOpened.Intact intact) {
 *       use(intact.payload()); // the JSON of the record, in ASCII
 *     } else if (one instanceof ManoOpened.Refused refused) {
 *       keepForLater(refused.reason()); // WRONG_KEY, ALTERED, ...
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>{@link org.allervers.crypto.mano.ManoKey} is the key of one passphrase. {@link org.allervers.crypto.mano.ManoReader}
 * opens with several of them and gives one {@link org.allervers.crypto.mano.ManoOpened} for each
 * {@link org.allervers.crypto.mano.ManoItem} or {@link org.allervers.crypto.mano.ManoFile};
 * {@link org.allervers.crypto.mano.ManoWriter} makes them. {@link org.allervers.crypto.mano.ManoException} says why something
 * was refused.
 */
package org.allervers.crypto.mano;
