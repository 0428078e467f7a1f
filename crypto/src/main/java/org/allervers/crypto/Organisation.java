package org.allervers.crypto;

import java.nio.ByteBuffer;
import java.security.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.crypto.CryptoException.BelowFloor;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.CryptoException.OutOfPolicy;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.CryptoException.Truncated;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.PassphraseSlot;
import org.allervers.crypto.internal.dse1.PassphraseSlot.Cost;
import org.allervers.crypto.internal.dse1.Refused;

/**
 * A locked organisation: its id, and its keys sealed under passphrases. It holds no secret in clear and may be stored
 * anywhere; how much it resists whoever holds it is what {@link #protection} says.
 *
 * <p>A passphrase never opens both the health compartment and another one: no slot is made so, and a file that was made so
 * elsewhere is not unlocked. What the library cannot see: slots of the same organisation kept in another file, and a second
 * organisation secret. This class is immutable and thread-safe.
 */
public final class Organisation {
  private static final int MOST_SLOTS = 256;

  private final OrganisationId id;
  private final List<PassphraseSlot> slots;
  private final Algorithms algorithms;
  private final Floor floor;

  private Organisation(
      OrganisationId id, List<PassphraseSlot> slots, Algorithms algorithms, Floor floor) {
    this.id = id;
    this.slots = List.copyOf(slots);
    this.algorithms = algorithms;
    this.floor = floor;
  }

  private Organisation with(List<PassphraseSlot> other) {
    return new Organisation(id, other, algorithms, floor);
  }

  /** Returns the organisation of that session, still without any slot: nobody could unlock it. */
  public static Organisation of(Session session) {
    return new Organisation(
        session.organisation(), List.of(), session.algorithms(), Floor.lowest());
  }

  /**
   * Reads a locked organisation. Nothing is unlocked, and nothing authenticated yet.
   *
   * @param bytes what {@link #toBytes} returned
   * @throws CryptoException.UnsupportedFormat if it is something else
   * @throws CryptoException.Truncated if bytes are missing or too many
   * @throws CryptoException.OutOfPolicy if a slot is too cheap to guess or too dear to compute, or if there are too many
   * @throws CryptoException.Tampered if the slots are of several organisations
   */
  public static Organisation parse(byte[] bytes) throws CryptoException {
    if (bytes.length == 0 || bytes.length % PassphraseSlot.LENGTH != 0) {
      throw new Truncated(bytes.length);
    }
    if (bytes.length / PassphraseSlot.LENGTH > MOST_SLOTS) {
      throw new OutOfPolicy(OutOfPolicy.Rule.TOO_MANY_SLOTS);
    }
    List<PassphraseSlot> slots = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += PassphraseSlot.LENGTH) {
      try {
        slots.add(PassphraseSlot.parse(Arrays.copyOfRange(bytes, at, at + PassphraseSlot.LENGTH)));
      } catch (Refused e) {
        throw Refusals.slot(e);
      }
    }
    if (slots.stream().map(PassphraseSlot::organisation).distinct().count() > 1) {
      throw new Tampered("the locked organisation", Tampered.Part.COMMITMENT);
    }
    checkWork(slots);
    return new Organisation(
        new OrganisationId(slots.get(0).organisation()),
        slots,
        Algorithms.PLATFORM,
        Floor.lowest());
  }

  // Each slot may be dear; all of them together, one after the other, may not keep a device busy
  // for hours.
  private static void checkWork(List<PassphraseSlot> slots) throws OutOfPolicy {
    long work = slots.stream()
        .map(PassphraseSlot::stretching)
        .distinct()
        .mapToLong(how -> how.cost().work())
        .sum();
    if (work > MOST_SLOTS * KdfCost.STANDARD.cost().work()) {
      throw new OutOfPolicy(OutOfPolicy.Rule.KDF_COST);
    }
  }

  /**
   * Returns this organisation, once all its locks are found to be as strong as a device demands. New slots keep to the floor,
   * and {@link #unlock} checks the epochs.
   *
   * @throws CryptoException.BelowFloor if a lock is weaker
   */
  public Organisation demanding(Floor demanded) throws BelowFloor {
    for (PassphraseSlot slot : slots) {
      demanded.checkSlot(slot);
    }
    return new Organisation(id, slots, algorithms, demanded);
  }

  /**
   * Returns this organisation, computing AES and SHA-512 with that provider and no other, in its sessions too. The provider
   * need not be registered, and is not.
   *
   * @throws UnreliableRuntimeException if the provider lacks them, or gives a wrong answer to a known question
   */
  public Organisation using(Provider provider) {
    Algorithms chosen = Algorithms.of(Objects.requireNonNull(provider, "provider"));
    UnreliableRuntimeException.check(chosen);
    return new Organisation(id, slots, chosen, floor);
  }

  /**
   * Returns the bytes to store.
   *
   * @throws IllegalStateException if there is no slot: the keys would be lost
   */
  public byte[] toBytes() {
    if (slots.isEmpty()) {
      throw new IllegalStateException("an organisation without a slot cannot be unlocked");
    }
    ByteBuffer out = ByteBuffer.allocate(slots.size() * PassphraseSlot.LENGTH);
    slots.forEach(slot -> out.put(slot.toBytes()));
    return out.array();
  }

  /** Returns the organisation's id. */
  public OrganisationId id() {
    return id;
  }

  /** Returns the locks, in the order of their first slots, unmodifiable; not authenticated. */
  public List<PassphraseLock> locks() {
    return PassphraseLock.of(slots);
  }

  /**
   * Returns what stands between the keys and whoever holds the bytes: the weakest of the locks.
   *
   * @throws IllegalStateException if there is no slot
   */
  public Protection protection() {
    return locks().stream()
        .map(PassphraseLock::protection)
        .min(Comparator.naturalOrder())
        .orElseThrow(
            () -> new IllegalStateException("an organisation without a slot cannot be unlocked"));
  }

  /**
   * Returns this organisation with slots for those compartments under a passphrase <em>alone</em>: the weaker mode
   * ({@link Protection#PASSPHRASE_ONLY}), for hosts that share one passphrase in a team and have no place for an organisation
   * secret. Whoever holds these bytes can try passphrases at leisure, at 64 MiB and three passes each.
   *
   * @throws CryptoException as {@link #withSlots}
   * @throws CryptoException.OutOfPolicy also if the passphrase is not {@linkplain Passphrase#isStrong strong}
   */
  public Organisation withWeakerSlots(
      Session session, Passphrase passphrase, CompartmentType<?>... compartments)
      throws CryptoException {
    return withSlots(session, new Credentials(passphrase, null, algorithms), List.of(compartments));
  }

  /**
   * Returns this organisation with slots for those compartments under a passphrase and the organisation secret. Shared by a
   * team, they say that somebody of the team unlocked, never who.
   *
   * @param secret the same for all the slots of the organisation
   * @throws CryptoException.NotGranted if the session has no key for one of them
   * @throws CryptoException.OutOfPolicy if the passphrase is shorter than {@link Passphrase#SHORTEST}, or would open the
   *     health compartment and another one, here or in what this session was unlocked from or made before
   * @throws CryptoException.BelowFloor if the floor demands more
   * @throws IllegalArgumentException if the session is of another organisation, or if no compartment is given
   */
  public Organisation withSlots(
      Session session,
      Passphrase passphrase,
      OrganisationSecret secret,
      CompartmentType<?>... compartments)
      throws CryptoException {
    Objects.requireNonNull(secret, "secret");
    return withSlots(
        session, new Credentials(passphrase, secret, algorithms), List.of(compartments));
  }

  private Organisation withSlots(
      Session session, Credentials credentials, List<CompartmentType<?>> compartments)
      throws CryptoException {
    if (!session.organisation().equals(id)) {
      throw new IllegalArgumentException(
          "session must be of " + id + ", but was of " + session.organisation());
    }
    if (compartments.isEmpty()) {
      throw new IllegalArgumentException("compartments must not be empty");
    }
    for (CompartmentType<?> compartment : compartments) {
      if (!session.isGranted(compartment)) {
        throw new NotGranted(compartment, locks());
      }
    }
    floor.checkProtection(credentials.hasSecret());
    credentials.checkStrength(credentials.hasSecret());
    Set<Integer> codes =
        compartments.stream().map(CompartmentType::code).collect(Collectors.toUnmodifiableSet());
    Set<PassphraseSlot> known = new LinkedHashSet<>(slots);
    known.addAll(session.knownSlots());
    credentials.checkHealthApart(codes, known);
    List<EpochKey> keys = session.allKeys().stream()
        .filter(key -> codes.contains(key.compartment()))
        .toList();
    List<PassphraseSlot> made =
        credentials.seal(id, keys, floor.cost().cost(), credentials.hasSecret());
    Organisation with = plus(made);
    session.remember(made);
    return with;
  }

  private Organisation plus(List<PassphraseSlot> added) throws OutOfPolicy {
    List<PassphraseSlot> all = Stream.concat(slots.stream(), added.stream()).toList();
    if (all.size() > MOST_SLOTS) {
      throw new OutOfPolicy(OutOfPolicy.Rule.TOO_MANY_SLOTS);
    }
    checkWork(all);
    return with(all);
  }

  /**
   * Returns this organisation with another passphrase in the place of one, for the slots without the organisation secret
   * that it opens. Contents are not touched, and other passphrases go on opening. Whoever kept the bytes of before still
   * opens them with the old one: this does not keep a person out.
   *
   * @throws CryptoException.WrongPassphrase if the current passphrase opens no such slot
   * @throws CryptoException.OutOfPolicy as {@link #withWeakerSlots}, for the next one
   * @throws CryptoException.Tampered if it opens a slot whose sealed key was changed
   */
  public Organisation changePassphrase(Passphrase current, Passphrase next) throws CryptoException {
    return reseal(new Credentials(current, null, algorithms), next, KdfCost.STANDARD);
  }

  /**
   * Returns this organisation with another passphrase in the place of one, for all the slots that it opens, with the
   * organisation secret or without. Each goes on needing the secret, or not, as before.
   *
   * @throws CryptoException as {@link #changePassphrase(Passphrase, Passphrase)}
   */
  public Organisation changePassphrase(
      Passphrase current, Passphrase next, OrganisationSecret secret) throws CryptoException {
    Objects.requireNonNull(secret, "secret");
    return reseal(new Credentials(current, secret, algorithms), next, KdfCost.STANDARD);
  }

  /**
   * Returns this organisation with a dearer guess for the slots without the organisation secret that a passphrase opens.
   * Contents are not touched. A slot that already costs as much keeps its cost.
   *
   * @throws CryptoException.WrongPassphrase if the passphrase opens no such slot
   * @throws CryptoException.OutOfPolicy if the passphrase would not be accepted for new slots: change it instead
   * @throws CryptoException.Tampered if it opens a slot whose sealed key was changed
   */
  public Organisation upgradeCost(Passphrase passphrase, KdfCost cost) throws CryptoException {
    return reseal(new Credentials(passphrase, null, algorithms), passphrase, cost);
  }

  /**
   * Returns this organisation with a dearer guess for all the slots that a passphrase opens, with the organisation secret or
   * without.
   *
   * @throws CryptoException as {@link #upgradeCost(Passphrase, KdfCost)}
   */
  public Organisation upgradeCost(Passphrase passphrase, OrganisationSecret secret, KdfCost cost)
      throws CryptoException {
    Objects.requireNonNull(secret, "secret");
    return reseal(new Credentials(passphrase, secret, algorithms), passphrase, cost);
  }

  private Organisation reseal(Credentials current, Passphrase passphrase, KdfCost least)
      throws CryptoException {
    Credentials next = current.with(passphrase);
    Map<PassphraseSlot, EpochKey> opened = current.open(slots);
    try {
      if (opened.isEmpty()) {
        throw current.refusal(slots);
      }
      List<PassphraseSlot> others =
          slots.stream().filter(slot -> !opened.containsKey(slot)).toList();
      next.checkHealthApart(
          opened.values().stream().map(EpochKey::compartment).collect(Collectors.toSet()), others);
      Organisation resealed = with(others);
      for (boolean withSecret : new boolean[] {false, true}) {
        Map<PassphraseSlot, EpochKey> alike = new LinkedHashMap<>(opened);
        alike.keySet().removeIf(slot -> slot.stretching().needsSecret() != withSecret);
        if (!alike.isEmpty()) {
          next.checkStrength(withSecret);
          resealed =
              resealed.plus(next.seal(id, alike.values(), dearest(alike, least), withSecret));
        }
      }
      return resealed;
    } finally {
      opened.values().forEach(EpochKey::destroy);
    }
  }

  /** Returns a cost that makes no guess cheaper than it was. */
  private Cost dearest(Map<PassphraseSlot, EpochKey> replaced, KdfCost least) {
    return Stream.concat(
            replaced.keySet().stream().map(slot -> slot.stretching().cost()),
            Stream.of(least.cost(), floor.cost().cost()))
        .reduce(Cost::atLeastBoth)
        .orElseThrow();
  }

  /**
   * Returns this organisation without the slots of those compartments. Copies made before still open: this is how a
   * passphrase is replaced, not how a person is kept out.
   */
  public Organisation withoutSlots(CompartmentType<?>... compartments) {
    Set<Integer> codes =
        Stream.of(compartments).map(CompartmentType::code).collect(Collectors.toUnmodifiableSet());
    return with(
        slots.stream().filter(slot -> !codes.contains(slot.compartment())).toList());
  }

  /**
   * Opens a session with the compartments that this passphrase opens. It takes a few tenths of a second and 64 MiB for
   * each passphrase in use, and no network.
   *
   * @throws CryptoException.WrongPassphrase if it opens none
   * @throws CryptoException.Tampered if it opens a slot whose sealed key was changed, or slots with two keys for the same
   *     epoch
   * @throws CryptoException.OutOfPolicy if it opens health and another compartment: only another program makes such slots.
   *     {@link #withoutSlots} gives each part alone, to be locked again under passphrases of their own
   * @throws CryptoException.BelowFloor if the newest key of a compartment is of an earlier epoch than the floor demands
   */
  public Session unlock(Passphrase passphrase) throws CryptoException {
    return session(new Credentials(passphrase, null, algorithms));
  }

  /**
   * Opens a session with the compartments that this passphrase opens, with or without this organisation secret.
   *
   * @throws CryptoException as {@link #unlock(Passphrase)}
   */
  public Session unlock(Passphrase passphrase, OrganisationSecret secret) throws CryptoException {
    Objects.requireNonNull(secret, "secret");
    return session(new Credentials(passphrase, secret, algorithms));
  }

  private Session session(Credentials credentials) throws CryptoException {
    UnreliableRuntimeException.check(algorithms);
    Collection<EpochKey> opened = credentials.open(slots).values();
    boolean accepted = false;
    try {
      if (opened.isEmpty()) {
        throw credentials.refusal(slots);
      }
      Map<Integer, Long> newest = new HashMap<>();
      opened.forEach(key -> newest.merge(key.compartment(), key.epoch(), Math::max));
      if (newest.size() > 1 && newest.containsKey(CompartmentType.HEALTH.code())) {
        throw new OutOfPolicy(OutOfPolicy.Rule.HEALTH_NOT_APART);
      }
      floor.checkEpochs(newest);
      Session session = Session.of(id, opened, slots, algorithms);
      accepted = true;
      return session;
    } finally {
      if (!accepted) {
        opened.forEach(EpochKey::destroy);
      }
    }
  }

  @Override
  public String toString() {
    return "Organisation[" + id + ", " + slots.size() + " slots]";
  }
}
