package org.allervers.crypto.journal;

import java.util.Arrays;
import java.util.HexFormat;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.Revision;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.internal.dse1.JournalRecord;
import org.allervers.crypto.internal.dse1.Refused;
import org.allervers.crypto.journal.JournalException.Reason;

/**
 * One entry of the journal of one device. What it says is what somebody wrote until {@link JournalReader} has verified the
 * signature and the chain. This class is immutable and thread-safe.
 */
public final class JournalEntry {
  private final JournalRecord record;
  private final String hash;

  private JournalEntry(JournalRecord record) {
    this.record = record;
    this.hash = HexFormat.of().formatHex(record.hash());
  }

  static JournalEntry of(JournalRecord record) {
    return new JournalEntry(record);
  }

  /**
   * Reads an entry. Nothing is verified.
   *
   * @param bytes the whole entry, copied
   * @throws JournalException with UNSUPPORTED_FORMAT if it is something else, with TRUNCATED if its length is wrong
   */
  public static JournalEntry parse(byte[] bytes) throws JournalException {
    try {
      return new JournalEntry(JournalRecord.parse(bytes));
    } catch (Refused e) {
      throw new JournalException(
          e.check() == Refused.Check.LENGTH ? Reason.TRUNCATED : Reason.UNSUPPORTED_FORMAT);
    }
  }

  /** Returns the whole entry, in a new array. */
  public byte[] toBytes() {
    return record.toBytes();
  }

  /** Returns the organisation. */
  public OrganisationId organisation() {
    return new OrganisationId(record.organisation());
  }

  /** Returns the device that wrote it. */
  public DeviceId device() {
    return new DeviceId(record.device());
  }

  /** Returns its number in the chain of its device, from 1. */
  public long sequence() {
    return record.sequence();
  }

  /** Returns the SHA-256 of the entry, 64 lower-case hexadecimal digits. */
  public String hash() {
    return hash;
  }

  /**
   * Returns the hash of the entry before, 64 lower-case hexadecimal digits; zeros for the first.
   */
  public String previousHash() {
    return HexFormat.of().formatHex(record.previous());
  }

  /** Returns the milliseconds since 1970, by the clock of the device, or later where that clock went back. */
  public long timeMillis() {
    return record.time() >>> 16;
  }

  long time() {
    return record.time();
  }

  /** Returns the kind of act. */
  public JournalOperation operation() {
    return JournalOperation.of(record.operation());
  }

  /** Returns the number of the kind of act; see {@link JournalOperation#OTHER}. */
  public int operationCode() {
    return record.operation();
  }

  /** Returns the object that the act was done to. */
  public JournalledObject object() {
    return new JournalledObject(record.compartment(), record.objectClass(), record.object());
  }

  /** Returns the revision of the object. */
  public Revision revision() {
    return new Revision(record.revision() >>> 16, (int) (record.revision() & 0xffff));
  }

  /** Returns the epoch of the key under which the trace of who acted is sealed. */
  public long epoch() {
    return record.epoch();
  }

  /**
   * Returns the SHA-256 of what the act left: of the sealed object that was written, of the tombstone, or of the entry that
   * was reviewed; 64 lower-case hexadecimal digits, zeros for the other kinds.
   */
  public String digest() {
    return HexFormat.of().formatHex(record.digest());
  }

  /**
   * Returns who acted and why.
   *
   * @param compartment the one that the entry is about
   * @throws CryptoException.NotGranted if its session has no key for the epoch of the entry
   * @throws CryptoException.Tampered if the trace is not what was sealed beside this entry
   * @throws JournalException with UNREADABLE_TRACE if the trace is intact, and not one that this version writes
   * @throws IllegalArgumentException if the entry is about another compartment
   */
  public ActedBy actedBy(Compartment<?> compartment) throws CryptoException, JournalException {
    if (compartment.type().code() != record.compartment()) {
      throw new IllegalArgumentException("compartment must be the one of the entry");
    }
    byte[] trace = compartment.openNote(record.epoch(), record.head(), record.trace());
    try {
      return ActedBy.parse(trace);
    } finally {
      Arrays.fill(trace, (byte) 0);
    }
  }

  boolean isSignedBy(VerificationKey key) {
    return key.verifies(record.signed(), record.signature());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JournalEntry that && hash.equals(that.hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  @Override
  public String toString() {
    return "JournalEntry[" + device() + ", " + sequence() + ", " + operation() + "]";
  }
}
