package org.allervers.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
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
   * passphrases at leisure, at 64 MiB and three passes each: prefer the variant with an organisation secret.
   *
   * @throws CryptoException.NotGranted if the session has no key for one of them
   * @throws CryptoException.OutOfPolicy if the passphrase is shorter than {@link Passphrase#SHORTEST}, or would open the
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
    if (passphrase.length() < Passphrase.SHORTEST) {
      throw new OutOfPolicy(OutOfPolicy.Rule.PASSPHRASE_TOO_SHORT);
    }
    checkHealthApart(passphrase, secret, compartments);
    Set<Integer> codes =
        compartments.stream().map(CompartmentType::code).collect(Collectors.toUnmodifiableSet());
    SecureRandom random = new SecureRandom();
    Stretching stretching = Stretching.fresh(random, secret != null);
    byte[] stretched = stretch(stretching, passphrase, secret);
    try {
      List<PassphraseSlot> added = session.allKeys().stream()
          .filter(key -> codes.contains(key.compartment()))
          .map(key -> PassphraseSlot.seal(id.value(), key, stretching, stretched, random))
          .toList();
      if (slots.size() + added.size() > MOST_SLOTS) {
        throw new OutOfPolicy(OutOfPolicy.Rule.TOO_MANY_SLOTS);
      }
      return new Organisation(id, Stream.concat(slots.stream(), added.stream()).toList());
    } finally {
      Arrays.fill(stretched, (byte) 0);
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
    List<EpochKey> keys = open(slots, passphrase, secret);
    if (keys.isEmpty()) {
      boolean missing =
          secret == null && slots.stream().anyMatch(slot -> slot.stretching().needsSecret());
      throw new WrongPassphrase(missing);
    }
    return Session.of(id, keys, new SecureRandom());
  }

  private void checkHealthApart(
      Passphrase passphrase,
      @Nullable OrganisationSecret secret,
      Collection<CompartmentType<?>> compartments)
      throws CryptoException {
    int health = CompartmentType.HEALTH.code();
    boolean withHealth =
        compartments.stream().anyMatch(compartment -> compartment.code() == health);
    boolean withOthers =
        compartments.stream().anyMatch(compartment -> compartment.code() != health);
    List<PassphraseSlot> forbidden = slots.stream()
        .filter(slot -> slot.compartment() == health ? withOthers : withHealth)
        .toList();
    List<EpochKey> shared = open(forbidden, passphrase, secret);
    shared.forEach(EpochKey::destroy);
    if ((withHealth && withOthers) || !shared.isEmpty()) {
      throw new OutOfPolicy(OutOfPolicy.Rule.HEALTH_NOT_APART);
    }
  }

  private static List<EpochKey> open(
      List<PassphraseSlot> slots, Passphrase passphrase, @Nullable OrganisationSecret secret)
      throws CryptoException {
    Map<Stretching, byte[]> stretched = new HashMap<>();
    List<EpochKey> keys = new ArrayList<>();
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
        keys.forEach(EpochKey::destroy);
      }
    }
  }

  private static void openOne(PassphraseSlot slot, byte[] stretched, List<EpochKey> keys)
      throws CryptoException {
    try {
      keys.add(slot.open(stretched));
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
