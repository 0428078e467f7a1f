package org.allervers.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allervers.crypto.CryptoException.OutOfPolicy;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.CryptoException.WrongPassphrase;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.PassphraseSlot;
import org.allervers.crypto.internal.dse1.PassphraseSlot.Cost;
import org.allervers.crypto.internal.dse1.PassphraseSlot.Stretching;
import org.allervers.crypto.internal.dse1.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody unlocks with: a passphrase and, if it was given, the organisation secret. */
final class Credentials {
  private final Passphrase passphrase;
  private final @Nullable OrganisationSecret secret;
  private final Algorithms algorithms;

  Credentials(Passphrase passphrase, @Nullable OrganisationSecret secret, Algorithms algorithms) {
    this.passphrase = passphrase;
    this.secret = secret;
    this.algorithms = algorithms;
  }

  /** Returns the same secret with another passphrase. */
  Credentials with(Passphrase next) {
    return new Credentials(next, secret, algorithms);
  }

  boolean hasSecret() {
    return secret != null;
  }

  private boolean canTry(PassphraseSlot slot) {
    return secret != null || !slot.stretching().needsSecret();
  }

  WrongPassphrase refusal(Collection<PassphraseSlot> tried) {
    return new WrongPassphrase(tried.stream().anyMatch(slot -> !canTry(slot)));
  }

  void checkStrength(boolean withSecret) throws OutOfPolicy {
    if (passphrase.length() < Passphrase.SHORTEST) {
      throw new OutOfPolicy(OutOfPolicy.Rule.PASSPHRASE_TOO_SHORT);
    }
    // With the secret, whoever holds the slots has 128 bits to guess besides.
    if (!withSecret && !passphrase.isStrong()) {
      throw new OutOfPolicy(OutOfPolicy.Rule.PASSPHRASE_TOO_WEAK);
    }
  }

  /**
   * Checks that these credentials, once they open those compartments, do not open health and something else.
   *
   * @param others the slots that stay, or that are known from elsewhere
   */
  void checkHealthApart(Set<Integer> compartments, Collection<PassphraseSlot> others)
      throws CryptoException {
    int health = CompartmentType.HEALTH.code();
    boolean withHealth = compartments.contains(health);
    boolean withOthers = compartments.stream().anyMatch(compartment -> compartment != health);
    if (withHealth && withOthers) {
      throw new OutOfPolicy(OutOfPolicy.Rule.HEALTH_NOT_APART);
    }
    List<PassphraseSlot> forbidden = others.stream()
        .filter(slot -> slot.compartment() == health ? withOthers : withHealth)
        .toList();
    Collection<EpochKey> shared = open(forbidden).values();
    shared.forEach(EpochKey::destroy);
    if (!shared.isEmpty()) {
      throw new OutOfPolicy(OutOfPolicy.Rule.HEALTH_NOT_APART);
    }
    if (!forbidden.stream().allMatch(this::canTry)) {
      throw new OutOfPolicy(OutOfPolicy.Rule.HEALTH_NOT_COMPARED);
    }
  }

  /** Returns the keys of the slots that open, which the caller has to destroy; those of others are left out. */
  Map<PassphraseSlot, EpochKey> open(Collection<PassphraseSlot> slots) throws CryptoException {
    Map<Stretching, byte[]> stretched = new HashMap<>();
    Map<PassphraseSlot, EpochKey> keys = new LinkedHashMap<>();
    boolean complete = false;
    try {
      for (PassphraseSlot slot : slots) {
        if (canTry(slot)) {
          openOne(slot, stretched.computeIfAbsent(slot.stretching(), this::stretch), keys);
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

  private void openOne(PassphraseSlot slot, byte[] stretched, Map<PassphraseSlot, EpochKey> keys)
      throws CryptoException {
    try {
      keys.put(slot, slot.open(stretched, algorithms));
    } catch (Refused e) {
      if (e.check() != Refused.Check.COMMITMENT) {
        throw new Tampered("a slot", Tampered.Part.CONTENT);
      }
      // Another passphrase's slot.
    }
  }

  /** Returns slots for those keys, in one lock. */
  List<PassphraseSlot> seal(
      OrganisationId organisation, Collection<EpochKey> keys, Cost cost, boolean withSecret) {
    SecureRandom random = new SecureRandom();
    Stretching stretching = Stretching.fresh(random, cost, withSecret);
    byte[] stretched = stretch(stretching);
    try {
      return keys.stream()
          .map(key -> PassphraseSlot.seal(
              organisation.value(), key, stretching, stretched, random, algorithms))
          .toList();
    } finally {
      Arrays.fill(stretched, (byte) 0);
    }
  }

  private byte[] stretch(Stretching how) {
    byte[] utf8 = passphrase.copyOfUtf8();
    byte[] mixed = secret == null ? new byte[0] : secret.copyOfBytes();
    try {
      return how.stretch(utf8, mixed, algorithms);
    } finally {
      Arrays.fill(utf8, (byte) 0);
      Arrays.fill(mixed, (byte) 0);
    }
  }

  @Override
  public String toString() {
    return "Credentials[redacted]";
  }
}
