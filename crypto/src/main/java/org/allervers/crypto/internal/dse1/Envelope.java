package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.internal.hpke.HybridSuite;

/**
 * A compartment key sealed to one recipient by one author. What the author signs is {@link #signed}, and the reader verifies
 * before opening. This class is immutable and thread-safe.
 */
public final class Envelope {
  private static final int HEADER = Dse1.START + 2 + 4 + 16 + 16 + 16;
  private static final int SIGNATURE = 64;

  private final byte[] bytes;
  private final HybridSuite suite;
  private final int compartment;
  private final long epoch;
  private final UUID organisation;
  private final UUID recipient;
  private final UUID author;

  private Envelope(byte[] bytes) throws Refused {
    this.bytes = bytes;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int number = Dse1.checkStartAndSuite(in, Dse1.KIND_ENVELOPE);
    this.suite = HybridSuite.of(number).orElseThrow(() -> new Refused(Refused.Check.SUITE, number));
    if (bytes.length != HEADER + suite.sealedLength(Dse1.KEY) + SIGNATURE) {
      throw new Refused(Refused.Check.LENGTH, bytes.length);
    }
    this.compartment = Short.toUnsignedInt(in.getShort());
    this.epoch = Integer.toUnsignedLong(in.getInt());
    this.organisation = Dse1.uuid(in);
    this.recipient = Dse1.uuid(in);
    this.author = Dse1.uuid(in);
  }

  /**
   * Reads an envelope. Nothing of it is authentic yet.
   *
   * @param bytes copied
   * @throws Refused if they are something else
   */
  public static Envelope parse(byte[] bytes) throws Refused {
    return new Envelope(bytes.clone());
  }

  /** Who seals for whom. */
  public record Route(UUID organisation, UUID author, UUID recipient) {}

  /**
   * Returns an envelope for that recipient, its last 64 bytes still to be filled with the signature of what {@link #signed}
   * returns; empty if nothing can be sealed to that public key.
   */
  public static Optional<byte[]> seal(
      HybridSuite suite, Route route, EpochKey key, byte[] publicKey) {
    ByteBuffer header = Dse1.putStart(
            ByteBuffer.allocate(HEADER), Dse1.KIND_ENVELOPE, suite.number())
        .putShort((short) key.compartment())
        .putInt((int) key.epoch());
    Dse1.putUuid(header, route.organisation());
    Dse1.putUuid(header, route.recipient());
    Dse1.putUuid(header, route.author());
    byte[] root = key.copyOfRoot();
    try {
      return suite.seal(publicKey, info(header.array(), publicKey), root).map(body -> {
        byte[] out = Arrays.copyOf(header.array(), HEADER + body.length + SIGNATURE);
        System.arraycopy(body, 0, out, HEADER, body.length);
        return out;
      });
    } finally {
      Arrays.fill(root, (byte) 0);
    }
  }

  private static byte[] info(byte[] header, byte[] publicKey) {
    return joined("dse1/envelope", header, Algorithms.sha256(publicKey));
  }

  private static byte[] joined(String label, byte[] first, byte[] second) {
    byte[] ascii = Dse1.ascii(label);
    return ByteBuffer.allocate(ascii.length + 1 + first.length + second.length)
        .put(ascii)
        .put((byte) 0)
        .put(first)
        .put(second)
        .array();
  }

  /**
   * Returns what the author signs: all of the envelope but the signature, and the recipient's public key.
   *
   * @param envelope whole, its signature whatever it is
   */
  public static byte[] signed(byte[] envelope, byte[] publicKey) {
    byte[] unsigned = Arrays.copyOf(envelope, envelope.length - SIGNATURE);
    return joined("dse1/envelope-signature", unsigned, Algorithms.sha256(publicKey));
  }

  /** Returns the signature. */
  public byte[] signature() {
    return Arrays.copyOfRange(bytes, bytes.length - SIGNATURE, bytes.length);
  }

  /**
   * Returns the key, which the caller has to destroy; empty if it was not sealed to that recipient.
   *
   * @param seed the recipient's private key
   * @param publicKey the recipient's public key
   */
  public Optional<EpochKey> open(byte[] seed, byte[] publicKey) {
    byte[] info = info(Arrays.copyOf(bytes, HEADER), publicKey);
    byte[] sealed = Arrays.copyOfRange(bytes, HEADER, bytes.length - SIGNATURE);
    return suite.open(seed, info, sealed).map(root -> {
      try {
        return EpochKey.of(organisation, compartment, epoch, root);
      } finally {
        Arrays.fill(root, (byte) 0);
      }
    });
  }

  /** Returns the way in which it is sealed. */
  public HybridSuite suite() {
    return suite;
  }

  /** Returns the number of the compartment. */
  public int compartment() {
    return compartment;
  }

  /** Returns the epoch. */
  public long epoch() {
    return epoch;
  }

  /** Returns the organisation. */
  public UUID organisation() {
    return organisation;
  }

  /** Returns for whom it is. */
  public UUID recipient() {
    return recipient;
  }

  /** Returns who signed it. */
  public UUID author() {
    return author;
  }

  /** Returns the bytes, in a new array. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "Envelope[compartment=" + compartment + ", epoch=" + epoch + ", redacted]";
  }
}
