package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The numbers and names that all objects of this version of the format share. */
final class Dse1 {
  static final int VERSION = 0x01;
  static final int KIND_RECORD = 0x01;
  static final int KIND_ATTACHMENT = 0x02;
  static final int KIND_ENVELOPE = 0x03;
  static final int KIND_SLOT = 0x04;
  static final int KIND_KEYRING = 0x05;
  static final int KIND_JOURNAL = 0x06;
  static final int KIND_SHARE = 0x07;
  static final int KIND_DEVICE = 0x08;
  static final int KIND_MEMBER = 0x09;
  /** Keys in clear. The other kinds of the registry are reserved. */
  static final int KIND_RAW_KEYS = 0xf0;

  static final int SUITE_COBBLESTONE_256 = 0x01;
  /** The length of magic, version, kind and suite, in bytes. */
  static final int START = 6;

  /** The length of a compartment key and of every key derived from it, in bytes. */
  static final int KEY = 32;

  private static final byte[] MAGIC = {'D', 'S', 'E'};

  private Dse1() {}

  static ByteBuffer putStart(ByteBuffer out, int kind) {
    return putStart(out, kind, SUITE_COBBLESTONE_256);
  }

  static ByteBuffer putStart(ByteBuffer out, int kind, int suite) {
    return out.put(MAGIC).put((byte) VERSION).put((byte) kind).put((byte) suite);
  }

  /**
   * Checks magic, version, kind and suite.
   *
   * @throws Refused with the first of them that is not the expected one
   */
  static void checkStart(ByteBuffer in, int kind) throws Refused {
    int suite = checkStartAndSuite(in, kind);
    if (suite != SUITE_COBBLESTONE_256) {
      throw new Refused(Refused.Check.SUITE, suite);
    }
  }

  /**
   * Checks magic, version and kind, and returns the suite.
   *
   * @throws Refused with the first of them that is not the expected one
   */
  static int checkStartAndSuite(ByteBuffer in, int kind) throws Refused {
    if (in.remaining() < START) {
      throw new Refused(Refused.Check.LENGTH, in.remaining());
    }
    for (byte expected : MAGIC) {
      check(Refused.Check.MAGIC, in.get(), expected);
    }
    check(Refused.Check.VERSION, in.get(), VERSION);
    check(Refused.Check.KIND, in.get(), kind);
    return Byte.toUnsignedInt(in.get());
  }

  private static void check(Refused.Check check, byte found, int expected) throws Refused {
    int value = Byte.toUnsignedInt(found);
    if (value != expected) {
      throw new Refused(check, value);
    }
  }

  static ByteBuffer putUuid(ByteBuffer out, UUID id) {
    return out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  static UUID uuid(ByteBuffer in) {
    return new UUID(in.getLong(), in.getLong());
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
