package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.internal.bytes.Secret;
import org.allervers.crypto.internal.hpke.HybridSuite;
import org.allervers.crypto.internal.shamir.Shamir;

/**
 * One holder's part of the seed of a recovery key. What is split is the seed and a tag of it, so that a wrong reconstruction
 * is noticed and fewer parts than needed say nothing at all. This class is thread-safe.
 */
public final class RecoveryPart {
  /** The length of a part, in bytes. */
  public static final int LENGTH = 75;

  /** How many of the last bytes are written on paper: all but magic, version and kind. */
  public static final int PRINTED = LENGTH - Dse1.START + 1;

  /** The length of a seed, in bytes. */
  public static final int SEED = 32;

  /** The most holders of a set. */
  public static final int MOST_HOLDERS = 16;

  private static final int TAG = 8;
  private static final int CHECKSUM = 4;

  private final UUID organisation;
  private final int compartment;
  private final int set;
  private final int needed;
  private final int holders;
  private final int holder;
  private final Secret values;

  private RecoveryPart(
      UUID organisation,
      int compartment,
      int set,
      int needed,
      int holders,
      int holder,
      byte[] values) {
    this.organisation = organisation;
    this.compartment = compartment;
    this.set = set;
    this.needed = needed;
    this.holders = holders;
    this.holder = holder;
    this.values = Secret.copyOf(values);
    Arrays.fill(values, (byte) 0);
  }

  /**
   * Splits a seed.
   *
   * @param seed 32 bytes, copied
   * @param needed from 2 to {@code holders}
   * @param holders at most 16
   * @return the parts of the holders 1 to {@code holders}, in this order
   */
  public static List<RecoveryPart> split(
      UUID organisation,
      int compartment,
      byte[] seed,
      int needed,
      int holders,
      SecureRandom random) {
    int set = random.nextInt();
    byte[] message = Arrays.copyOf(seed, SEED + TAG);
    byte[] tag = tag(organisation, compartment, set, needed, holders, seed);
    System.arraycopy(tag, 0, message, SEED, TAG);
    Arrays.fill(tag, (byte) 0);
    byte[][] values = Shamir.split(message, needed, holders, random);
    Arrays.fill(message, (byte) 0);
    List<RecoveryPart> parts = new ArrayList<>();
    for (int i = 0; i < holders; i++) {
      parts.add(
          new RecoveryPart(organisation, compartment, set, needed, holders, i + 1, values[i]));
    }
    return parts;
  }

  private static byte[] tag(
      UUID organisation, int compartment, int set, int needed, int holders, byte[] seed) {
    byte[] label = Dse1.ascii("dse1/recovery");
    ByteBuffer context =
        ByteBuffer.allocate(label.length + 1 + 16 + 2 + 4 + 2).put(label).put((byte) 0);
    Dse1.putUuid(context, organisation)
        .putShort((short) compartment)
        .putInt(set)
        .put((byte) needed)
        .put((byte) holders);
    HmacSha512 key = HmacSha512.of(seed);
    byte[] all = key.tag(context.array());
    key.destroy();
    byte[] tag = Arrays.copyOf(all, TAG);
    Arrays.fill(all, (byte) 0);
    return tag;
  }

  /**
   * Returns the seed, which the caller has to wipe.
   *
   * @param parts of one set and of different holders, as many as are needed at least; each of them is checked
   * @throws Refused with COMMITMENT if they do not give what was split
   */
  public static byte[] combine(List<RecoveryPart> parts) throws Refused {
    RecoveryPart first = parts.get(0);
    int[] holders =
        parts.stream().limit(first.needed).mapToInt(RecoveryPart::holder).toArray();
    byte[][] values = parts.stream().map(part -> part.values.copy()).toArray(byte[][]::new);
    byte[][] used = Arrays.copyOf(values, holders.length);
    byte[] message = Shamir.at(0, holders, used);
    byte[] seed = Arrays.copyOf(message, SEED);
    byte[] tag =
        tag(first.organisation, first.compartment, first.set, first.needed, first.holders, seed);
    int wrong = difference(tag, Arrays.copyOfRange(message, SEED, SEED + TAG));
    for (int i = holders.length; i < values.length; i++) {
      byte[] expected = Shamir.at(parts.get(i).holder, holders, used);
      wrong |= difference(expected, values[i]);
      Arrays.fill(expected, (byte) 0);
    }
    for (byte[] each : values) {
      Arrays.fill(each, (byte) 0);
    }
    Arrays.fill(message, (byte) 0);
    Arrays.fill(tag, (byte) 0);
    if (wrong != 0) {
      Arrays.fill(seed, (byte) 0);
      throw new Refused(Refused.Check.COMMITMENT, 0);
    }
    return seed;
  }

  /** Returns the id under which envelopes are sealed to the recovery key of that seed. */
  public static UUID recipient(UUID organisation, int compartment, byte[] seed) {
    return recipientOf(organisation, compartment, HybridSuite.X_WING.publicKey(seed));
  }

  /** Returns the id under which envelopes are sealed to a recovery key: the first 16 bytes of a hash of its public half. */
  public static UUID recipientOf(UUID organisation, int compartment, byte[] publicKey) {
    byte[] label = Dse1.ascii("dse1/recovery-recipient");
    ByteBuffer place = ByteBuffer.allocate(label.length + 1 + 16 + 2).put(label).put((byte) 0);
    Dse1.putUuid(place, organisation).putShort((short) compartment);
    byte[] hash = Algorithms.sha256(place.array(), publicKey);
    return Dse1.uuid(ByteBuffer.wrap(hash));
  }

  /** Returns 0 if both are the same, in a time that tells nothing, and wipes the second. */
  private static int difference(byte[] a, byte[] b) {
    int difference = 0;
    for (int i = 0; i < a.length; i++) {
      difference |= a[i] ^ b[i];
    }
    Arrays.fill(b, (byte) 0);
    return difference;
  }

  /** Returns the part, with its start and its checksum, in an array that the caller has to wipe. */
  public byte[] toBytes() {
    byte[] secret = values.copy();
    ByteBuffer out = Dse1.putStart(ByteBuffer.allocate(LENGTH), Dse1.KIND_SHARE);
    Dse1.putUuid(out, organisation)
        .putShort((short) compartment)
        .putInt(set)
        .put((byte) needed)
        .put((byte) holders)
        .put((byte) holder)
        .put(secret);
    Arrays.fill(secret, (byte) 0);
    return out.put(checksum(out.array())).array();
  }

  private static byte[] checksum(byte[] bytes) {
    byte[] checked = Arrays.copyOf(bytes, LENGTH - CHECKSUM);
    byte[] hash = Algorithms.sha256(checked);
    Arrays.fill(checked, (byte) 0);
    return Arrays.copyOf(hash, CHECKSUM);
  }

  /** Returns what is written on paper, in an array that the caller has to wipe. */
  public byte[] toPrinted() {
    byte[] all = toBytes();
    byte[] printed = Arrays.copyOfRange(all, LENGTH - PRINTED, LENGTH);
    Arrays.fill(all, (byte) 0);
    return printed;
  }

  /**
   * Reads what is written on paper.
   *
   * @throws Refused as {@link #parse}
   */
  public static RecoveryPart parsePrinted(byte[] printed) throws Refused {
    byte[] all = Dse1.putStart(ByteBuffer.allocate(LENGTH), Dse1.KIND_SHARE).array();
    System.arraycopy(printed, 0, all, LENGTH - PRINTED, PRINTED);
    try {
      return parse(all);
    } finally {
      Arrays.fill(all, (byte) 0);
    }
  }

  /**
   * Reads a part.
   *
   * @param bytes not kept; the caller has to wipe them
   * @throws Refused if they are something else, with COMMITMENT if the checksum is wrong, with TOO_LONG if the numbers are
   *     not those of any set
   */
  public static RecoveryPart parse(byte[] bytes) throws Refused {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Dse1.checkStart(in, Dse1.KIND_SHARE);
    if (bytes.length != LENGTH) {
      throw new Refused(Refused.Check.LENGTH, bytes.length);
    }
    if (!Arrays.equals(checksum(bytes), Arrays.copyOfRange(bytes, LENGTH - CHECKSUM, LENGTH))) {
      throw new Refused(Refused.Check.COMMITMENT, 0);
    }
    UUID organisation = Dse1.uuid(in);
    int compartment = Short.toUnsignedInt(in.getShort());
    int set = in.getInt();
    int needed = Byte.toUnsignedInt(in.get());
    int holders = Byte.toUnsignedInt(in.get());
    int holder = Byte.toUnsignedInt(in.get());
    if (needed < 2
        || holders < needed
        || holders > MOST_HOLDERS
        || holder < 1
        || holder > holders) {
      throw new Refused(Refused.Check.TOO_LONG, holder);
    }
    byte[] values = new byte[SEED + TAG];
    in.get(values);
    return new RecoveryPart(organisation, compartment, set, needed, holders, holder, values);
  }

  /** Returns the organisation's id. */
  public UUID organisation() {
    return organisation;
  }

  /** Returns the compartment's number. */
  public int compartment() {
    return compartment;
  }

  /** Returns the random number of the set. */
  public int set() {
    return set;
  }

  /** Returns how many parts are needed. */
  public int needed() {
    return needed;
  }

  /** Returns how many parts there are. */
  public int holders() {
    return holders;
  }

  /** Returns whose part it is, from 1. */
  public int holder() {
    return holder;
  }

  /** Returns whether both are of one set, as far as they say. */
  public boolean isOfSetOf(RecoveryPart other) {
    return set == other.set && needed == other.needed && holders == other.holders;
  }

  /** Returns whether both hold the same values. */
  public boolean holdsSameAs(RecoveryPart other) {
    byte[] own = values.copy();
    int difference = difference(own, other.values.copy());
    Arrays.fill(own, (byte) 0);
    return difference == 0;
  }

  /** Wipes the values. Does nothing the second time. */
  public void destroy() {
    values.destroy();
  }

  @Override
  public String toString() {
    return "RecoveryPart[" + holder + " of " + holders + ", redacted]";
  }
}
