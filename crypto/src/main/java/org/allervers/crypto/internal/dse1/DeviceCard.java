package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.allervers.crypto.internal.hpke.HybridSuite;

/**
 * The public keys of a device as they are published, with the device's own signature, which the reader verifies. This class is
 * immutable and thread-safe.
 */
public final class DeviceCard {
  private static final int KEYS = Dse1.START + 16 + 16;
  private static final int VERIFICATION_KEY = 32;
  private static final int SIGNATURE = 64;

  private final byte[] bytes;
  private final HybridSuite suite;
  private final UUID organisation;
  private final UUID device;

  private DeviceCard(byte[] bytes) throws Refused {
    this.bytes = bytes;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int number = Dse1.checkStartAndSuite(in, Dse1.KIND_DEVICE);
    this.suite = HybridSuite.of(number).orElseThrow(() -> new Refused(Refused.Check.SUITE, number));
    if (bytes.length != KEYS + VERIFICATION_KEY + suite.publicLength() + SIGNATURE) {
      throw new Refused(Refused.Check.LENGTH, bytes.length);
    }
    this.organisation = Dse1.uuid(in);
    this.device = Dse1.uuid(in);
  }

  /**
   * Reads a card. Its signature is not verified, and its keys are not looked at.
   *
   * @param bytes copied
   * @throws Refused if they are something else
   */
  public static DeviceCard parse(byte[] bytes) throws Refused {
    return new DeviceCard(bytes.clone());
  }

  /** Returns a card without its signature. */
  public static byte[] unsigned(
      HybridSuite suite,
      UUID organisation,
      UUID device,
      byte[] verificationKey,
      byte[] recipientKey) {
    ByteBuffer out = Dse1.putStart(
        ByteBuffer.allocate(KEYS + VERIFICATION_KEY + suite.publicLength()),
        Dse1.KIND_DEVICE,
        suite.number());
    Dse1.putUuid(out, organisation);
    Dse1.putUuid(out, device);
    return out.put(verificationKey).put(recipientKey).array();
  }

  /** Returns what the device signs. */
  public static byte[] signed(byte[] unsigned) {
    byte[] label = Dse1.ascii("dse1/device");
    return ByteBuffer.allocate(label.length + 1 + unsigned.length)
        .put(label)
        .put((byte) 0)
        .put(unsigned)
        .array();
  }

  /** Returns the id as 16 bytes. */
  public static byte[] idBytes(UUID id) {
    return Dse1.putUuid(ByteBuffer.allocate(16), id).array();
  }

  /** Returns the card without its signature. */
  public byte[] unsigned() {
    return Arrays.copyOf(bytes, bytes.length - SIGNATURE);
  }

  /** Returns the signature. */
  public byte[] signature() {
    return Arrays.copyOfRange(bytes, bytes.length - SIGNATURE, bytes.length);
  }

  /** Returns the hash of what the device signs. */
  public byte[] fingerprint() {
    return Algorithms.sha256(signed(unsigned()));
  }

  /** Returns the public signing key. */
  public byte[] verificationKey() {
    return Arrays.copyOfRange(bytes, KEYS, KEYS + VERIFICATION_KEY);
  }

  /** Returns the public key of envelopes. */
  public byte[] recipientKey() {
    return Arrays.copyOfRange(bytes, KEYS + VERIFICATION_KEY, bytes.length - SIGNATURE);
  }

  /** Returns the way in which envelopes for it are sealed. */
  public HybridSuite suite() {
    return suite;
  }

  /** Returns the organisation. */
  public UUID organisation() {
    return organisation;
  }

  /** Returns the device. */
  public UUID device() {
    return device;
  }

  /** Returns the bytes, in a new array. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "DeviceCard[" + device + "]";
  }
}
