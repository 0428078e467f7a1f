package org.allervers.benchmarks.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AeadParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Tink, with the context as additional data: one key for all messages, or one derived for each. */
final class TinkAead implements Sealer {
  private final byte[] message;
  private final byte[] context = Sealer.message(CONTEXT);
  private final Aead aead;
  private final byte[][] sealed;
  private int next;

  TinkAead(String name, int size) throws GeneralSecurityException {
    AeadConfig.register();
    AeadParameters parameters = name.equals("tink-xaes")
        ? PredefinedAeadParameters.XAES_256_GCM_192_BIT_NONCE
        : PredefinedAeadParameters.AES256_GCM;
    aead = KeysetHandle.newBuilder()
        .addEntry(
            KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary())
        .build()
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
    message = Sealer.message(size);
    sealed = new byte[Sealer.distinct(size)][];
    for (int i = 0; i < sealed.length; i++) {
      sealed[i] = seal();
    }
  }

  @Override
  public byte[] seal() throws GeneralSecurityException {
    return aead.encrypt(message, context);
  }

  @Override
  public byte[] open() throws GeneralSecurityException {
    return aead.decrypt(sealed[next++ % sealed.length], context);
  }

  @Override
  public boolean isRight() throws GeneralSecurityException {
    return Arrays.equals(message, open());
  }
}
