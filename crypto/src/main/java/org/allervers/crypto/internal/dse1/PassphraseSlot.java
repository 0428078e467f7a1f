package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.allervers.crypto.internal.argon2.Argon2id;

/**
 * One compartment key, sealed under a passphrase and, if the slot says so, the organisation secret.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PassphraseSlot {
  /** The length of a slot, in bytes. */
  public static final int LENGTH = 175;

  /** The length of the organisation secret, in bytes. */
  public static final int SECRET = 16;

  private static final int CONTEXT = LENGTH - Cobblestone.PREFIX - Dse1.KEY - Cobblestone.TAG;
  private static final int ARGON2ID = 0x01;
  private static final int NEEDS_SECRET = 0x01;

  private final byte[] bytes;
  private final int compartment;
  private final long epoch;
  private final UUID organisation;
  private final Stretching stretching;

  private PassphraseSlot(byte[] bytes) throws Refused {
    this.bytes = bytes;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Dse1.checkStart(in, Dse1.KIND_SLOT);
    if (bytes.length != LENGTH) {
      throw new Refused(Refused.Check.LENGTH, bytes.length);
    }
    this.compartment = Short.toUnsignedInt(in.getShort());
    this.epoch = Integer.toUnsignedLong(in.getInt());
    this.organisation = Dse1.uuid(in);
    Dse1.uuid(in); // the slot's own id, which only names it
    int kdf = Byte.toUnsignedInt(in.get());
    if (kdf != ARGON2ID) {
      throw new Refused(Refused.Check.SUITE, kdf);
    }
    Cost cost = Cost.parse(in);
    byte[] salt = new byte[Stretching.SALT];
    in.get(salt);
    int flags = Byte.toUnsignedInt(in.get());
    if (flags > NEEDS_SECRET) {
      throw new Refused(Refused.Check.SUITE, flags);
    }
    this.stretching =
        new Stretching(cost, ByteBuffer.wrap(salt).asReadOnlyBuffer(), flags == NEEDS_SECRET);
  }

  /**
   * Reads a slot.
   *
   * @param bytes copied
   * @throws Refused if it is something else, or if its cost is out of bounds
   */
  public static PassphraseSlot parse(byte[] bytes) throws Refused {
    return new PassphraseSlot(bytes.clone());
  }

  /** Seals a compartment key with the algorithms of this runtime. */
  public static PassphraseSlot seal(
      UUID organisation,
      EpochKey key,
      Stretching stretching,
      byte[] stretched,
      SecureRandom random) {
    return seal(organisation, key, stretching, stretched, random, Algorithms.PLATFORM);
  }

  /**
   * Seals a compartment key.
   *
   * @param stretched what {@link Stretching#stretch} returned for {@code stretching}
   */
  public static PassphraseSlot seal(
      UUID organisation,
      EpochKey key,
      Stretching stretching,
      byte[] stretched,
      SecureRandom random,
      Algorithms algorithms) {
    ByteBuffer context = Dse1.putStart(ByteBuffer.allocate(CONTEXT), Dse1.KIND_SLOT)
        .putShort((short) key.compartment())
        .putInt((int) key.epoch());
    Dse1.putUuid(context, organisation).putLong(random.nextLong()).putLong(random.nextLong());
    context.put((byte) ARGON2ID);
    stretching.cost().put(context);
    context.put(stretching.salt().duplicate()).put((byte)
        (stretching.needsSecret() ? NEEDS_SECRET : 0));
    byte[] salt = new byte[Cobblestone.SALT];
    random.nextBytes(salt);
    byte[] out = Arrays.copyOf(context.array(), LENGTH);
    byte[] root = key.copyOfRoot();
    Cobblestone cobblestone = Cobblestone.aes256(algorithms);
    HmacSha512 wrapping = cobblestone.inputKey(stretched);
    try {
      cobblestone.seal(wrapping, salt, context.array(), root, out, CONTEXT);
      return new PassphraseSlot(out);
    } catch (Refused e) {
      throw new AssertionError("a slot that was just made is refused", e);
    } finally {
      Arrays.fill(root, (byte) 0);
      wrapping.destroy();
      cobblestone.forget();
    }
  }

  /** Returns the compartment key, with the algorithms of this runtime. */
  public EpochKey open(byte[] stretched) throws Refused {
    return open(stretched, Algorithms.PLATFORM);
  }

  /**
   * Returns the compartment key.
   *
   * @param stretched what {@link Stretching#stretch} returned for this slot's {@link #stretching}
   * @throws Refused with COMMITMENT if the passphrase is wrong or the clear part was changed, with CHUNK if the sealed key
   *     was changed
   */
  public EpochKey open(byte[] stretched, Algorithms algorithms) throws Refused {
    Cobblestone cobblestone = Cobblestone.aes256(algorithms);
    HmacSha512 wrapping = cobblestone.inputKey(stretched);
    byte[] root = new byte[0];
    try {
      root = cobblestone.open(wrapping, Arrays.copyOf(bytes, CONTEXT), bytes, CONTEXT);
      return EpochKey.of(algorithms, organisation, compartment, epoch, root);
    } finally {
      Arrays.fill(root, (byte) 0);
      wrapping.destroy();
      cobblestone.forget();
    }
  }

  /** Returns the whole slot, in a new array. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** Returns the compartment's number. */
  public int compartment() {
    return compartment;
  }

  /** Returns the epoch's number. */
  public long epoch() {
    return epoch;
  }

  /** Returns the organisation. */
  public UUID organisation() {
    return organisation;
  }

  /** Returns how the passphrase of this slot is stretched; slots made together share it. */
  public Stretching stretching() {
    return stretching;
  }

  /**
   * The cost of a guess.
   *
   * @param memory in KiB, from 64 MiB to 1 GiB, both inclusive
   * @param passes from 3 to 16, both inclusive
   * @param lanes from 1 to 4, both inclusive
   */
  public record Cost(int memory, int passes, int lanes) {
    /** Returns whether a guess costs at least as much memory, and at least as many passes over it, as with another. */
    public boolean isAtLeast(Cost other) {
      return memory >= other.memory && passes >= other.passes;
    }

    /** Returns a cost that is at least both, in memory and in passes. */
    public Cost atLeastBoth(Cost other) {
      return new Cost(
          Math.max(memory, other.memory),
          Math.max(passes, other.passes),
          Math.max(lanes, other.lanes));
    }

    /** Returns the work of one guess: KiB filled, all passes together. */
    public long work() {
      return (long) memory * passes;
    }

    static Cost parse(ByteBuffer in) throws Refused {
      long memory = Integer.toUnsignedLong(in.getInt());
      long passes = Integer.toUnsignedLong(in.getInt());
      int lanes = Byte.toUnsignedInt(in.get());
      // Checked before anything is computed: the file may come from an enemy.
      check(memory, 65_536, 1_048_576);
      check(passes, 3, 16);
      check(lanes, 1, 4);
      return new Cost((int) memory, (int) passes, lanes);
    }

    private static void check(long value, long least, long most) throws Refused {
      if (value < least || value > most) {
        throw new Refused(Refused.Check.COST, value);
      }
    }

    void put(ByteBuffer out) {
      out.putInt(memory).putInt(passes).put((byte) lanes);
    }
  }

  /**
   * How a passphrase becomes a key.
   *
   * @param cost the cost of a guess
   * @param salt 16 random bytes, read-only
   * @param needsSecret whether the organisation secret is mixed in
   */
  public record Stretching(Cost cost, ByteBuffer salt, boolean needsSecret) {
    private static final int SALT = 16;

    /** Returns a stretching with a fresh salt. */
    public static Stretching fresh(SecureRandom random, Cost cost, boolean needsSecret) {
      byte[] salt = new byte[SALT];
      random.nextBytes(salt);
      return new Stretching(cost, ByteBuffer.wrap(salt).asReadOnlyBuffer(), needsSecret);
    }

    /** Returns the 32 bytes that open a slot, with the algorithms of this runtime. */
    public byte[] stretch(byte[] passphrase, byte[] secret) {
      return stretch(passphrase, secret, Algorithms.PLATFORM);
    }

    /**
     * Returns the 32 bytes that open a slot, which the caller has to wipe. Slow and large on purpose.
     *
     * @param passphrase UTF-8, NFC
     * @param secret 16 bytes if the secret is needed, ignored otherwise
     */
    public byte[] stretch(byte[] passphrase, byte[] secret, Algorithms algorithms) {
      byte[] saltBytes = new byte[SALT];
      salt.duplicate().get(saltBytes);
      byte[] slow = Argon2id.stretch(passphrase, saltBytes, cost.memory, cost.passes, cost.lanes);
      HmacSha512 extract = HmacSha512.of(algorithms, new byte[0]);
      byte[] prk = needsSecret ? extract.tag(slow, secret) : extract.tag(slow);
      HmacSha512 expand = HmacSha512.of(algorithms, prk);
      try {
        return expand.expand(Dse1.KEY, Dse1.ascii("dse1/slot"));
      } finally {
        Arrays.fill(slow, (byte) 0);
        Arrays.fill(prk, (byte) 0);
        expand.destroy();
      }
    }
  }

  @Override
  public String toString() {
    return "PassphraseSlot[compartment=" + compartment + ", epoch=" + epoch + "]";
  }
}
