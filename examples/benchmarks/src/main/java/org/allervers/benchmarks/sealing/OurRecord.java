package org.allervers.benchmarks.sealing;

import static org.allervers.crypto.CompartmentType.SOCIAL;

import java.util.Arrays;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;

/** The front door: a record in its compartment. */
final class OurRecord implements Sealer {
  private final byte[] payload;
  private final Compartment<Social> social;
  private final ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
  private final Sealed[] sealed;
  private int next;

  OurRecord(int size) throws CryptoException {
    // One byte marks the end; what is sealed then fills its bucket.
    payload = Sealer.message(size - 1);
    social = Session.create(SOCIAL).compartment(SOCIAL);
    sealed = new Sealed[Sealer.distinct(size)];
    for (int i = 0; i < sealed.length; i++) {
      sealed[i] = seal();
    }
  }

  @Override
  public Sealed seal() {
    return social.seal(ref, Revision.first(), payload);
  }

  @Override
  public byte[] open() throws CryptoException {
    return social.open(ref, sealed[next++ % sealed.length]);
  }

  @Override
  public boolean isRight() throws CryptoException {
    return Arrays.equals(payload, open())
        && Arrays.equals(payload, social.open(ref, seal()))
        && sealed[0].length()
            == CONTEXT
                + 56
                + payload.length
                + 1
                + 16 * (payload.length / 16_384 + 1)
                + (payload.length % 16_384 == 16_383 ? 16 : 0);
  }
}
