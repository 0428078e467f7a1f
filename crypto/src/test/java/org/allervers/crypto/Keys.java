package org.allervers.crypto;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.EpochKey;

/** Sessions with keys that a test chooses. */
final class Keys {
  static final UUID ORGANISATION = new UUID(0x0a, 0x0b);

  private Keys() {}

  /** Returns a key made of one repeated byte. */
  static EpochKey key(UUID organisation, CompartmentType<?> type, long epoch, int fill) {
    byte[] key = new byte[EpochKey.LENGTH];
    Arrays.fill(key, (byte) fill);
    return EpochKey.of(organisation, type.code(), epoch, key);
  }

  static Session session(UUID organisation, Collection<EpochKey> keys) {
    try {
      return Session.of(new OrganisationId(organisation), keys, List.of(), Algorithms.PLATFORM);
    } catch (CryptoException.Tampered e) {
      throw new AssertionError("a test gave two keys for one epoch", e);
    }
  }

  static Session session(CompartmentType<?> type) {
    return session(ORGANISATION, List.of(key(ORGANISATION, type, 0, 1)));
  }
}
