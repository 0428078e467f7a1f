package org.allervers.examples.quickstart;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.indicators.disclosure.LedgerSeal;

// ledger: begin
/** A seal is an empty note, sealed beside the bytes of the entry: it opens beside no others, and under no other team's key. */
record CompartmentSeal(Compartment<?> compartment) implements LedgerSeal {

  @Override
  public byte[] seal(byte[] content) {
    try {
      long epoch = compartment.epoch();
      byte[] note = compartment.sealNote(epoch, content, new byte[0]);
      return ByteBuffer.allocate(Long.BYTES + note.length)
          .putLong(epoch)
          .put(note)
          .array();
    } catch (NotGranted e) {
      throw new IllegalStateException("an unlocked compartment has its own key", e);
    }
  }

  @Override
  public boolean isIntact(byte[] content, byte[] seal) {
    if (seal.length < Long.BYTES) {
      return false;
    }
    try {
      byte[] note = Arrays.copyOfRange(seal, Long.BYTES, seal.length);
      return compartment.openNote(ByteBuffer.wrap(seal).getLong(), content, note).length == 0;
    } catch (CryptoException e) {
      return false;
    }
  }
}
// ledger: end
