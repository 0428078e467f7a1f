package org.allervers.benchmarks.sealing;

import com.amazonaws.encryptionsdk.AwsCrypto;
import com.amazonaws.encryptionsdk.CommitmentPolicy;
import com.amazonaws.encryptionsdk.CryptoAlgorithm;
import com.amazonaws.encryptionsdk.jce.JceMasterKey;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/** The AWS Encryption SDK with a local key and its committing suite without signature; the context as its own. */
final class AwsEnvelope implements Sealer {
  private static final Map<String, String> CONTEXT_OF_ONE =
      Map.of("compartment", "1", "object", "0f0e0d0c-0b0a-0908-0706-050403020100", "revision", "1");

  private final byte[] message;
  private final AwsCrypto crypto = AwsCrypto.builder()
      .withCommitmentPolicy(CommitmentPolicy.RequireEncryptRequireDecrypt)
      .withEncryptionAlgorithm(CryptoAlgorithm.ALG_AES_256_GCM_HKDF_SHA512_COMMIT_KEY)
      .build();
  private final JceMasterKey key = JceMasterKey.getInstance(
      new SecretKeySpec(new byte[32], "AES"), "fictif", "fictif", "AES/GCM/NoPadding");
  private final byte[][] sealed;
  private int next;

  AwsEnvelope(int size) {
    message = Sealer.message(size);
    sealed = new byte[Sealer.distinct(size)][];
    for (int i = 0; i < sealed.length; i++) {
      sealed[i] = seal();
    }
  }

  @Override
  public byte[] seal() {
    return crypto.encryptData(key, message, CONTEXT_OF_ONE).getResult();
  }

  @Override
  public byte[] open() {
    return crypto.decryptData(key, sealed[next++ % sealed.length]).getResult();
  }

  @Override
  public boolean isRight() {
    return Arrays.equals(message, open());
  }
}
