package org.allervers.crypto;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.allervers.crypto.internal.dse1.RecordHeader;

/**
 * A refusal. Each kind of failure is a class with the facts that are known, and none carries a key or a plaintext, in its
 * message or elsewhere. The facts do not survive Java serialization.
 */
public abstract sealed class CryptoException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why an operation was refused. */
  public enum Reason {
    /** The bytes are too few, or of a length that no sealed object has. */
    TRUNCATED,
    /** The bytes are of another format, version, kind or suite, or longer than any object. */
    UNSUPPORTED_FORMAT,
    /** The bytes are those of another object than the one asked for. */
    WRONG_OBJECT,
    /** The session holds no key for this compartment and epoch. */
    NOT_GRANTED,
    /** The bytes were changed, or sealed by another organisation or under another key. */
    TAMPERED,
    /** The bytes are intact, and older than what the caller already knows. */
    STALE_REVISION,
    /** The object was deleted: what lies in its place is its tombstone, intact and authentic. */
    DELETED,
    /** No slot opens with this passphrase and this organisation secret. */
    WRONG_PASSPHRASE,
    /** What was asked for is weaker than this library accepts, or dearer than it agrees to compute. */
    OUT_OF_POLICY,
    /** It is well-formed, and weaker or older than this device or this caller demands. */
    BELOW_FLOOR
  }

  private final Reason reason;

  private CryptoException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Returns the reason, for an exhaustive {@code switch}. */
  public Reason reason() {
    return reason;
  }

  /** {@link Reason#TRUNCATED}: the length is not one that a sealed object can have. */
  public static final class Truncated extends CryptoException {
    private static final long serialVersionUID = 1L;

    private final long length;

    Truncated(long length) {
      super(Reason.TRUNCATED, "no sealed object is " + length + " bytes long");
      this.length = length;
    }

    /** Returns the length found, in bytes. */
    public long length() {
      return length;
    }
  }

  /** {@link Reason#UNSUPPORTED_FORMAT}: the bytes are not of a format that this version reads. */
  public static final class UnsupportedFormat extends CryptoException {
    private static final long serialVersionUID = 1L;

    /** The part of the header that is not supported. */
    public enum Field {
      /** The first three bytes are not those of the format. */
      MAGIC,
      /** The version of the format. */
      VERSION,
      /** The kind of object: a record was expected and another kind found, or the reverse. */
      KIND,
      /** The algorithms. */
      SUITE,
      /** The class of the object, or an object where a tombstone was expected. */
      OBJECT_CLASS,
      /** The length, above that of any object: 64 MiB of record or 1 TiB of attachment, and their padding. */
      LENGTH,
      /** A manifest is intact, and of a version or a layout that this version does not read. */
      MANIFEST
    }

    private final Field field;
    private final long found;

    UnsupportedFormat(Field field, long found) {
      super(Reason.UNSUPPORTED_FORMAT, "unsupported " + field + ": " + found);
      this.field = field;
      this.found = found;
    }

    /** Returns the part that is not supported. */
    public Field field() {
      return field;
    }

    /** Returns the value found there. */
    public long found() {
      return found;
    }
  }

  /** {@link Reason#WRONG_OBJECT}: the clear header names another object than the one asked for. */
  public static final class WrongObject extends CryptoException {
    private static final long serialVersionUID = 1L;

    private final transient ObjectRef<?> expected;
    private final int foundCompartment;
    private final ObjectClass foundClass;
    private final UUID foundId;

    WrongObject(ObjectRef<?> expected, RecordHeader found) {
      super(
          Reason.WRONG_OBJECT,
          "expected " + expected + ", but found compartment " + found.compartment() + ", class "
              + ObjectClass.of(found.objectClass()) + ", id " + found.object());
      this.expected = expected;
      this.foundCompartment = found.compartment();
      this.foundClass = ObjectClass.of(found.objectClass());
      this.foundId = found.object();
    }

    /** Returns the object that was asked for. */
    public ObjectRef<?> expected() {
      return expected;
    }

    /** Returns the number of the compartment that the header names; not authenticated. */
    public int foundCompartment() {
      return foundCompartment;
    }

    /** Returns the class that the header names; not authenticated. */
    public ObjectClass foundClass() {
      return foundClass;
    }

    /** Returns the id that the header names; not authenticated. */
    public UUID foundId() {
      return foundId;
    }
  }

  /** {@link Reason#NOT_GRANTED}: the session holds no key for this compartment, or none for this epoch of it. */
  public static final class NotGranted extends CryptoException {
    private static final long serialVersionUID = 1L;
    private static final long NO_EPOCH = -1;

    private final transient CompartmentType<?> compartment;
    private final long epoch;
    private final transient List<PassphraseLock> locks;

    NotGranted(CompartmentType<?> compartment, List<PassphraseLock> known) {
      this(
          compartment,
          NO_EPOCH,
          known.stream().filter(lock -> lock.opens(compartment)).toList(),
          "");
    }

    NotGranted(CompartmentType<?> compartment, long epoch, List<PassphraseLock> known) {
      this(
          compartment,
          epoch,
          known.stream().filter(lock -> lock.opens(compartment, epoch)).toList(),
          " in epoch " + epoch);
    }

    private NotGranted(
        CompartmentType<?> compartment, long epoch, List<PassphraseLock> locks, String when) {
      super(
          Reason.NOT_GRANTED,
          "no key for compartment " + compartment + when + "; locks known to open it: "
              + locks.size());
      this.compartment = compartment;
      this.epoch = epoch;
      this.locks = locks;
    }

    /**
     * Returns the locks that would open it, unmodifiable: whoever knows the passphrase of one of them can grant it. They are
     * those that the session's locked organisation listed when it was unlocked, and those made since, and are not
     * authenticated; empty if none is known.
     */
    public List<PassphraseLock> locks() {
      return locks;
    }

    /** Returns the compartment without a key. */
    public CompartmentType<?> compartment() {
      return compartment;
    }

    /** Returns the epoch without a key; empty if there is none for any epoch. */
    public OptionalLong epoch() {
      return epoch == NO_EPOCH ? OptionalLong.empty() : OptionalLong.of(epoch);
    }
  }

  /** {@link Reason#TAMPERED}: the bytes are not those that were sealed at this place under this key. */
  public static final class Tampered extends CryptoException {
    private static final long serialVersionUID = 1L;

    /** The check that failed. */
    public enum Part {
      /** The organisation, the key, the header, the salt or the commitment is not the one of the sealing. */
      COMMITMENT,
      /** The key and the header are right, and the content was changed. */
      CONTENT,
      /** The content is intact, and not padded as the format demands, or in a tombstone: its writer is at fault. */
      PADDING,
      /** The checksum of exported keys. */
      CHECKSUM
    }

    private final Part part;

    Tampered(String what, Part part) {
      super(Reason.TAMPERED, what + " is not what was sealed: " + part);
      this.part = part;
    }

    /** Returns the check that failed. */
    public Part part() {
      return part;
    }
  }

  /** {@link Reason#STALE_REVISION}: the object is intact and authentic, and older than one already known. */
  public static final class StaleRevision extends CryptoException {
    private static final long serialVersionUID = 1L;

    private final transient ObjectRef<?> ref;
    private final transient Revision known;
    private final transient Revision found;

    StaleRevision(ObjectRef<?> ref, Revision known, Revision found) {
      super(
          Reason.STALE_REVISION, ref + " is at " + found + ", but " + known + " is already known");
      this.ref = ref;
      this.known = known;
      this.found = found;
    }

    /** Returns the object. */
    public ObjectRef<?> ref() {
      return ref;
    }

    /** Returns the least revision that the caller accepts. */
    public Revision known() {
      return known;
    }

    /** Returns the revision found, which is authentic. */
    public Revision found() {
      return found;
    }
  }

  /** {@link Reason#DELETED}: the object was deleted by somebody who holds its key, as its tombstone proves. */
  public static final class Deleted extends CryptoException {
    private static final long serialVersionUID = 1L;

    private final transient ObjectRef<?> ref;
    private final transient Revision revision;

    Deleted(ObjectRef<?> ref, Revision revision) {
      super(Reason.DELETED, ref + " was deleted: " + revision);
      this.ref = ref;
      this.revision = revision;
    }

    /** Returns the object that was deleted. */
    public ObjectRef<?> ref() {
      return ref;
    }

    /** Returns the revision of the deletion, which is authentic. */
    public Revision revision() {
      return revision;
    }
  }

  /** {@link Reason#WRONG_PASSPHRASE}: no slot opens. A slot whose clear part was changed cannot be told from this. */
  public static final class WrongPassphrase extends CryptoException {
    private static final long serialVersionUID = 1L;

    private final boolean organisationSecretMissing;

    WrongPassphrase(boolean organisationSecretMissing) {
      super(
          Reason.WRONG_PASSPHRASE,
          organisationSecretMissing
              ? "no slot opens; some need the organisation secret, which was not given"
              : "no slot opens");
      this.organisationSecretMissing = organisationSecretMissing;
    }

    /** Returns whether some slots need the organisation secret, and it was not given. */
    public boolean isOrganisationSecretMissing() {
      return organisationSecretMissing;
    }
  }

  /** {@link Reason#OUT_OF_POLICY}: weaker than this library accepts, or dearer than it agrees to compute. */
  public static final class OutOfPolicy extends CryptoException {
    private static final long serialVersionUID = 1L;

    /** The rule that was broken. */
    public enum Rule {
      /** The passphrase has fewer than {@link Passphrase#SHORTEST} characters. */
      PASSPHRASE_TOO_SHORT,
      /** The passphrase of a slot without the organisation secret is not {@link Passphrase#isStrong}. */
      PASSPHRASE_TOO_WEAK,
      /** The passphrase would open, or opens, the health compartment and another one. */
      HEALTH_NOT_APART,
      /**
       * Whether it would cannot be told: some slots need the organisation secret, which was not given. Give it.
       */
      HEALTH_NOT_COMPARED,
      /** The cost of a guess, as a file states it, is below the floor or above the ceiling. */
      KDF_COST,
      /** There are more than 256 slots. */
      TOO_MANY_SLOTS
    }

    private final Rule rule;

    OutOfPolicy(Rule rule) {
      super(Reason.OUT_OF_POLICY, "out of policy: " + rule);
      this.rule = rule;
    }

    /** Returns the rule that was broken. */
    public Rule rule() {
      return rule;
    }
  }

  /** {@link Reason#BELOW_FLOOR}: well-formed, and weaker or older than a {@link Floor} or the caller demands. */
  public static final class BelowFloor extends CryptoException {
    private static final long serialVersionUID = 1L;

    /** What was demanded. */
    public enum Demand {
      /** The cost of a guess: KiB of memory. */
      KDF_COST,
      /** The {@link Protection}: bits of organisation secret mixed in, 128 or 0. */
      PROTECTION,
      /** The epoch of a key. */
      EPOCH
    }

    private final Demand demand;
    private final long demanded;
    private final long found;

    BelowFloor(Demand demand, long demanded, long found) {
      super(
          Reason.BELOW_FLOOR,
          "below the floor of " + demand + ": " + demanded + " is demanded, " + found + " found");
      this.demand = demand;
      this.demanded = demanded;
      this.found = found;
    }

    /** Returns what was demanded. */
    public Demand demand() {
      return demand;
    }

    /** Returns the least that is accepted, in the unit of the demand. */
    public long demanded() {
      return demanded;
    }

    /** Returns what was found, in the unit of the demand; not authenticated. */
    public long found() {
      return found;
    }
  }
}
