package org.allervers.crypto.keyring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.Session;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.RawKeys;
import org.allervers.crypto.internal.dse1.Refused;

/** Copies of the keys of one compartment of a session, by ascending epoch, wiped when closed. */
final class HeldKeys implements AutoCloseable {
  private final List<EpochKey> all;

  private HeldKeys(List<EpochKey> all) {
    this.all = all;
  }

  /**
   * Returns the keys that a session holds.
   *
   * @throws NotGranted if it has none for the compartment
   */
  static HeldKeys of(Session session, CompartmentType<?> compartment) throws NotGranted {
    int code = session.compartment(compartment).type().code();
    byte[] raw = session.exportRawKeys(InsecureKeyAccess.granted());
    try {
      List<EpochKey> keys = RawKeys.parse(raw, Algorithms.PLATFORM).keys();
      keys.stream().filter(key -> key.compartment() != code).forEach(EpochKey::destroy);
      return new HeldKeys(keys.stream().filter(key -> key.compartment() == code).toList());
    } catch (Refused e) {
      throw new AssertionError("keys just exported are read", e);
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
  }

  EpochKey newest() {
    return all.get(all.size() - 1);
  }

  List<EpochKey> olderThanNewest() {
    return all.subList(0, all.size() - 1);
  }

  Optional<EpochKey> of(long epoch) {
    return all.stream().filter(key -> key.epoch() == epoch).findAny();
  }

  @Override
  public void close() {
    all.forEach(EpochKey::destroy);
  }
}
