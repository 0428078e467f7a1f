package org.allervers.crypto;

import java.security.Provider;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.PassphraseSlot;
import org.allervers.crypto.internal.dse1.RawKeys;
import org.allervers.crypto.internal.dse1.RecordEngine;
import org.allervers.crypto.internal.dse1.Refused;

/**
 * The unlocked keys of one organisation, held in memory until closed.
 *
 * <p>Closing wipes the keys and drops the ciphers. It is honest work and no more: the runtime may have copied an array while
 * moving it, and a dump of the memory taken before shows what was there. This class is thread-safe.
 *
 * <p>No session begins, in any way, with an AES or a SHA-512 that fails a known answer: {@link UnreliableRuntimeException}. They
 * are those of the runtime, or of the provider that the host gives.
 */
public final class Session implements AutoCloseable {
  private final OrganisationId organisation;
  private final SecureRandom random;
  private final NavigableMap<Integer, NavigableMap<Long, EpochKey>> keys;
  private final Algorithms algorithms;
  // No secret: they say who can grant what, and keep a passphrase of health from opening more.
  private final Queue<PassphraseSlot> knownSlots = new ConcurrentLinkedQueue<>();
  // Engines are kept here rather than per thread: threads belong to the host and outlive the
  // session.
  private final Queue<RecordEngine> engines = new ConcurrentLinkedQueue<>();
  // Each holds a key and a chunk in clear, which must not outlive the session.
  private final Set<AttachmentChannel> attachments = ConcurrentHashMap.newKeySet();
  private final UUID writer;
  private final AtomicLong sealed = new AtomicLong();
  private volatile boolean closed;

  private Session(
      OrganisationId organisation,
      NavigableMap<Integer, NavigableMap<Long, EpochKey>> keys,
      SecureRandom random,
      Collection<PassphraseSlot> slots,
      Algorithms algorithms) {
    this.organisation = organisation;
    this.keys = keys;
    this.random = random;
    this.knownSlots.addAll(slots);
    this.algorithms = algorithms;
    this.writer = randomUuid(random);
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
    return create(new SecureRandom(), all, Algorithms.PLATFORM);
  }

  /**
   * Creates an organisation as {@link #create(CompartmentType, CompartmentType[])}, computing AES and SHA-512 with that
   * provider and no other. The provider need not be registered, and is not.
   *
   * @throws IllegalArgumentException if a compartment comes twice
   * @throws UnreliableRuntimeException if the provider lacks them, or gives a wrong answer to a known question
   */
  public static Session create(
      Provider provider, CompartmentType<?> first, CompartmentType<?>... others) {
    List<CompartmentType<?>> all = new ArrayList<>(List.of(others));
    all.add(0, first);
    return create(
        new SecureRandom(), all, Algorithms.of(Objects.requireNonNull(provider, "provider")));
  }

  static Session create(
      SecureRandom random, List<CompartmentType<?>> compartments, Algorithms algorithms) {
    if (compartments.stream().map(CompartmentType::code).distinct().count() < compartments.size()) {
      throw new IllegalArgumentException("compartments must be distinct, but were " + compartments);
    }
    UnreliableRuntimeException.check(algorithms);
    OrganisationId organisation = new OrganisationId(randomUuid(random));
    NavigableMap<Integer, NavigableMap<Long, EpochKey>> keys = new ConcurrentSkipListMap<>();
    byte[] key = new byte[EpochKey.LENGTH];
    for (CompartmentType<?> compartment : compartments) {
      random.nextBytes(key);
      NavigableMap<Long, EpochKey> epochs = new ConcurrentSkipListMap<>();
      epochs.put(0L, EpochKey.of(algorithms, organisation.value(), compartment.code(), 0, key));
      keys.put(compartment.code(), epochs);
    }
    Arrays.fill(key, (byte) 0);
    return new Session(organisation, keys, random, List.of(), algorithms);
  }

  /**
   * Opens a session with those keys, which it destroys when closed. The same key twice is kept once.
   *
   * @throws CryptoException.Tampered if two keys claim the same epoch of a compartment; the caller then destroys them
   */
  static Session of(
      OrganisationId organisation,
      Collection<EpochKey> keys,
      Collection<PassphraseSlot> slots,
      Algorithms algorithms)
      throws Tampered {
    UnreliableRuntimeException.check(algorithms);
    NavigableMap<Integer, NavigableMap<Long, EpochKey>> byPlace = new ConcurrentSkipListMap<>();
    for (EpochKey key : keys) {
      EpochKey kept = byPlace
          .computeIfAbsent(key.compartment(), c -> new ConcurrentSkipListMap<>())
          .putIfAbsent(key.epoch(), key);
      if (kept != null && kept != key) {
        if (!kept.isSameAs(key)) {
          throw twoKeys();
        }
        key.destroy();
      }
    }
    return new Session(organisation, byPlace, new SecureRandom(), slots, algorithms);
  }

  /**
   * Opens a session from keys exported in clear.
   *
   * @param token the right to handle keys in clear
   * @param rawKeys the bytes of {@link #exportRawKeys}; the caller has to wipe them
   * @throws CryptoException.UnsupportedFormat if they are something else
   * @throws CryptoException.Truncated if bytes are missing or too many
   * @throws CryptoException.Tampered if they were damaged, or hold two keys for one epoch
   */
  public static Session restoreRawKeys(InsecureKeyAccess token, byte[] rawKeys)
      throws CryptoException {
    return restore(token, rawKeys, Algorithms.PLATFORM);
  }

  /**
   * Opens a session from keys exported in clear, computing AES and SHA-512 with that provider and no other.
   *
   * @throws UnreliableRuntimeException if the provider lacks them, or gives a wrong answer to a known question
   * @throws CryptoException as {@link #restoreRawKeys(InsecureKeyAccess, byte[])}
   */
  public static Session restoreRawKeys(InsecureKeyAccess token, byte[] rawKeys, Provider provider)
      throws CryptoException {
    return restore(token, rawKeys, Algorithms.of(Objects.requireNonNull(provider, "provider")));
  }

  private static Session restore(InsecureKeyAccess token, byte[] rawKeys, Algorithms algorithms)
      throws CryptoException {
    Objects.requireNonNull(token, "token");
    UnreliableRuntimeException.check(algorithms);
    RawKeys parsed;
    try {
      parsed = RawKeys.parse(rawKeys, algorithms);
    } catch (Refused e) {
      if (e.check() == Refused.Check.COMMITMENT) {
        throw new Tampered("the export of keys", Tampered.Part.CHECKSUM);
      }
      throw Refusals.format(e);
    }
    try {
      return of(new OrganisationId(parsed.organisation()), parsed.keys(), List.of(), algorithms);
    } catch (Tampered e) {
      parsed.keys().forEach(EpochKey::destroy);
      throw e;
    }
  }

  /**
   * Adds keys exported in clear to this session. What is already there stays; nothing is added if it fails. What is sealed from
   * now on is sealed under the newest key of its compartment, an added one if it is newer.
   *
   * @param token the right to handle keys in clear
   * @param rawKeys the bytes of {@link #exportRawKeys}; the caller has to wipe them
   * @throws CryptoException as {@link #restoreRawKeys(InsecureKeyAccess, byte[])}; {@code Tampered} also if this session holds
   *     another key for an epoch
   * @throws IllegalArgumentException if they are of another organisation
   * @throws IllegalStateException if the session is closed
   */
  public void addRawKeys(InsecureKeyAccess token, byte[] rawKeys) throws CryptoException {
    checkOpen();
    Session added = restore(token, rawKeys, algorithms);
    if (!added.organisation.equals(organisation)) {
      added.close();
      throw new IllegalArgumentException(
          "keys must be of " + organisation + ", but were of " + added.organisation);
    }
    if (added.allKeys().stream().anyMatch(this::contradicts)) {
      added.close();
      throw twoKeys();
    }
    boolean contradicted = false;
    for (EpochKey key : added.allKeys()) {
      EpochKey kept = keys.computeIfAbsent(key.compartment(), c -> new ConcurrentSkipListMap<>())
          .putIfAbsent(key.epoch(), key);
      if (kept != null) {
        contradicted |= !kept.isSameAs(key);
        key.destroy();
      }
    }
    if (closed) {
      added.close();
      checkOpen();
    }
    if (contradicted) {
      throw twoKeys();
    }
  }

  private boolean contradicts(EpochKey key) {
    NavigableMap<Long, EpochKey> held = keys.get(key.compartment());
    EpochKey there = held == null ? null : held.get(key.epoch());
    return there != null && !there.isSameAs(key);
  }

  private static Tampered twoKeys() {
    return new Tampered("the key ring, with two keys for one epoch,", Tampered.Part.COMMITMENT);
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
      throw new NotGranted(type, locks());
    }
    return new Compartment<>(this, type);
  }

  /**
   * Draws a new key for a compartment. From now on this session seals under it, and still opens what was sealed before. It is in
   * memory only until it is saved in an {@link Organisation}, or in envelopes to the other devices.
   *
   * @param epoch of the new key, after all that this session holds, at most 2<sup>32</sup> - 1
   * @return the public commitment to it, see {@link #commitment}
   * @throws CryptoException.NotGranted if this session has no key for the compartment
   * @throws IllegalArgumentException if the epoch is not later, or out of bounds
   * @throws IllegalStateException if the session is closed
   */
  public String rotate(CompartmentType<?> type, long epoch) throws NotGranted {
    NavigableMap<Long, EpochKey> held = keysOf(compartment(type).type());
    if (epoch <= held.lastKey() || epoch > Compartment.LAST_EPOCH) {
      throw new IllegalArgumentException(
          "epoch must be after " + held.lastKey() + " and fit 32 bits, but was " + epoch);
    }
    byte[] root = new byte[EpochKey.LENGTH];
    random.nextBytes(root);
    EpochKey key = EpochKey.of(algorithms, organisation.value(), type.code(), epoch, root);
    Arrays.fill(root, (byte) 0);
    if (held.putIfAbsent(epoch, key) != null) {
      key.destroy();
      throw new IllegalArgumentException("epoch must be after those held, but was " + epoch);
    }
    if (closed) {
      key.destroy();
      checkOpen();
    }
    return HexFormat.of().formatHex(key.commitment());
  }

  /**
   * Returns the public commitment to a key, 64 lower-case hexadecimal digits: the same for the same key at the same place, and for
   * no other. Compared with the one that the list of members gives, it shows a key that somebody slipped in.
   *
   * @throws CryptoException.NotGranted if this session has no key for that epoch
   * @throws IllegalStateException if the session is closed
   */
  public String commitment(CompartmentType<?> type, long epoch) throws NotGranted {
    keysOf(compartment(type).type());
    return HexFormat.of().formatHex(key(type, epoch).commitment());
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

  /**
   * Returns the key of that epoch.
   *
   * @throws NotGranted if there is none, with the locks that are known to open it
   */
  EpochKey key(CompartmentType<?> type, long epoch) throws NotGranted {
    EpochKey key = keysOf(type).get(epoch);
    if (key == null) {
      throw new NotGranted(type, epoch, locks());
    }
    return key;
  }

  boolean holds(CompartmentType<?> type, long epoch) {
    return keysOf(type).containsKey(epoch);
  }

  private List<PassphraseLock> locks() {
    return PassphraseLock.of(knownSlots);
  }

  /** Returns the slots that this session was unlocked from, and those made with its keys. */
  Collection<PassphraseSlot> knownSlots() {
    return knownSlots;
  }

  void remember(Collection<PassphraseSlot> made) {
    knownSlots.addAll(made);
  }

  SecureRandom random() {
    return random;
  }

  Algorithms algorithms() {
    return algorithms;
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
    return engine != null ? engine : new RecordEngine(algorithms, random, writer, sealed);
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
