package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The earlier keys of a compartment, sealed under a later one: who is given the newest key reads the history.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class KeyringBundle {
  /** The most keys of one bundle. */
  public static final int MOST_KEYS = 4096;

  private static final String USE = "dse1/keyring";
  private static final int CONTEXT = Dse1.START + 2 + 4 + 16 + 2;
  private static final int ENTRY = 4 + Dse1.KEY;

  private final byte[] bytes;
  private final long epoch;
  private final int count;

  private KeyringBundle(byte[] bytes) throws Refused {
    this.bytes = bytes;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Dse1.checkStart(in, Dse1.KIND_KEYRING);
    if (bytes.length < CONTEXT) {
      throw new Refused(Refused.Check.LENGTH, bytes.length);
    }
    in.getShort(); // the compartment: the key of another one does not open it
    this.epoch = Integer.toUnsignedLong(in.getInt());
    Dse1.uuid(in); // the organisation, likewise
    this.count = Short.toUnsignedInt(in.getShort());
    if (count == 0 || count > MOST_KEYS) {
      throw new Refused(Refused.Check.TOO_LONG, count);
    }
    if (bytes.length != CONTEXT + Cobblestone.sealedLength((long) count * ENTRY)) {
      throw new Refused(Refused.Check.LENGTH, bytes.length);
    }
  }

  /**
   * Reads a bundle.
   *
   * @param bytes copied
   * @throws Refused if it is something else
   */
  public static KeyringBundle parse(byte[] bytes) throws Refused {
    return new KeyringBundle(bytes.clone());
  }

  /**
   * Seals keys.
   *
   * @param newest the key that seals
   * @param older from 1 to {@link #MOST_KEYS} keys of the same compartment, by ascending epoch, all before {@code newest}
   */
  public static byte[] seal(
      UUID organisation,
      EpochKey newest,
      List<EpochKey> older,
      SecureRandom random,
      Algorithms algorithms) {
    ByteBuffer context = Dse1.putStart(ByteBuffer.allocate(CONTEXT), Dse1.KIND_KEYRING)
        .putShort((short) newest.compartment())
        .putInt((int) newest.epoch());
    Dse1.putUuid(context, organisation).putShort((short) older.size());
    ByteBuffer message = ByteBuffer.allocate(older.size() * ENTRY);
    for (EpochKey key : older) {
      byte[] root = key.copyOfRoot();
      message.putInt((int) key.epoch()).put(root);
      Arrays.fill(root, (byte) 0);
    }
    byte[] salt = new byte[Cobblestone.SALT];
    random.nextBytes(salt);
    byte[] out = Arrays.copyOf(
        context.array(), Math.toIntExact(CONTEXT + Cobblestone.sealedLength(message.capacity())));
    Cobblestone cobblestone = Cobblestone.aes256(algorithms);
    HmacSha512 wrapping = newest.derive(algorithms, USE, organisation);
    try {
      cobblestone.seal(wrapping, salt, context.array(), message.array(), out, CONTEXT);
      return out;
    } finally {
      Arrays.fill(message.array(), (byte) 0);
      wrapping.destroy();
      cobblestone.forget();
    }
  }

  /** Returns the epoch of the key that opens this bundle; not authentic before it is opened. */
  public long epoch() {
    return epoch;
  }

  /**
   * Returns the keys, which the caller has to destroy.
   *
   * @param key of the compartment that the caller means, and of {@link #epoch}
   * @throws Refused with COMMITMENT if another key sealed it, with CHUNK if it was changed, with PADDING if its epochs are
   *     not ascending and before that of the key
   */
  public List<EpochKey> open(UUID organisation, EpochKey key, Algorithms algorithms)
      throws Refused {
    Cobblestone cobblestone = Cobblestone.aes256(algorithms);
    HmacSha512 wrapping = key.derive(algorithms, USE, organisation);
    byte[] message = new byte[0];
    try {
      message = cobblestone.open(wrapping, Arrays.copyOf(bytes, CONTEXT), bytes, CONTEXT);
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
    return "KeyringBundle[epoch=" + epoch + ", " + count + " keys, redacted]";
  }
}
