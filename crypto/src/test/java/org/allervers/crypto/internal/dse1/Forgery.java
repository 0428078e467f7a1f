package org.allervers.crypto.internal.dse1;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

/** Seals, with the right keys, what no writer seals. */
public final class Forgery {
  private Forgery() {}

  /** Returns an object whose message is not padded: {@code message} is sealed as it is. */
  public static byte[] sealed(EpochKey key, RecordHeader header, byte[] message) {
    byte[] context = header.toBytes();
    byte[] salt = new byte[Cobblestone.SALT];
    new SecureRandom().nextBytes(salt);
    byte[] out = Arrays.copyOf(
        context, Math.toIntExact(context.length + Cobblestone.sealedLength(message.length)));
    HmacSha512 input = header.isAttachment() ? key.attachment() : key.record();
    Cobblestone.aes256().seal(input, salt, context, message, out, context.length);
    return out;
  }

  /** Returns a bundle of keys whose message is {@code message}, and whose count is the one that its length says. */
  public static byte[] keyring(UUID organisation, EpochKey newest, byte[] message) {
    ByteBuffer context = Dse1.putStart(ByteBuffer.allocate(30), Dse1.KIND_KEYRING)
        .putShort((short) newest.compartment())
        .putInt((int) newest.epoch());
    Dse1.putUuid(context, organisation).putShort((short) (message.length / 36));
    byte[] salt = new byte[Cobblestone.SALT];
    new SecureRandom().nextBytes(salt);
    byte[] out = Arrays.copyOf(
        context.array(), Math.toIntExact(30 + Cobblestone.sealedLength(message.length)));
    HmacSha512 wrapping = HmacSha512.of(HmacSha512.of(newest.copyOfRoot())
        .expand(
            Dse1.KEY,
            EpochKey.info("dse1/keyring", organisation, newest.compartment(), newest.epoch())));
    Cobblestone.aes256().seal(wrapping, salt, context.array(), message, out, 30);
    return out;
  }
}
