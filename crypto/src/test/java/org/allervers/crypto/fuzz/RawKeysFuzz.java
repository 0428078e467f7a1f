package org.allervers.crypto.fuzz;

import static org.allervers.crypto.fuzz.Hostile.check;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.Session;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.RawKeys;

/**
 * Keys in clear. The checksum is against accidents and not against enemies: if the first byte of the input is odd, the
 * right one is put at the end.
 */
final class RawKeysFuzz {
  private static final int CHECKSUM = 8;

  private RawKeysFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    if (data.length == 0) {
      return;
    }
    boolean completed = (data[0] & 1) == 1;
    byte[] bytes = Arrays.copyOfRange(data, 1, data.length + (completed ? CHECKSUM : 0));
    if (completed) {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update(bytes, 0, data.length - 1);
      System.arraycopy(hash.digest(), 0, bytes, data.length - 1, CHECKSUM);
    }
    Optional<Session> restored = Hostile.value(
        50 * bytes.length, () -> Session.restoreRawKeys(InsecureKeyAccess.granted(), bytes));
    if (restored.isPresent()) {
      try (Session session = restored.get()) {
        RawKeys parsed = RawKeys.parse(bytes, Algorithms.PLATFORM);
        check(
            Arrays.equals(bytes, RawKeys.toBytes(parsed.organisation(), parsed.keys())),
            "other bytes");
        byte[] exported = session.exportRawKeys(InsecureKeyAccess.granted());
        check(exported.length <= bytes.length, "more keys than there were");
      }
    }
  }
}
