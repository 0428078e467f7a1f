package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.internal.ed25519.Ed25519;

/**
 * The earlier keys of a compartment, sealed under a later one by an author who says what he knew of the list of members. What he
 * signs is {@link #signed}, and the reader verifies it before opening. This class is immutable and thread-safe.
 */
public final class SealedKeyring {
  /** The most keys of one bundle. */
  public static final int MOST_KEYS = 4096;

  /** The most entries of the list of members that a bundle names. */
  public static final int MOST_HEADS = MemberRecord.MOST_PARENTS;

  // Suite 1 was not signed, and was never released.
  private static final int SUITE = 2;
  private static final String USE = "dse1/keyring";
  private static final byte[] LABEL = Dse1.ascii("dse1/keyring-signature\0");
  private static final int HEADS = Dse1.START + 2 + 4 + 16 + 16 + 1;
  private static final int HASH = 32;
  private static final int ENTRY = 4 + Dse1.KEY;

  private final byte[] bytes;
  private final int compartment;
  private final long epoch;
  private final UUID organisation;
  private final UUID author;
  private final List<String> heads;
  private final int count;

  private SealedKeyring(byte[] bytes) throws Refused {
    this.bytes = bytes;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int suite = Dse1.checkStartAndSuite(in, Dse1.KIND_KEYRING);
    if (suite != SUITE) {
      throw new Refused(Refused.Check.SUITE, suite);
    }
    if (bytes.length < HEADS) {
      throw new Refused(Refused.Check.LENGTH, bytes.length);
    }
    this.compartment = Short.toUnsignedInt(in.getShort());
    this.epoch = Integer.toUnsignedLong(in.getInt());
    this.organisation = Dse1.uuid(in);
    this.author = Dse1.uuid(in);
    int named = Byte.toUnsignedInt(in.get());
    if (named == 0 || named > MOST_HEADS) {
      throw new Refused(Refused.Check.PADDING, named);
    }
    if (in.remaining() < named * HASH + 2) {
      throw new Refused(Refused.Check.LENGTH, bytes.length);
    }
    this.heads = heads(in, named);
    this.count = Short.toUnsignedInt(in.getShort());
    if (count == 0 || count > MOST_KEYS) {
      throw new Refused(Refused.Check.PADDING, count);
    }
    if (in.remaining() != Cobblestone.sealedLength((long) count * ENTRY) + Ed25519.SIGNATURE) {
      throw new Refused(Refused.Check.LENGTH, bytes.length);
    }
  }

  private static List<String> heads(ByteBuffer in, int named) throws Refused {
    List<String> heads = new ArrayList<>();
    byte[] hash = new byte[HASH];
    for (int i = 0; i < named; i++) {
      in.get(hash);
      String head = HexFormat.of().formatHex(hash);
      // One form only: ascending, none twice.
      if (i > 0 && heads.get(i - 1).compareTo(head) >= 0) {
        throw new Refused(Refused.Check.PADDING, i);
      }
      heads.add(head);
    }
    return List.copyOf(heads);
  }

  /**
   * Reads a bundle. Nothing of it is authentic yet.
   *
   * @param bytes copied
   * @throws Refused with MAGIC, VERSION, KIND, SUITE, LENGTH, or PADDING if a number is out of bounds or the heads are not in order
   */
  public static SealedKeyring parse(byte[] bytes) throws Refused {
    return new SealedKeyring(bytes.clone());
  }

  /**
   * Who seals, and what of the list of members he knows.
   *
   * @param organisation the organisation
   * @param author the device that is to sign
   * @param heads hashes in hexadecimal, ascending, from 1 to {@link #MOST_HEADS}
   */
  public record Origin(UUID organisation, UUID author, List<String> heads) {
    /** Copies the heads. */
    public Origin {
      heads = List.copyOf(heads);
    }
  }

  /**
   * Returns a bundle, its last 64 bytes still to be filled with the signature of what {@link #signed(byte[])} returns.
   *
   * @param newest the key that seals
   * @param older from 1 to {@link #MOST_KEYS} keys of the same compartment, by ascending epoch, all before {@code newest}
   */
  public static byte[] seal(
      Origin origin,
      EpochKey newest,
      List<EpochKey> older,
      SecureRandom random,
      Algorithms algorithms) {
    ByteBuffer message = ByteBuffer.allocate(older.size() * ENTRY);
    for (EpochKey key : older) {
      byte[] root = key.copyOfRoot();
      message.putInt((int) key.epoch()).put(root);
      Arrays.fill(root, (byte) 0);
    }
    try {
      return seal(origin, newest, message.array(), random, algorithms);
    } finally {
      Arrays.fill(message.array(), (byte) 0);
    }
  }

  static byte[] seal(
      Origin origin, EpochKey newest, byte[] message, SecureRandom random, Algorithms algorithms) {
    int length = HEADS + origin.heads().size() * HASH + 2;
    ByteBuffer context = Dse1.putStart(ByteBuffer.allocate(length), Dse1.KIND_KEYRING, SUITE)
        .putShort((short) newest.compartment())
        .putInt((int) newest.epoch());
    Dse1.putUuid(context, origin.organisation());
    Dse1.putUuid(context, origin.author()).put((byte) origin.heads().size());
    origin.heads().forEach(head -> context.put(HexFormat.of().parseHex(head)));
    context.putShort((short) (message.length / ENTRY));
    byte[] salt = new byte[Cobblestone.SALT];
    random.nextBytes(salt);
    byte[] out = Arrays.copyOf(
        context.array(),
        Math.toIntExact(length + Cobblestone.sealedLength(message.length) + Ed25519.SIGNATURE));
    Cobblestone cobblestone = Cobblestone.aes256(algorithms);
    HmacSha512 wrapping = newest.derive(algorithms, USE, origin.organisation());
    try {
      cobblestone.seal(wrapping, salt, context.array(), message, out, length);
      return out;
    } finally {
      wrapping.destroy();
      cobblestone.forget();
    }
  }

  /**
   * Returns what the author signs: all of the bundle but the signature.
   *
   * @param bundle whole, its signature whatever it is
   */
  public static byte[] signed(byte[] bundle) {
    int unsigned = bundle.length - Ed25519.SIGNATURE;
    return ByteBuffer.allocate(LABEL.length + unsigned)
        .put(LABEL)
        .put(bundle, 0, unsigned)
        .array();
  }

  /** Returns what the author signed. */
  public byte[] signed() {
    return signed(bytes);
  }

  /** Returns the signature. */
  public byte[] signature() {
    return Arrays.copyOfRange(bytes, bytes.length - Ed25519.SIGNATURE, bytes.length);
  }

  /** Returns the number of the compartment. */
  public int compartment() {
    return compartment;
  }

  /** Returns the epoch of the key that opens it. */
  public long epoch() {
    return epoch;
  }

  /** Returns the organisation. */
  public UUID organisation() {
    return organisation;
  }

  /** Returns who signed it. */
  public UUID author() {
    return author;
  }

  /** Returns the hashes of the newest entries of the list of members that the author knew, ascending, unmodifiable. */
  public List<String> heads() {
    return heads;
  }

  /** Returns the bytes, in a new array. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /**
   * Returns the keys, which the caller has to destroy.
   *
   * @param key of {@link #compartment} and {@link #epoch}
   * @throws Refused with COMMITMENT if another key sealed it, with CHUNK if it was changed, with PADDING if its epochs are
   *     not ascending and before that of the key
   */
  public List<EpochKey> open(EpochKey key, Algorithms algorithms) throws Refused {
    Cobblestone cobblestone = Cobblestone.aes256(algorithms);
    HmacSha512 wrapping = key.derive(algorithms, USE, organisation);
    byte[] message = new byte[0];
    int context = HEADS + heads.size() * HASH + 2;
    try {
      message = cobblestone.open(
          wrapping,
          Arrays.copyOf(bytes, context),
          Arrays.copyOf(bytes, bytes.length - Ed25519.SIGNATURE),
          context);
      checkEpochs(message);
      List<EpochKey> keys = new ArrayList<>();
      for (int at = 0; at < message.length; at += ENTRY) {
        byte[] root = Arrays.copyOfRange(message, at + 4, at + ENTRY);
        keys.add(
            EpochKey.of(algorithms, organisation, key.compartment(), epochAt(message, at), root));
        Arrays.fill(root, (byte) 0);
      }
      return keys;
    } finally {
      Arrays.fill(message, (byte) 0);
      wrapping.destroy();
      cobblestone.forget();
    }
  }

  private void checkEpochs(byte[] message) throws Refused {
    long before = -1;
    for (int at = 0; at < message.length; at += ENTRY) {
      long found = epochAt(message, at);
      if (found <= before || found >= epoch) {
        throw new Refused(Refused.Check.PADDING, found);
      }
      before = found;
    }
  }

  private static long epochAt(byte[] message, int at) {
    return Integer.toUnsignedLong(ByteBuffer.wrap(message).getInt(at));
  }

  @Override
  public String toString() {
    return "SealedKeyring[epoch=" + epoch + ", " + count + " keys, redacted]";
  }
}
