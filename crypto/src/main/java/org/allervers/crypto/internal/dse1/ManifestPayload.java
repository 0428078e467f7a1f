package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * What a manifest says of an attachment; it is the payload of a record of class 2.
 *
 * @param commitment of the attachment, 32 bytes, read-only
 * @param length of the attachment's payload, in bytes
 * @param name at most {@link #MOST_NAME} bytes of UTF-8
 * @param mediaType at most {@link #MOST_MEDIA_TYPE} bytes of UTF-8
 */
public record ManifestPayload(ByteBuffer commitment, long length, String name, String mediaType) {
  /** The longest name, in bytes of UTF-8, inclusive. */
  public static final int MOST_NAME = 1024;

  /** The longest media type, in bytes of UTF-8, inclusive. */
  public static final int MOST_MEDIA_TYPE = 255;

  private static final int VERSION = 0x01;
  private static final int FIXED = 1 + Cobblestone.COMMITMENT + Long.BYTES;

  /** Returns the payload, in an array that the caller has to wipe. */
  public byte[] toBytes() {
    ByteBuffer nameBytes = utf8(name, MOST_NAME);
    ByteBuffer typeBytes = utf8(mediaType, MOST_MEDIA_TYPE);
    return ByteBuffer.allocate(FIXED + 4 + nameBytes.remaining() + typeBytes.remaining())
        .put((byte) VERSION)
        .put(commitment.duplicate())
        .putLong(length)
        .putShort((short) nameBytes.remaining())
        .put(nameBytes)
        .putShort((short) typeBytes.remaining())
        .put(typeBytes)
        .array();
  }

  /**
   * Reads a manifest.
   *
   * @throws Refused if it is of another version, or not written as the format demands
   */
  public static ManifestPayload parse(byte[] payload) throws Refused {
    ByteBuffer in = ByteBuffer.wrap(payload);
    int version = payload.length == 0 ? 0 : Byte.toUnsignedInt(in.get());
    if (version != VERSION || payload.length < FIXED + 4) {
      throw new Refused(Refused.Check.MANIFEST, version);
    }
    byte[] commitment = new byte[Cobblestone.COMMITMENT];
    in.get(commitment);
    long length = in.getLong();
    String name = text(in, MOST_NAME);
    String mediaType = text(in, MOST_MEDIA_TYPE);
    if (in.hasRemaining() || length < 0 || length > AttachmentSealing.MAX_PAYLOAD) {
      throw new Refused(Refused.Check.MANIFEST, version);
    }
    return new ManifestPayload(
        ByteBuffer.wrap(commitment).asReadOnlyBuffer(), length, name, mediaType);
  }

  /**
   * Returns the text as UTF-8.
   *
   * @throws IllegalArgumentException if it is too long or no Unicode text; its content is not in the message
   */
  public static ByteBuffer utf8(String text, int most) {
    ByteBuffer bytes;
    try {
      bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("text must be Unicode, but has half a character");
    }
    if (bytes.remaining() > most) {
      throw new IllegalArgumentException(
          "text must be at most " + most + " bytes of UTF-8, but was " + bytes.remaining());
    }
    return bytes;
  }

  private static String text(ByteBuffer in, int most) throws Refused {
    int size = in.remaining() < 2 ? -1 : Short.toUnsignedInt(in.getShort());
    if (size < 0 || size > most || size > in.remaining()) {
      throw new Refused(Refused.Check.MANIFEST, VERSION);
    }
    ByteBuffer bytes = in.slice(in.position(), size);
    in.position(in.position() + size);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new Refused(Refused.Check.MANIFEST, VERSION);
    }
  }

  @Override
  public String toString() {
    return "ManifestPayload[redacted]";
  }
}
