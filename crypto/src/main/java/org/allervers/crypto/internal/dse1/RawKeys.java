package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Keys in clear: start, organisation, then compartment, epoch and key of each, then eight bytes of SHA-256 against typing
 * errors. They protect nothing.
 *
 * @param organisation the organisation
 * @param keys its keys
 */
public record RawKeys(UUID organisation, List<EpochKey> keys) {
  private static final int FIXED = Dse1.START + 16;
  private static final int ENTRY = 2 + 4 + Dse1.KEY;
  private static final int CHECKSUM = 8;

  /** Copies the list. */
  public RawKeys {
    keys = List.copyOf(keys);
  }

  /** Returns the keys in clear, in an array that the caller has to wipe. */
  public static byte[] toBytes(UUID organisation, List<EpochKey> keys) {
    ByteBuffer out = ByteBuffer.allocate(FIXED + keys.size() * ENTRY + CHECKSUM);
    Dse1.putUuid(Dse1.putStart(out, Dse1.KIND_RAW_KEYS), organisation);
    for (EpochKey key : keys) {
      byte[] root = key.copyOfRoot();
      out.putShort((short) key.compartment()).putInt((int) key.epoch()).put(root);
      Arrays.fill(root, (byte) 0);
    }
    return out.put(checksum(out.array(), out.position())).array();
  }

  /**
   * Reads keys in clear.
   *
   * @throws Refused if the bytes are something else, or damaged
   */
  public static RawKeys parse(byte[] bytes, Algorithms algorithms) throws Refused {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Dse1.checkStart(in, Dse1.KIND_RAW_KEYS);
    int entries = bytes.length - FIXED - CHECKSUM;
    if (entries <= 0 || entries % ENTRY != 0) {
      throw new Refused(Refused.Check.LENGTH, bytes.length);
    }
    byte[] expected = checksum(bytes, bytes.length - CHECKSUM);
    if (!Arrays.equals(
        expected, Arrays.copyOfRange(bytes, bytes.length - CHECKSUM, bytes.length))) {
      throw new Refused(Refused.Check.COMMITMENT, 0);
    }
    UUID organisation = Dse1.uuid(in);
    List<EpochKey> keys = new ArrayList<>();
    byte[] root = new byte[Dse1.KEY];
    for (int i = 0; i < entries / ENTRY; i++) {
      int compartment = Short.toUnsignedInt(in.getShort());
      long epoch = Integer.toUnsignedLong(in.getInt());
      in.get(root);
      keys.add(EpochKey.of(algorithms, organisation, compartment, epoch, root));
    }
    Arrays.fill(root, (byte) 0);
    return new RawKeys(organisation, keys);
  }

  private static byte[] checksum(byte[] bytes, int length) {
    byte[] clear = Arrays.copyOf(bytes, length);
    byte[] hash = Algorithms.sha256(clear);
    Arrays.fill(clear, (byte) 0);
    return Arrays.copyOf(hash, CHECKSUM);
  }
}
