package org.allervers.crypto.recovery;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.internal.age.AgeKey;
import org.allervers.crypto.internal.bytes.Secret;
import org.allervers.crypto.internal.dse1.RecoveryPart;
import org.allervers.crypto.internal.dse1.Refused;
import org.allervers.crypto.keyring.AgeIdentity;
import org.allervers.crypto.keyring.EnvelopeKey;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.recovery.RecoveryException.Reason;

/**
 * The key to a compartment when nothing else opens it. It is made once, split among people who do not all live under one
 * roof, and closed; it is whole again only when enough of them meet. New epochs of the compartment do not change it, so the
 * shares stay good.
 *
 * <p>Splitting again makes another set and does not end the one before: whoever gathers enough old shares still has the key. A
 * holder who must no longer count is answered by another recovery key. Closing wipes the key. This class is thread-safe.
 */
public final class RecoveryKey implements AutoCloseable {
  /** The most shares of a set, inclusive. */
  public static final int MOST_HOLDERS = RecoveryPart.MOST_HOLDERS;

  private final OrganisationId organisation;
  private final int compartment;
  private final Secret seed;

  private RecoveryKey(OrganisationId organisation, int compartment, byte[] seed) {
    this.organisation = organisation;
    this.compartment = compartment;
    this.seed = Secret.copyOf(seed);
    Arrays.fill(seed, (byte) 0);
  }

  /** Returns a new key for that compartment. */
  public static RecoveryKey create(OrganisationId organisation, CompartmentType<?> compartment) {
    Objects.requireNonNull(organisation, "organisation");
    byte[] seed = new byte[RecoveryPart.SEED];
    new SecureRandom().nextBytes(seed);
    return new RecoveryKey(organisation, compartment.code(), seed);
  }

  /**
   * Splits the key. Any {@code needed} of the shares give it back; fewer say nothing of it, to whoever computes for however
   * long.
   *
   * @param needed from 2 to {@code holders}, both inclusive; 3 of 5 is a good choice
   * @param holders at most {@link #MOST_HOLDERS}
   * @return the shares of the holders 1 to {@code holders}, in this order, unmodifiable
   * @throws IllegalArgumentException if the numbers are out of bounds
   * @throws IllegalStateException if the key is closed
   */
  public List<RecoveryShare> split(int needed, int holders) {
    if (needed < 2 || needed > holders || holders > MOST_HOLDERS) {
      throw new IllegalArgumentException(
          "needed and holders must be 2 <= needed <= holders <= 16, but were " + needed + " and "
              + holders);
    }
    byte[] copy = seed.copy();
    try {
      return RecoveryShare.of(RecoveryPart.split(
          organisation.value(), compartment, copy, needed, holders, new SecureRandom()));
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  /**
   * Returns the key that those shares give. All shares are checked, also those beyond what is needed; none is closed.
   *
   * @throws RecoveryException with the first of {@code FOREIGN_ORGANISATION}, {@code FOREIGN_COMPARTMENT},
   *     {@code DIFFERENT_SETS}, {@code CONFLICTING_SHARES} or {@code DOUBLED_SHARE}, {@code TOO_FEW},
   *     {@code NOT_RECONSTRUCTED} that applies
   * @throws IllegalStateException if a share is closed
   */
  public static RecoveryKey combine(
      OrganisationId organisation, CompartmentType<?> compartment, Collection<RecoveryShare> shares)
      throws RecoveryException {
    List<RecoveryShare> given = List.copyOf(shares);
    check(organisation, compartment.code(), given);
    try {
      return new RecoveryKey(organisation, compartment.code(), RecoveryShare.combine(given));
    } catch (Refused e) {
      throw new RecoveryException(Reason.NOT_RECONSTRUCTED);
    }
  }

  /**
   * Proves that those shares still give the key, and wipes it at once. To be done every year, and with all the shares that can
   * be brought together: each of them is checked.
   *
   * @throws RecoveryException as {@link #combine}
   * @throws IllegalStateException if a share is closed
   */
  public static RecoveryDrill drill(
      OrganisationId organisation, CompartmentType<?> compartment, Collection<RecoveryShare> shares)
      throws RecoveryException {
    List<RecoveryShare> given = List.copyOf(shares);
    try (RecoveryKey whole = combine(organisation, compartment, given);
        EnvelopeKey key = whole.envelopes()) {
      return RecoveryDrill.of(given, key.recipient());
    }
  }

  private static void check(
      OrganisationId organisation, int compartment, List<RecoveryShare> shares)
      throws RecoveryException {
    if (shares.isEmpty()) {
      throw new RecoveryException(Reason.TOO_FEW, 2);
    }
    for (int i = 0; i < shares.size(); i++) {
      if (!shares.get(i).organisation().equals(organisation)) {
        throw new RecoveryException(Reason.FOREIGN_ORGANISATION, i + 1);
      }
    }
    for (int i = 0; i < shares.size(); i++) {
      if (shares.get(i).compartment() != compartment) {
        throw new RecoveryException(Reason.FOREIGN_COMPARTMENT, i + 1);
      }
    }
    for (int i = 1; i < shares.size(); i++) {
      if (!shares.get(i).isOfSetOf(shares.get(0))) {
        throw new RecoveryException(Reason.DIFFERENT_SETS, i + 1);
      }
    }
    checkHolders(shares);
    int missing = shares.get(0).needed() - shares.size();
    if (missing > 0) {
      throw new RecoveryException(Reason.TOO_FEW, missing);
    }
  }

  private static void checkHolders(List<RecoveryShare> shares) throws RecoveryException {
    List<RecoveryShare> seen = new ArrayList<>();
    for (RecoveryShare share : shares) {
      for (RecoveryShare before : seen) {
        if (before.holder() == share.holder()) {
          throw new RecoveryException(
              before.holdsSameAs(share) ? Reason.DOUBLED_SHARE : Reason.CONFLICTING_SHARES,
              share.holder());
        }
      }
      seen.add(share);
    }
  }

  /**
   * Returns the key that opens envelopes sealed to this recovery key, to be closed too. Its public half is what every new epoch of
   * the compartment is sealed to; its holder is derived from that half, the organisation and the compartment.
   *
   * @throws IllegalStateException if the key is closed
   */
  public EnvelopeKey envelopes() {
    byte[] copy = seed.copy();
    try {
      UUID holder = RecoveryPart.recipient(organisation.value(), compartment, copy);
      return EnvelopeKey.restore(InsecureKeyAccess.granted(), holder, EnvelopeSuite.X_WING, copy);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  /**
   * Returns this key as an identity of age, to be closed too: what is sealed to its recipient opens with any program that reads
   * age, once enough shares are together.
   *
   * @throws IllegalStateException if the key is closed
   */
  public AgeIdentity ageIdentity() {
    return AgeIdentity.parse(ageIdentityText(InsecureKeyAccess.granted()));
  }

  /**
   * Returns the text of {@link #ageIdentity}, {@code AGE-SECRET-KEY-PQ-1…}, in an array that the caller has to wipe.
   *
   * @param token the right to handle keys in clear
   * @throws IllegalStateException if the key is closed
   */
  public char[] ageIdentityText(InsecureKeyAccess token) {
    Objects.requireNonNull(token, "token");
    byte[] copy = seed.copy();
    try {
      return AgeKey.hybridIdentity(copy).toCharArray();
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  /** Returns whose key it is. */
  public OrganisationId organisation() {
    return organisation;
  }

  /** Returns the number of the compartment; see {@code CompartmentType.code}. */
  public int compartment() {
    return compartment;
  }

  /** Wipes the key. Does nothing the second time. */
  @Override
  public void close() {
    seed.destroy();
  }

  @Override
  public String toString() {
    return "RecoveryKey[compartment=" + compartment + ", redacted]";
  }
}
