package org.allervers.crypto;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.RawKeys;
import org.allervers.crypto.internal.dse1.RecordEngine;
import org.allervers.crypto.internal.dse1.Refused;
import org.allervers.crypto.internal.dse1.SelfTest;

/**
 * The unlocked keys of one organisation, held in memory until closed.
 *
 * <p>Closing wipes the keys and drops the ciphers. It is honest work and no more: the runtime may have copied an array while
 * moving it, and a dump of the memory taken before shows what was there. This class is thread-safe.
 *
 * <p>No session begins, in any way, on a runtime whose AES or SHA-512 fails a known answer:
 * {@link UnreliableRuntimeException}.
 */
public final class Session implements AutoCloseable {
  private final OrganisationId organisation;
  private final SecureRandom random;
  private final Map<Integer, NavigableMap<Long, EpochKey>> keys;
  // Engines are kept here rather than per thread: threads belong to the host and outlive the
  // session.
  private final Queue<RecordEngine> engines = new ConcurrentLinkedQueue<>();
  // Each holds a key and a chunk in clear, which must not outlive the session.
  private final Set<AttachmentChannel> attachments = ConcurrentHashMap.newKeySet();
  private final UUID writer;
  private final AtomicLong sealed = new AtomicLong();
  private volatile boolean closed;

  private Session(OrganisationId organisation, Collection<EpochKey> keys, SecureRandom random) {
    SelfTest.findFailure().ifPresent(algorithm -> {
      throw new UnreliableRuntimeException(algorithm);
    });
    this.organisation = organisation;
    this.random = random;
    this.writer = randomUuid(random);
    this.keys = new HashMap<>();
    for (EpochKey key : keys) {
      this.keys.computeIfAbsent(key.compartment(), c -> new TreeMap<>()).put(key.epoch(), key);
    }
  }

  /**
   * Creates an organisation, with a random id and a fresh key for each compartment.
   *
   * <p>The keys are in memory only: unless they are saved in an {@link Organisation} before the session is closed, nothing
   * sealed opens again.
   *
   * @throws IllegalArgumentException if a compartment comes twice
   */
  public static Session create(CompartmentType<?> first, CompartmentType<?>... others) {
    List<CompartmentType<?>> all = new ArrayList<>(List.of(others));
    all.add(0, first);
    return create(new SecureRandom(), all);
  }

  static Session create(SecureRandom random, List<CompartmentType<?>> compartments) {
    if (compartments.stream().map(CompartmentType::code).distinct().count() < compartments.size()) {
      throw new IllegalArgumentException("compartments must be distinct, but were " + compartments);
    }
    OrganisationId organisation = new OrganisationId(randomUuid(random));
    List<EpochKey> keys = new ArrayList<>();
    byte[] key = new byte[EpochKey.LENGTH];
    for (CompartmentType<?> compartment : compartments) {
      random.nextBytes(key);
      keys.add(EpochKey.of(organisation.value(), compartment.code(), 0, key));
    }
    Arrays.fill(key, (byte) 0);
    return new Session(organisation, keys, random);
  }

  static Session of(OrganisationId organisation, Collection<EpochKey> keys, SecureRandom random) {
    return new Session(organisation, keys, random);
  }

  /**
   * Opens a session from keys exported in clear.
   *
   * @param token the right to handle keys in clear
   * @param rawKeys the bytes of {@link #exportRawKeys}; the caller has to wipe them
   * @throws CryptoException.UnsupportedFormat if they are something else
   * @throws CryptoException.Truncated if bytes are missing or too many
   * @throws CryptoException.Tampered if they were damaged
   */
  public static Session restoreRawKeys(InsecureKeyAccess token, byte[] rawKeys)
      throws CryptoException {
    Objects.requireNonNull(token, "token");
    try {
      RawKeys parsed = RawKeys.parse(rawKeys);
      return new Session(
          new OrganisationId(parsed.organisation()), parsed.keys(), new SecureRandom());
    } catch (Refused e) {
      if (e.check() == Refused.Check.COMMITMENT) {
        throw new Tampered("the export of keys", Tampered.Part.CHECKSUM);
      }
      throw Refusals.format(e);
    }
  }

  /**
   * Returns all the keys of this session in clear. Whoever reads them reads everything, for ever: this is for tests, and for
   * hosts that keep keys in a vault of their own.
   *
   * @param token the right to handle keys in clear
   * @return bytes for {@link #restoreRawKeys}, which the caller has to wipe
   * @throws IllegalStateException if the session is closed
   */
  public byte[] exportRawKeys(InsecureKeyAccess token) {
    Objects.requireNonNull(token, "token");
    checkOpen();
    return RawKeys.toBytes(organisation.value(), allKeys());
  }

  /** Returns the organisation. */
  public OrganisationId organisation() {
    return organisation;
  }

  /**
   * Returns an unlocked compartment.
   *
   * @throws CryptoException.NotGranted if this session has no key for it
   * @throws IllegalStateException if the session is closed
   */
  public <C> Compartment<C> compartment(CompartmentType<C> type) throws NotGranted {
    checkOpen();
    if (!keys.containsKey(type.code())) {
      throw new NotGranted(type);
    }
    return new Compartment<>(this, type);
  }

  /** Returns whether this session has a key for that compartment. */
  public boolean isGranted(CompartmentType<?> type) {
    return keys.containsKey(type.code());
  }

  /** Wipes the keys and drops the ciphers. Does nothing the second time. */
  @Override
  public void close() {
    closed = true;
    allKeys().forEach(EpochKey::destroy);
    attachments.forEach(AttachmentChannel::wipe);
    attachments.clear();
    for (RecordEngine engine = engines.poll(); engine != null; engine = engines.poll()) {
      engine.forget();
    }
  }

  EpochKey newestKey(CompartmentType<?> type) {
    return keysOf(type).lastEntry().getValue();
  }

  Optional<EpochKey> findKey(CompartmentType<?> type, long epoch) {
    return Optional.ofNullable(keysOf(type).get(epoch));
  }

  private NavigableMap<Long, EpochKey> keysOf(CompartmentType<?> type) {
    checkOpen();
    return Objects.requireNonNull(keys.get(type.code()), "keys");
  }

  List<EpochKey> allKeys() {
    return keys.values().stream().flatMap(epochs -> epochs.values().stream()).toList();
  }

  <T> T withEngine(Function<RecordEngine, T> use) {
    RecordEngine engine = borrow();
    try {
      return use.apply(engine);
    } finally {
      giveBack(engine);
    }
  }

  RecordEngine borrow() {
    checkOpen();
    RecordEngine engine = engines.poll();
    return engine != null ? engine : new RecordEngine(random, writer, sealed);
  }

  void giveBack(RecordEngine engine) {
    engines.add(engine);
    // Closed meanwhile: the queue may have been emptied before this engine came back.
    if (closed && engines.remove(engine)) {
      engine.forget();
    }
  }

  void keep(AttachmentChannel attachment) {
    attachments.add(attachment);
    if (closed) {
      attachment.wipe();
      checkOpen();
    }
  }

  void release(AttachmentChannel attachment) {
    attachments.remove(attachment);
  }

  void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the session is closed");
    }
  }

  private static UUID randomUuid(SecureRandom random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  @Override
  public String toString() {
    return "Session[" + organisation + ", compartments=" + keys.keySet() + ", redacted]";
  }
}
