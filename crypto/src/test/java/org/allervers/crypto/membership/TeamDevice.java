package org.allervers.crypto.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.Session;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.journal.Journal;
import org.allervers.crypto.journal.JournalReader;
import org.allervers.crypto.keyring.DeviceIdentity;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeKey;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.keyring.GrantedKey;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringBundle;
import org.allervers.crypto.keyring.KeyringException;
import org.allervers.crypto.keyring.KeyringException.Reason;
import org.allervers.crypto.keyring.RecipientKey;

/** One device of a team: what it really has, and what the oracle says that it knows. */
final class TeamDevice {
  static final int MOST = 7;

  private static final InsecureKeyAccess TOKEN = InsecureKeyAccess.granted();
  private static final int START = 22;
  private static final int CHUNK = 38;
  private static final int CHECKSUM = 8;
  // The same keys every time: a schedule that went wrong goes wrong again.
  private static final List<DeviceSecrets> POOL =
      IntStream.range(0, MOST).mapToObj(TeamDevice::secrets).toList();

  /**
   * A key on its way.
   *
   * @param key its name
   * @param fake whether somebody laid another key under that name
   */
  record Sent(KeyEnvelope envelope, String key, boolean fake) {}

  /** Older keys under a key. */
  static final class Bundle {
    private final String under;
    private final KeyringBundle sealed;

    Bundle(String under, KeyringBundle sealed) {
      this.under = under;
      this.sealed = sealed;
    }
  }

  final int number;
  final DeviceSecrets secrets;
  Optional<MembershipLog> list = Optional.empty();
  KnownList known;
  JournalReader reader;
  final Journal journal;
  final Set<String> has = new TreeSet<>();
  final Map<String, byte[]> keys = new TreeMap<>();
  private Optional<Session> session = Optional.empty();
  private final Set<Object> tried = new HashSet<>();

  // What the oracle says that it knows.
  Set<String> seen = new TreeSet<>();
  int most;
  Set<String> attested = new TreeSet<>();
  final Map<Integer, Long> ends = new TreeMap<>();
  final Map<Integer, Long> attestedEnds = new TreeMap<>();
  final Map<String, Long> objects = new TreeMap<>();

  TeamDevice(int number, KnownList known) {
    this.number = number;
    this.secrets = POOL.get(number);
    this.known = known;
    this.journal = Journal.begin(Founders.ORGANISATION, secrets.id(), secrets.signing());
    this.reader = JournalReader.of(Founders.ORGANISATION, this::keyOf);
  }

  private static DeviceSecrets secrets(int number) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) (number + 1));
    EnvelopeKey envelopes =
        EnvelopeKey.restore(TOKEN, new java.util.UUID(8, number), EnvelopeSuite.X_WING, seed);
    return DeviceSecrets.restore(
        TOKEN, Founders.ORGANISATION, SigningKey.restore(TOKEN, seed), envelopes);
  }

  static DeviceSecrets secretsOf(int number) {
    return POOL.get(number);
  }

  static int numberOf(DeviceId device) {
    return (int) device.value().getLeastSignificantBits();
  }

  private Optional<org.allervers.crypto.VerificationKey> keyOf(DeviceId device) {
    return list.flatMap(known -> known.deviceKeys().keyOf(device));
  }

  /** What was kept is read again, as after a restart. */
  void restart() throws Exception {
    known = KnownList.parse(known.toBytes());
    reader = JournalReader.restore(reader.toBytes(), this::keyOf);
  }

  DeviceId id() {
    return secrets.id();
  }

  MembershipLog list() {
    return list.orElseThrow();
  }

  static String name(int compartment, long epoch) {
    return compartment + "/" + epoch;
  }

  static CompartmentType<?> type(int compartment) {
    return compartment == 1 ? CompartmentType.SOCIAL : CompartmentType.HEALTH;
  }

  private static int compartmentOf(String key) {
    return Integer.parseInt(key.substring(0, 1));
  }

  private static long epochOf(String key) {
    return Long.parseLong(key.substring(2));
  }

  void put(String key, byte[] bytes) {
    byte[] chunk = java.nio.ByteBuffer.allocate(CHUNK)
        .putShort((short) compartmentOf(key))
        .putInt((int) epochOf(key))
        .put(bytes)
        .array();
    keys.put(key, chunk);
    session.ifPresent(Session::close);
    session = Optional.empty();
  }

  Session session() {
    if (session.isEmpty()) {
      session = Optional.of(session(keys.values()));
    }
    return session.get();
  }

  static Session session(Collection<byte[]> chunks) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(new byte[] {'D', 'S', 'E', 1, (byte) 0xf0, 1});
      out.writeBytes(java.nio.ByteBuffer.allocate(16)
          .putLong(Founders.ORGANISATION.value().getMostSignificantBits())
          .putLong(Founders.ORGANISATION.value().getLeastSignificantBits())
          .array());
      chunks.forEach(out::writeBytes);
      byte[] clear = out.toByteArray();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(clear);
      out.write(hash, 0, CHECKSUM);
      return Session.restoreRawKeys(TOKEN, out.toByteArray());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void absorb(Session opened) {
    byte[] raw = opened.exportRawKeys(TOKEN);
    for (int at = START; at + CHUNK <= raw.length - CHECKSUM; at += CHUNK) {
      java.nio.ByteBuffer in = java.nio.ByteBuffer.wrap(raw, at, CHUNK);
      String key = name(in.getShort(), Integer.toUnsignedLong(in.getInt()));
      if (!keys.containsKey(key)) {
        put(key, Arrays.copyOfRange(raw, at + 6, at + CHUNK));
      }
    }
  }

  /** Seals the newest key of a compartment to devices. */
  List<KeyEnvelope> seal(Session from, int compartment, List<DeviceIdentity> to) {
    try {
      List<RecipientKey> recipients = to.stream().map(DeviceIdentity::recipient).toList();
      return KeyEnvelope.seal(from, type(compartment), secrets, recipients);
    } catch (CryptoException | KeyringException e) {
      throw new AssertionError(e);
    }
  }

  KeyringBundle bundle(int compartment) {
    try {
      return KeyringBundle.seal(session(), type(compartment), secrets, list());
    } catch (CryptoException | KeyringException e) {
      throw new AssertionError(e);
    }
  }

  /** Takes what was sent to it, as far as the list that it has confirms it. */
  void receive(List<Sent> envelopes, List<Bundle> bundles) throws Exception {
    for (Sent sent : envelopes) {
      if (sent.envelope().recipient().equals(id().value()) && !tried.contains(sent)) {
        open(sent);
      }
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Bundle bundle : bundles) {
        if (keys.containsKey(bundle.under) && !tried.contains(bundle)) {
          grown |= open(bundle);
        }
      }
    }
  }

  private void open(Sent sent) throws Exception {
    try (GrantedKey key =
            sent.envelope().open(list(), type(compartmentOf(sent.key())), secrets.envelopes());
        Session opened = GrantedKey.session(List.of(key))) {
      assertThat(sent.fake()).as("an injected key is taken").isFalse();
      tried.add(sent);
      absorb(opened);
    } catch (KeyringException e) {
      // What the list does not say yet, it may say once it has grown.
      assertThat(e.reason())
          .isIn(
              Reason.UNKNOWN_AUTHOR,
              Reason.NOT_ENTITLED,
              Reason.NOT_PUBLISHED,
              Reason.OTHER_COMMITMENT);
      assertThat(e.reason() == Reason.OTHER_COMMITMENT && !sent.fake()).isFalse();
    }
  }

  private boolean open(Bundle bundle) throws Exception {
    try (Session opened = session(List.of(keys.get(bundle.under)))) {
      bundle.sealed.addTo(opened, type(compartmentOf(bundle.under)), list());
      tried.add(bundle);
      absorb(opened);
      return true;
    } catch (KeyringException e) {
      assertThat(e.reason())
          .isIn(
              Reason.UNKNOWN_AUTHOR, Reason.LIST_BEHIND, Reason.NOT_ENTITLED, Reason.NOT_PUBLISHED);
      return false;
    }
  }

  void close() {
    session.ifPresent(Session::close);
  }

  @Override
  public String toString() {
    return "device " + number;
  }
}
