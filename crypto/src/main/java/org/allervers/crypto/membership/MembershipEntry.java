package org.allervers.crypto.membership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.internal.dse1.MemberRecord;
import org.allervers.crypto.internal.dse1.Refused;
import org.allervers.crypto.membership.MembershipException.Reason;

/**
 * One signed entry of the list of members. What it says counts only once {@link MembershipLog} has verified it. This class is
 * immutable and thread-safe.
 */
public final class MembershipEntry {
  static final UUID ROOT = new UUID(0, 0);

  private final MemberRecord record;
  private final MembershipChange change;
  private final String hash;

  private MembershipEntry(MemberRecord record) throws MembershipException {
    this.record = record;
    this.change = ChangeBytes.read(record.organisation(), record.operation(), record.body());
    this.hash = record.hash();
  }

  /**
   * Reads an entry. Its signature is not verified.
   *
   * @param bytes copied
   * @throws MembershipException with UNSUPPORTED_FORMAT or MALFORMED if it is something else
   */
  public static MembershipEntry parse(byte[] bytes) throws MembershipException {
    try {
      return new MembershipEntry(MemberRecord.parse(bytes));
    } catch (Refused e) {
      throw new MembershipException(
          switch (e.check()) {
            case MAGIC, VERSION, KIND, SUITE -> Reason.UNSUPPORTED_FORMAT;
            default -> Reason.MALFORMED;
          });
    }
  }

  static MembershipEntry sign(
      OrganisationId organisation,
      UUID author,
      List<String> parents,
      MembershipChange change,
      SigningKey key) {
    byte[] unsigned = MemberRecord.unsigned(
        organisation.value(),
        author,
        parents,
        ChangeBytes.operation(change),
        ChangeBytes.write(change));
    byte[] signature = key.sign(MemberRecord.signed(unsigned));
    byte[] all = java.util.Arrays.copyOf(unsigned, unsigned.length + signature.length);
    System.arraycopy(signature, 0, all, unsigned.length, signature.length);
    try {
      return parse(all);
    } catch (MembershipException e) {
      throw new AssertionError("an entry just written is read", e);
    }
  }

  /** Returns the organisation. */
  public OrganisationId organisation() {
    return new OrganisationId(record.organisation());
  }

  /** Returns the device that signed it; empty if the root key did. */
  public Optional<DeviceId> author() {
    return record.author().equals(ROOT)
        ? Optional.empty()
        : Optional.of(new DeviceId(record.author()));
  }

  /** Returns the hashes of the entries that it follows, ascending, unmodifiable. */
  public List<String> parents() {
    return record.parents();
  }

  /** Returns what it changes. */
  public MembershipChange change() {
    return change;
  }

  /** Returns the SHA-256 of the entry, 64 lower-case hexadecimal digits. */
  public String hash() {
    return hash;
  }

  boolean isSignedBy(VerificationKey key) {
    return key.verifies(record.signed(), record.signature());
  }

  /** Returns the whole entry, in a new array. */
  public byte[] toBytes() {
    return record.toBytes();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MembershipEntry that && hash.equals(that.hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  @Override
  public String toString() {
    return "MembershipEntry[" + change.getClass().getSimpleName() + ", " + hash.substring(0, 8)
        + "]";
  }
}
