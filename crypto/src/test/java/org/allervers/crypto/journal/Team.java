package org.allervers.crypto.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.SigningKey;

/** Some devices of one organisation, their journals, and what they wrote. */
final class Team implements AutoCloseable {
  final Session session = Session.create(CompartmentType.SOCIAL);
  final List<DeviceId> devices = new ArrayList<>();
  final Map<DeviceId, SigningKey> keys = new LinkedHashMap<>();
  final Map<DeviceId, Journal> journals = new LinkedHashMap<>();
  final List<JournalEntry> entries = new ArrayList<>();
  final Map<JournalledObject, Sealed> store = new LinkedHashMap<>();

  private long clock = 1_760_000_000_000L;

  Team(int size) {
    for (int i = 1; i <= size; i++) {
      DeviceId device = new DeviceId(new UUID(7, i));
      byte[] seed = new byte[32];
      seed[0] = (byte) i;
      devices.add(device);
      keys.put(device, SigningKey.restore(InsecureKeyAccess.granted(), seed));
      journals.put(device, Journal.begin(session.organisation(), device, keys.get(device)));
    }
  }

  DeviceKeys members() {
    return device -> Optional.ofNullable(keys.get(device)).map(SigningKey::verificationKey);
  }

  Compartment<Social> social() {
    try {
      return session.compartment(CompartmentType.SOCIAL);
    } catch (CryptoException e) {
      throw new AssertionError(e);
    }
  }

  static ObjectRef<Social> ref(int number) {
    return ObjectRef.of(CompartmentType.SOCIAL, new UUID(9, number));
  }

  static JournalledObject place(int number) {
    return new JournalledObject(1, 1, new UUID(9, number));
  }

  /** Device {@code device} writes object {@code number}, one revision further than whoever wrote it last. */
  JournalEntry write(int device, int number) {
    Sealed before = store.get(place(number));
    long counter = before == null ? 1 : before.revision().counter() + 1;
    Sealed sealed =
        social().seal(ref(number), new Revision(counter, device + 1), new byte[] {(byte) number});
    store.put(place(number), sealed);
    return append(device, JournalAct.stored(ref(number), sealed));
  }

  JournalEntry append(int device, JournalAct<Social> act) {
    return append(device, act, ActedBy.of("agent " + device, "éducatrice", "suivi"));
  }

  JournalEntry append(int device, JournalAct<Social> act, ActedBy by) {
    JournalEntry entry = append(journals.get(devices.get(device)), act, by, clock += 1000);
    entries.add(entry);
    return entry;
  }

  JournalEntry append(Journal journal, JournalAct<Social> act, ActedBy by, long now) {
    try {
      return journal.append(social(), act, by, now);
    } catch (CryptoException e) {
      throw new AssertionError(e);
    }
  }

  JournalReader reader() {
    return JournalReader.of(session.organisation(), members());
  }

  JournalReader readerOfAll() {
    JournalReader reader = reader();
    if (!reader.read(entries).isEmpty()) {
      throw new AssertionError("an honest journal was doubted");
    }
    return reader;
  }

  @Override
  public void close() {
    session.close();
    keys.values().forEach(SigningKey::close);
  }
}
