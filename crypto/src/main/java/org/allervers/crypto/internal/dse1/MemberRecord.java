package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.internal.ed25519.Ed25519;

/**
 * The bytes of one entry of the list of members: who signs, which entries it follows, what it changes, and the signature.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MemberRecord {
  /** The most entries that one follows. */
  public static final int MOST_PARENTS = 64;

  /** The longest change, in bytes. */
  public static final int MOST_BODY = 8192;

  private static final byte[] LABEL = Dse1.ascii("dse1/member\0");
  private static final int HASH = 32;
  private static final int AUTHOR = Dse1.START + 16;
  private static final int PARENTS = AUTHOR + 16;
  private static final int AFTER = 1 + 4;

  private final byte[] bytes;
  private final UUID organisation;
  private final UUID author;
  private final List<String> parents;
  private final int operation;
  private final byte[] body;

  private MemberRecord(byte[] bytes) throws Refused {
    this.bytes = bytes;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Dse1.checkStart(in, Dse1.KIND_MEMBER);
    if (bytes.length < PARENTS + 1 + AFTER + Ed25519.SIGNATURE) {
      throw new Refused(Refused.Check.LENGTH, bytes.length);
    }
    this.organisation = Dse1.uuid(in);
    this.author = Dse1.uuid(in);
    int count = Byte.toUnsignedInt(in.get());
    if (count > MOST_PARENTS) {
      throw new Refused(Refused.Check.TOO_LONG, count);
    }
    if (in.remaining() < count * HASH + AFTER + Ed25519.SIGNATURE) {
      throw new Refused(Refused.Check.LENGTH, bytes.length);
    }
    this.parents = parents(in, count);
    this.operation = Byte.toUnsignedInt(in.get());
    int length = in.getInt();
    if (length < 0 || length > MOST_BODY) {
      throw new Refused(Refused.Check.TOO_LONG, length);
    }
    if (in.remaining() != length + Ed25519.SIGNATURE) {
      throw new Refused(Refused.Check.LENGTH, bytes.length);
    }
    this.body = new byte[length];
    in.get(body);
  }

  private static List<String> parents(ByteBuffer in, int count) throws Refused {
    List<String> parents = new ArrayList<>();
    byte[] hash = new byte[HASH];
    for (int i = 0; i < count; i++) {
      in.get(hash);
      String parent = HexFormat.of().formatHex(hash);
      // One form only: ascending, none twice.
      if (i > 0 && parents.get(i - 1).compareTo(parent) >= 0) {
        throw new Refused(Refused.Check.PADDING, i);
      }
      parents.add(parent);
    }
    return List.copyOf(parents);
  }

  /**
   * Reads an entry; its signature is not verified.
   *
   * @param bytes copied
   * @throws Refused with MAGIC, VERSION, KIND, SUITE, LENGTH, TOO_LONG, or PADDING if the entries that it follows are not in
   *     order
   */
  public static MemberRecord parse(byte[] bytes) throws Refused {
    return new MemberRecord(bytes.clone());
  }

  /**
   * Returns an entry that is yet to be signed.
   *
   * @param parents hashes in hexadecimal, ascending, at most 64
   */
  public static byte[] unsigned(
      UUID organisation, UUID author, List<String> parents, int operation, byte[] body) {
    ByteBuffer out = Dse1.putStart(
        ByteBuffer.allocate(PARENTS + 1 + parents.size() * HASH + AFTER + body.length),
        Dse1.KIND_MEMBER);
    Dse1.putUuid(out, organisation);
    Dse1.putUuid(out, author).put((byte) parents.size());
    parents.forEach(parent -> out.put(HexFormat.of().parseHex(parent)));
    return out.put((byte) operation).putInt(body.length).put(body).array();
  }

  /** Returns what is signed of an entry. */
  public static byte[] signed(byte[] unsigned) {
    return ByteBuffer.allocate(LABEL.length + unsigned.length)
        .put(LABEL)
        .put(unsigned)
        .array();
  }

  /** Returns the organisation. */
  public UUID organisation() {
    return organisation;
  }

  /** Returns the device that signs; all zeros for the root of the organisation. */
  public UUID author() {
    return author;
  }

  /** Returns the hashes of the entries that it follows, ascending, unmodifiable. */
  public List<String> parents() {
    return parents;
  }

  /** Returns the number of the change. */
  public int operation() {
    return operation;
  }

  /** Returns the bytes of the change, in a new array. */
  public byte[] body() {
    return body.clone();
  }

  /** Returns what is signed. */
  public byte[] signed() {
    return signed(Arrays.copyOf(bytes, bytes.length - Ed25519.SIGNATURE));
  }

  /** Returns the signature. */
  public byte[] signature() {
    return Arrays.copyOfRange(bytes, bytes.length - Ed25519.SIGNATURE, bytes.length);
  }

  /** Returns the SHA-256 of the whole entry, in hexadecimal. */
  public String hash() {
    return HexFormat.of().formatHex(Algorithms.sha256(bytes));
  }

  /** Returns the whole entry, in a new array. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "MemberRecord[author=" + author + ", operation=" + operation + "]";
  }
}
