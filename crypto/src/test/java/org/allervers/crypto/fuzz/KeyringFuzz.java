package org.allervers.crypto.fuzz;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.fuzz.Hostile.check;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.Session;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.Forgery;
import org.allervers.crypto.internal.dse1.RawKeys;

/** A bundle of earlier keys, as it is; and what is inside one, sealed by somebody who holds the key of epoch 9. */
final class KeyringFuzz {
  static final EpochKey NEWEST = Hostile.key(HEALTH, 9);

  private static final byte[] RAW = RawKeys.toBytes(Hostile.ORGANISATION, List.of(NEWEST));
  private static final int ENTRY = 36;
  private static final int AROUND = 22 + 8;

  private KeyringFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    int held = added(data);
    // The corpus has bundles of three keys.
    check(held == 0 || held == 3, "keys that nobody sealed");
    byte[] forged = Forgery.keyring(Hostile.ORGANISATION, NEWEST, data);
    int added = added(forged);
    check(added == (isRight(data) ? data.length / ENTRY : 0), added + " keys were added");
  }

  /** Returns how many keys a bundle adds to a session that holds the newest one. */
  private static int added(byte[] bundle) throws CryptoException {
    try (Session session = Session.restoreRawKeys(InsecureKeyAccess.granted(), RAW)) {
      // Each key of a bundle becomes several, with their digests.
      Optional<Boolean> opened = Hostile.value(100 * bundle.length, () -> {
        session.openKeyring(HEALTH, bundle);
        return true;
      });
      byte[] all = session.exportRawKeys(InsecureKeyAccess.granted());
      int added = (all.length - AROUND) / 38 - 1;
      check(opened.isPresent() == added > 0, "keys of a bundle that was refused");
      byte[] newest = Arrays.copyOfRange(all, all.length - 8 - 38, all.length - 8);
      check(
          Arrays.equals(newest, Arrays.copyOfRange(RAW, 22, 22 + 38)),
          "another newest key than before");
      return added;
    }
  }

  private static boolean isRight(byte[] message) {
    long before = -1;
    for (int at = 0; at + ENTRY <= message.length; at += ENTRY) {
      long epoch = Integer.toUnsignedLong(ByteBuffer.wrap(message).getInt(at));
      if (epoch <= before || epoch >= NEWEST.epoch()) {
        return false;
      }
      before = epoch;
    }
    return message.length > 0 && message.length % ENTRY == 0;
  }
}
