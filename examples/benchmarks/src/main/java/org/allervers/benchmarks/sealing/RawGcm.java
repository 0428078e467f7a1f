package org.allervers.benchmarks.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM of the JDK, in one call with one cipher under one key: no key per message, no commitment, and nonces that
 * repeat across processes. The floor, not a format.
 */
final class RawGcm implements Sealer {
  private static final int NONCE = 12;

  private final byte[] message;
  private final byte[] context = Sealer.message(CONTEXT);
  private final SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
  private final Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
  private final boolean reusing;
  private final byte[] sealed;
  private final byte[] sealedAgain;
  private final byte[] clear;
  private long counter;

  RawGcm(int size, boolean reusing) throws GeneralSecurityException {
    this.reusing = reusing;
    message = Sealer.message(size);
    sealed = cipher(Cipher.ENCRYPT_MODE, 0).doFinal(message);
    sealedAgain = new byte[sealed.length];
    clear = new byte[size];
  }

  private Cipher cipher(int mode, long nonce) throws GeneralSecurityException {
    byte[] bytes = ByteBuffer.allocate(NONCE).putLong(nonce).array();
    cipher.init(mode, key, new GCMParameterSpec(128, bytes));
    cipher.updateAAD(context);
    return cipher;
  }

  @Override
  public byte[] seal() throws GeneralSecurityException {
    counter++;
    Cipher ready = cipher(Cipher.ENCRYPT_MODE, counter);
    if (!reusing) {
      return ready.doFinal(message);
    }
    ready.doFinal(message, 0, message.length, sealedAgain, 0);
    return sealedAgain;
  }

  @Override
  public byte[] open() throws GeneralSecurityException {
    Cipher ready = cipher(Cipher.DECRYPT_MODE, 0);
    if (!reusing) {
      return ready.doFinal(sealed);
    }
    ready.doFinal(sealed, 0, sealed.length, clear, 0);
    return clear;
  }

  @Override
  public boolean isRight() throws GeneralSecurityException {
    return Arrays.equals(message, open());
  }
}
