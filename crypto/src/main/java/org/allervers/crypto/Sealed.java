package org.allervers.crypto;

import java.util.Arrays;
import java.util.UUID;
import org.allervers.crypto.internal.dse1.RecordHeader;
import org.allervers.crypto.internal.dse1.Refused;

/**
 * Sealed bytes, as they lie on a disk or a server: an object, or the tombstone of one that was deleted.
 *
 * <p>What can be read here without a key is what anybody can read: where the object belongs, its revision and its padded
 * length. None of it is authentic before {@link Compartment#open} has succeeded. This class is immutable and thread-safe.
 */
public final class Sealed {
  private final byte[] bytes;
  private final RecordHeader header;

  private Sealed(byte[] bytes, RecordHeader header) {
    this.bytes = bytes;
    this.header = header;
  }

  /**
   * Reads the clear header of a sealed object.
   *
   * @param bytes the whole object, copied
   * @throws CryptoException.UnsupportedFormat if it is of another format, version, kind, suite or class, or too long
   * @throws CryptoException.Truncated if no object has that length
   */
  public static Sealed parse(byte[] bytes) throws CryptoException {
    return ofTrusted(bytes.clone());
  }

  static Sealed ofTrusted(byte[] bytes) throws CryptoException {
    try {
      return new Sealed(bytes, RecordHeader.parse(bytes));
    } catch (Refused e) {
      throw Refusals.format(e);
    }
  }

  static Sealed of(byte[] bytes, RecordHeader header) {
    return new Sealed(bytes, header);
  }

  /** Returns the whole object, in a new array. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  byte[] bytes() {
    return bytes;
  }

  RecordHeader header() {
    return header;
  }

  /** Returns the length of the whole object, in bytes. */
  public int length() {
    return bytes.length;
  }

  /** Returns the number of the compartment; see {@link CompartmentType#code}. */
  public int compartmentCode() {
    return header.compartment();
  }

  /** Returns the epoch of the key, from 0 to 2<sup>32</sup> - 1. */
  public long epoch() {
    return header.epoch();
  }

  /**
   * Returns whether this is a tombstone: it says that the object of this class and id was deleted, at this revision. Only
   * {@link Compartment#openTombstone} proves it.
   */
  public boolean isTombstone() {
    return header.tombstone();
  }

  /** Returns the class of the object; of a tombstone, the class of what was deleted. */
  public ObjectClass objectClass() {
    return ObjectClass.of(header.objectClass());
  }

  /** Returns the id of the object. */
  public UUID objectId() {
    return header.object();
  }

  /** Returns the revision of the object. */
  public Revision revision() {
    return Revision.ofBits(header.revision());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Sealed[" + (isTombstone() ? "tombstone, " : "") + "compartment=" + compartmentCode()
        + ", class=" + objectClass() + ", id="
        + objectId() + ", epoch=" + epoch() + ", " + revision() + ", " + bytes.length + " bytes]";
  }
}
