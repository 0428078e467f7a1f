package org.allervers.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.PassphraseSlot;
import org.allervers.crypto.internal.dse1.PassphraseSlot.Cost;
import org.allervers.crypto.internal.dse1.PassphraseSlot.Stretching;

/** Locked organisations that another program could write, and that this library never does. */
final class MadeElsewhere {
  private static final int MEMORY = 45;
  private static final int SALT = 54;

  private MadeElsewhere() {}

  /** Returns slots for those keys, whatever they are, in one lock without the organisation secret. */
  static byte[] slots(UUID organisation, String passphrase, EpochKey... keys) {
    SecureRandom random = new SecureRandom();
    Stretching stretching = Stretching.fresh(random, new Cost(65_536, 3, 1), false);
    byte[] stretched = stretching.stretch(
        passphrase.getBytes(StandardCharsets.UTF_8), new byte[0], Algorithms.PLATFORM);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (EpochKey key : keys) {
      out.writeBytes(
          PassphraseSlot.seal(organisation, key, stretching, stretched, random, Algorithms.PLATFORM)
              .toBytes());
    }
    return out.toByteArray();
  }

  /** Returns many locks, each as dear as one may be. */
  static byte[] dear(byte[] slot, int count) {
    ByteBuffer out = ByteBuffer.allocate(count * slot.length);
    for (int i = 0; i < count; i++) {
      byte[] one = Arrays.copyOf(slot, slot.length);
      ByteBuffer.wrap(one).putInt(MEMORY, 1_048_576).putInt(MEMORY + 4, 16).putInt(SALT, i);
      out.put(one);
    }
    return out.array();
  }
}
