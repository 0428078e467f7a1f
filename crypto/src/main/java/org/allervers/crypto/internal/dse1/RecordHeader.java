package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The 38 clear bytes of a record, an attachment or the tombstone of either, all of them bound to the content.
 *
 * @param compartment unsigned 16 bits
 * @param epoch unsigned 32 bits
 * @param objectClass 1 record, 2 manifest, 3 index, 4 attachment
 * @param tombstone whether the object of that class has been deleted
 * @param object the object's random id
 * @param revision 64 bits: a counter of 48 bits, then a device of 16 bits
 */
public record RecordHeader(
    int compartment, long epoch, int objectClass, boolean tombstone, UUID object, long revision) {
  /** The length of a header, in bytes. */
  public static final int LENGTH = 38;

  /** The class of attachments, which have a kind of their own. */
  public static final int ATTACHMENT = 4;

  // The highest bit of the class: set, it says that the object is gone.
  private static final int GONE = 0x8000;

  /** Checks the bounds. */
  public RecordHeader {
    if (compartment < 0 || compartment > 0xffff) {
      throw new IllegalArgumentException("compartment must fit 16 bits, but was " + compartment);
    }
    if (epoch < 0 || epoch > 0xffff_ffffL) {
      throw new IllegalArgumentException("epoch must fit 32 bits, but was " + epoch);
    }
    if (objectClass < 1 || objectClass > ATTACHMENT) {
      throw new IllegalArgumentException("object class must be 1 to 4, but was " + objectClass);
    }
  }

  /** Returns the header of an object that is there. */
  public RecordHeader(int compartment, long epoch, int objectClass, UUID object, long revision) {
    this(compartment, epoch, objectClass, false, object, revision);
  }

  /** Returns whether the content is sealed as an attachment; that of a tombstone never is. */
  boolean isAttachment() {
    return objectClass == ATTACHMENT && !tombstone;
  }

  private int classField() {
    return tombstone ? objectClass | GONE : objectClass;
  }

  /** Returns the 38 bytes. */
  public byte[] toBytes() {
    byte[] bytes = new byte[LENGTH];
    put(ByteBuffer.wrap(bytes));
    return bytes;
  }

  void put(ByteBuffer out) {
    Dse1.putStart(out, isAttachment() ? Dse1.KIND_ATTACHMENT : Dse1.KIND_RECORD)
        .putShort((short) compartment)
        .putInt((int) epoch)
        .putShort((short) classField());
    Dse1.putUuid(out, object).putLong(revision);
  }

  /**
   * Reads the header of a whole record or tombstone, and checks that a record can have that length.
   *
   * @throws Refused if magic, version, kind or suite is not the expected one, if the length is impossible, or if the class
   *     is unknown
   */
  public static RecordHeader parse(byte[] record) throws Refused {
    ByteBuffer in = ByteBuffer.wrap(record);
    Dse1.checkStart(in, Dse1.KIND_RECORD);
    if (record.length > RecordEngine.MAX_LENGTH) {
      throw new Refused(Refused.Check.TOO_LONG, record.length);
    }
    checkLength(record.length);
    RecordHeader header = parse(in);
    if (header.isAttachment()) {
      throw new Refused(Refused.Check.OBJECT_CLASS, ATTACHMENT);
    }
    return header;
  }

  /**
   * Reads the header of an attachment, and checks that an attachment can have that length.
   *
   * @param first its first bytes, at least 38 if it has as many
   * @param length of the whole attachment, in bytes
   * @throws Refused as {@link #parse}
   */
  static RecordHeader parseAttachment(byte[] first, long length) throws Refused {
    ByteBuffer in = ByteBuffer.wrap(first);
    Dse1.checkStart(in, Dse1.KIND_ATTACHMENT);
    if (length > AttachmentSealing.MAX_LENGTH) {
      throw new Refused(Refused.Check.TOO_LONG, length);
    }
    checkLength(length);
    RecordHeader header = parse(in);
    if (!header.isAttachment()) {
      throw new Refused(Refused.Check.OBJECT_CLASS, header.classField());
    }
    return header;
  }

  private static void checkLength(long length) throws Refused {
    if (length < LENGTH) {
      throw new Refused(Refused.Check.LENGTH, length);
    }
    try {
      Cobblestone.messageLength(length - LENGTH);
    } catch (Refused e) {
      throw new Refused(e.check(), length);
    }
  }

  private static RecordHeader parse(ByteBuffer in) throws Refused {
    int compartment = Short.toUnsignedInt(in.getShort());
    long epoch = Integer.toUnsignedLong(in.getInt());
    int field = Short.toUnsignedInt(in.getShort());
    int objectClass = field & ~GONE;
    if (objectClass < 1 || objectClass > ATTACHMENT) {
      throw new Refused(Refused.Check.OBJECT_CLASS, field);
    }
    return new RecordHeader(
        compartment, epoch, objectClass, field != objectClass, Dse1.uuid(in), in.getLong());
  }
}
