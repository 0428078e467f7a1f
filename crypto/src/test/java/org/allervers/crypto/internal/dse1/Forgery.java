package org.allervers.crypto.internal.dse1;

import java.security.SecureRandom;
import java.util.Arrays;

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

  /** Returns an unsigned bundle of keys whose message is {@code message}, and whose count is the one that its length says. */
  public static byte[] keyring(SealedKeyring.Origin origin, EpochKey newest, byte[] message) {
    return SealedKeyring.seal(origin, newest, message, new SecureRandom(), Algorithms.PLATFORM);
  }
}
