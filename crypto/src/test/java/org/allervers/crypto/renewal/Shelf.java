package org.allervers.crypto.renewal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringBundle;
import org.allervers.crypto.membership.MembershipEntry;
import org.allervers.crypto.membership.MembershipLog;

/** What all devices find, and what one device keeps, in memory; it stops after so many writes. */
class Shelf implements RenewalStorage {
  /** The machine stops. */
  static final class Stopped extends IOException {
    private static final long serialVersionUID = 1L;
  }

  // Names are made of the bytes: what was read once is not read again.
  private static final Map<String, Object> READ = new ConcurrentHashMap<>();

  private interface Reading<T> {
    T of(byte[] bytes) throws Exception;
  }

  final Map<String, byte[]> shared = new TreeMap<>();
  Optional<byte[]> own = Optional.empty();
  private int left = Integer.MAX_VALUE;

  void stopAfter(int writes) {
    left = writes;
  }

  void put(RenewalStep step) {
    shared.put(step.name(), step.toBytes());
  }

  private void write() throws IOException {
    if (left == 0) {
      throw new Stopped();
    }
    left--;
  }

  @Override
  public Optional<byte[]> kept() throws IOException {
    return own;
  }

  @Override
  public void keep(byte[] renewal) throws IOException {
    write();
    own = Optional.of(renewal);
  }

  @Override
  public void write(RenewalStep step) throws IOException {
    write();
    put(step);
  }

  @Override
  public void forget() throws IOException {
    write();
    own = Optional.empty();
  }

  Map<String, byte[]> shared() throws IOException {
    return shared;
  }

  private <T> List<T> all(RenewalStep.Kind kind, Class<T> type, Reading<T> reading)
      throws Exception {
    List<T> found = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : shared().entrySet()) {
      if (each.getKey().startsWith(kind.name().toLowerCase(Locale.ROOT))) {
        Object read = READ.get(each.getKey());
        if (read == null) {
          read = reading.of(each.getValue());
          READ.put(each.getKey(), read);
        }
        found.add(type.cast(read));
      }
    }
    return found;
  }

  MembershipLog list() throws Exception {
    return MembershipLog.read(
        Practice.ORGANISATION,
        Practice.ROOT.verificationKey(),
        all(RenewalStep.Kind.ENTRY, MembershipEntry.class, MembershipEntry::parse));
  }

  List<KeyEnvelope> envelopes() throws Exception {
    return all(RenewalStep.Kind.ENVELOPE, KeyEnvelope.class, KeyEnvelope::parse);
  }

  List<KeyringBundle> keyrings() throws Exception {
    return all(RenewalStep.Kind.KEYRING, KeyringBundle.class, KeyringBundle::parse);
  }
}
