package org.allervers.benchmarks.sealing;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.RecordEngine;
import org.allervers.crypto.internal.dse1.RecordHeader;
import org.allervers.crypto.internal.dse1.Refused;

/** The engine behind the front door, without session and references. */
final class OurEngine implements Sealer {
  private final byte[] payload;
  private final RecordEngine engine =
      new RecordEngine(new SecureRandom(), new UUID(1, 2), new AtomicLong());
  private final EpochKey key = EpochKey.of(new UUID(3, 4), 1, 0, new byte[EpochKey.LENGTH]);
  private final RecordHeader header = new RecordHeader(1, 0, 1, new UUID(5, 6), 1);
  private final byte[][] sealed;
  private int next;

  OurEngine(int size) {
    payload = Sealer.message(size - 1);
    sealed = new byte[Sealer.distinct(size)][];
    for (int i = 0; i < sealed.length; i++) {
      sealed[i] = seal();
    }
  }

  @Override
  public byte[] seal() {
    return engine.seal(key, header, payload);
  }

  @Override
  public byte[] open() throws Refused {
    return engine.open(key, sealed[next++ % sealed.length]);
  }

  @Override
  public boolean isRight() throws Refused {
    return Arrays.equals(payload, open());
  }
}
