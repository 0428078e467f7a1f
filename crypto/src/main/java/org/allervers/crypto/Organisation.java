package org.allervers.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.CryptoException.OutOfPolicy;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.CryptoException.Truncated;
import org.allervers.crypto.CryptoException.WrongPassphrase;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.PassphraseSlot;
import org.allervers.crypto.internal.dse1.PassphraseSlot.Cost;
import org.allervers.crypto.internal.dse1.PassphraseSlot.Stretching;
import org.allervers.crypto.internal.dse1.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A locked organisation: its id, and its keys sealed under passphrases. It holds no secret in clear and may be stored
 * anywhere; how much it resists whoever holds it is what the passphrases, or the organisation secret, resist.
 *
 * <p>A passphrase never opens both the health compartment and another one. This class is immutable and thread-safe.
 */
public final class Organisation {
  private static final int MOST_SLOTS = 256;

  private final OrganisationId id;
  private final List<PassphraseSlot> slots;

  private Organisation(OrganisationId id, List<PassphraseSlot> slots) {
    this.id = id;
    this.slots = List.copyOf(slots);
  }

  /** Returns the organisation of that session, still without any slot: nobody could unlock it. */
  public static Organisation of(Session session) {
    return new Organisation(session.organisation(), List.of());
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
    return new Organisation(new OrganisationId(slots.get(0).organisation()), slots);
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

  /**
   * Returns this organisation with slots for those compartments under a passphrase. Whoever holds these bytes can try
   * passphrases at leisure, at 64 MiB and three passes each: prefer the variant with an organisation secret. Shared by a
   * team, it says that somebody of the team unlocked, never who.
   *
   * @throws CryptoException.NotGranted if the session has no key for one of them
   * @throws CryptoException.OutOfPolicy if the passphrase is not {@linkplain Passphrase#isStrong strong}, or would open the
   *     health compartment and another one
   * @throws IllegalArgumentException if the session is of another organisation, or if no compartment is given
   */
  public Organisation withSlots(
      Session session, Passphrase passphrase, CompartmentType<?>... compartments)
      throws CryptoException {
    return withSlots(session, passphrase, null, List.of(compartments));
  }

  /**
   * Returns this organisation with slots for those compartments under a passphrase and the organisation secret.
   *
   * @throws CryptoException.OutOfPolicy if the passphrase is shorter than {@link Passphrase#SHORTEST}, or would open the
   *     health compartment and another one
   * @throws CryptoException as {@link #withSlots(Session, Passphrase, CompartmentType...)}
   */
  public Organisation withSlots(
      Session session,
      Passphrase passphrase,
      OrganisationSecret secret,
      CompartmentType<?>... compartments)
      throws CryptoException {
    return withSlots(
        session, passphrase, Objects.requireNonNull(secret, "secret"), List.of(compartments));
  }

  private Organisation withSlots(
      Session session,
      Passphrase passphrase,
      @Nullable OrganisationSecret secret,
      Collection<CompartmentType<?>> compartments)
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
        throw new NotGranted(compartment);
      }
    }
    checkStrength(passphrase, secret);
    Set<Integer> codes =
        compartments.stream().map(CompartmentType::code).collect(Collectors.toUnmodifiableSet());
    checkHealthApart(passphrase, secret, codes);
    List<EpochKey> keys = session.allKeys().stream()
        .filter(key -> codes.contains(key.compartment()))
        .toList();
    return with(sealAll(keys, passphrase, secret, KdfCost.STANDARD.cost()));
  }

  /**
   * Returns this organisation with another passphrase in the place of one, for the slots without the organisation secret
   * that it opens. Contents are not touched, and other passphrases go on opening. Whoever kept the bytes of before still
   * opens them with the old one: this does not keep a person out.
   *
   * @throws CryptoException.WrongPassphrase if the current passphrase opens no such slot
   * @throws CryptoException.OutOfPolicy as {@link #withSlots(Session, Passphrase, CompartmentType...)}, for the next one
   * @throws CryptoException.Tampered if it opens a slot whose sealed key was changed
   */
  public Organisation changePassphrase(Passphrase current, Passphrase next) throws CryptoException {
    return reseal(current, next, null, KdfCost.STANDARD);
  }

  /**
   * Returns this organisation with another passphrase in the place of one, for the slots with the organisation secret that
   * it opens.
   *
   * @throws CryptoException as {@link #changePassphrase(Passphrase, Passphrase)}
   */
  public Organisation changePassphrase(
      Passphrase current, Passphrase next, OrganisationSecret secret) throws CryptoException {
    return reseal(current, next, Objects.requireNonNull(secret, "secret"), KdfCost.STANDARD);
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
    return reseal(passphrase, passphrase, null, cost);
  }

  /**
   * Returns this organisation with a dearer guess for the slots with the organisation secret that a passphrase opens.
   *
   * @throws CryptoException as {@link #upgradeCost(Passphrase, KdfCost)}
   */
  public Organisation upgradeCost(Passphrase passphrase, OrganisationSecret secret, KdfCost cost)
      throws CryptoException {
    return reseal(passphrase, passphrase, Objects.requireNonNull(secret, "secret"), cost);
  }

  private Organisation reseal(
      Passphrase current, Passphrase next, @Nullable OrganisationSecret secret, KdfCost least)
      throws CryptoException {
    checkStrength(next, secret);
    List<PassphraseSlot> sameKind = slots.stream()
        .filter(slot -> slot.stretching().needsSecret() == (secret != null))
        .toList();
    Map<PassphraseSlot, EpochKey> opened = open(sameKind, current, secret);
    try {
      if (opened.isEmpty()) {
        boolean missing = secret == null && sameKind.size() < slots.size();
        throw new WrongPassphrase(missing);
      }
      Organisation others = new Organisation(
          id, slots.stream().filter(slot -> !opened.containsKey(slot)).toList());
      others.checkHealthApart(
          next,
          secret,
          opened.values().stream().map(EpochKey::compartment).collect(Collectors.toSet()));
      // Never cheaper than the dearest slot replaced.
      Cost cost = Stream.concat(
              opened.keySet().stream().map(slot -> slot.stretching().cost()),
              Stream.of(least.cost()))
          .reduce((one, other) -> other.isAtLeast(one) ? other : one)
          .orElseThrow();
      return others.with(sealAll(opened.values(), next, secret, cost));
    } finally {
      opened.values().forEach(EpochKey::destroy);
    }
  }

  private Organisation with(List<PassphraseSlot> added) throws OutOfPolicy {
    if (slots.size() + added.size() > MOST_SLOTS) {
      throw new OutOfPolicy(OutOfPolicy.Rule.TOO_MANY_SLOTS);
    }
    return new Organisation(id, Stream.concat(slots.stream(), added.stream()).toList());
  }

  private List<PassphraseSlot> sealAll(
      Collection<EpochKey> keys,
      Passphrase passphrase,
      @Nullable OrganisationSecret secret,
      Cost cost) {
    SecureRandom random = new SecureRandom();
    Stretching stretching = Stretching.fresh(random, cost, secret != null);
    byte[] stretched = stretch(stretching, passphrase, secret);
    try {
      return keys.stream()
          .map(key -> PassphraseSlot.seal(id.value(), key, stretching, stretched, random))
          .toList();
    } finally {
      Arrays.fill(stretched, (byte) 0);
    }
  }

  private static void checkStrength(Passphrase passphrase, @Nullable OrganisationSecret secret)
      throws OutOfPolicy {
    if (passphrase.length() < Passphrase.SHORTEST) {
      throw new OutOfPolicy(OutOfPolicy.Rule.PASSPHRASE_TOO_SHORT);
    }
    // With the secret, whoever holds the slots has 128 bits to guess besides.
    if (secret == null && !passphrase.isStrong()) {
      throw new OutOfPolicy(OutOfPolicy.Rule.PASSPHRASE_TOO_WEAK);
    }
  }

  /**
   * Returns this organisation without the slots of those compartments. Copies made before still open: this is how a
   * passphrase is replaced, not how a person is kept out.
   */
  public Organisation withoutSlots(CompartmentType<?>... compartments) {
    Set<Integer> codes =
        Stream.of(compartments).map(CompartmentType::code).collect(Collectors.toUnmodifiableSet());
    return new Organisation(
        id, slots.stream().filter(slot -> !codes.contains(slot.compartment())).toList());
  }

  /**
   * Opens a session with the compartments that this passphrase opens. It takes a few tenths of a second and 64 MiB for
   * each passphrase in use.
   *
   * @throws CryptoException.WrongPassphrase if it opens none
   * @throws CryptoException.Tampered if it opens a slot whose sealed key was changed
   */
  public Session unlock(Passphrase passphrase) throws CryptoException {
    return session(passphrase, null);
  }

  /**
   * Opens a session with the compartments that this passphrase opens, with or without this organisation secret.
   *
   * @throws CryptoException as {@link #unlock(Passphrase)}
   */
  public Session unlock(Passphrase passphrase, OrganisationSecret secret) throws CryptoException {
    return session(passphrase, Objects.requireNonNull(secret, "secret"));
  }

  private Session session(Passphrase passphrase, @Nullable OrganisationSecret secret)
      throws CryptoException {
    Collection<EpochKey> keys = open(slots, passphrase, secret).values();
    if (keys.isEmpty()) {
      boolean missing =
          secret == null && slots.stream().anyMatch(slot -> slot.stretching().needsSecret());
      throw new WrongPassphrase(missing);
    }
    return Session.of(id, keys, new SecureRandom());
  }

  private void checkHealthApart(
      Passphrase passphrase, @Nullable OrganisationSecret secret, Set<Integer> compartments)
      throws CryptoException {
    int health = CompartmentType.HEALTH.code();
    boolean withHealth = compartments.contains(health);
    boolean withOthers = compartments.stream().anyMatch(compartment -> compartment != health);
    List<PassphraseSlot> forbidden = slots.stream()
        .filter(slot -> slot.compartment() == health ? withOthers : withHealth)
        .toList();
    Collection<EpochKey> shared = open(forbidden, passphrase, secret).values();
    shared.forEach(EpochKey::destroy);
    if ((withHealth && withOthers) || !shared.isEmpty()) {
      throw new OutOfPolicy(OutOfPolicy.Rule.HEALTH_NOT_APART);
    }
  }

  private static Map<PassphraseSlot, EpochKey> open(
      List<PassphraseSlot> slots, Passphrase passphrase, @Nullable OrganisationSecret secret)
      throws CryptoException {
    Map<Stretching, byte[]> stretched = new HashMap<>();
    Map<PassphraseSlot, EpochKey> keys = new LinkedHashMap<>();
    boolean complete = false;
    try {
      for (PassphraseSlot slot : slots) {
        if (secret != null || !slot.stretching().needsSecret()) {
          byte[] key =
              stretched.computeIfAbsent(slot.stretching(), how -> stretch(how, passphrase, secret));
          openOne(slot, key, keys);
        }
      }
      complete = true;
      return keys;
    } finally {
      stretched.values().forEach(key -> Arrays.fill(key, (byte) 0));
      if (!complete) {
        keys.values().forEach(EpochKey::destroy);
      }
    }
  }

  private static void openOne(
      PassphraseSlot slot, byte[] stretched, Map<PassphraseSlot, EpochKey> keys)
      throws CryptoException {
    try {
      keys.put(slot, slot.open(stretched));
    } catch (Refused e) {
      if (e.check() != Refused.Check.COMMITMENT) {
        throw new Tampered("a slot", Tampered.Part.CONTENT);
      }
      // Another passphrase's slot.
    }
  }

  private static byte[] stretch(
      Stretching how, Passphrase passphrase, @Nullable OrganisationSecret secret) {
    byte[] utf8 = passphrase.copyOfUtf8();
    byte[] mixed = secret == null ? new byte[0] : secret.copyOfBytes();
    try {
      return how.stretch(utf8, mixed);
    } finally {
      Arrays.fill(utf8, (byte) 0);
      Arrays.fill(mixed, (byte) 0);
    }
  }

  @Override
  public String toString() {
    return "Organisation[" + id + ", " + slots.size() + " slots]";
  }
}
