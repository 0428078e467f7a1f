package org.allervers.benchmarks.sealing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM of the JDK, in one call with one cipher under one key: no key per message, no commitment, and nonces that
 * repeat across processes. The floor, not a format. It gives a new array like a record, or reads a stream to its end and
 * writes what came out like an attachment, or works in place between two arrays used again, which no interface of ours does.
 */
final class RawGcm implements Sealer {
  private static final int NONCE = 12;

  private final byte[] message;
  private final byte[] context = Sealer.message(CONTEXT);
  private final SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
  private final Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
  private final String name;
  private final byte[][] sealed;
  private final byte[] sealedAgain;
  private final byte[] clear;
  private long counter;
  private int next;

  RawGcm(String name, int size) throws GeneralSecurityException {
    this.name = name;
    message = Sealer.message(size);
    sealed = new byte[Sealer.distinct(size)][];
    for (int i = 0; i < sealed.length; i++) {
      sealed[i] = cipher(Cipher.ENCRYPT_MODE, i).doFinal(message);
    }
    counter = sealed.length;
    sealedAgain = new byte[sealed[0].length];
    clear = new byte[size];
  }

  private Cipher cipher(int mode, long nonce) throws GeneralSecurityException {
    byte[] bytes = ByteBuffer.allocate(NONCE).putLong(nonce).array();
    cipher.init(mode, key, new GCMParameterSpec(128, bytes));
    cipher.updateAAD(context);
    return cipher;
  }

  @Override
  public byte[] seal() throws GeneralSecurityException, IOException {
    counter++;
    Cipher ready = cipher(Cipher.ENCRYPT_MODE, counter);
    if (name.equals("raw-streamed")) {
      byte[] read = new ByteArrayInputStream(message).readAllBytes();
      return written(ready.doFinal(read), sealedAgain);
    }
    if (name.equals("raw-reusing")) {
      ready.doFinal(message, 0, message.length, sealedAgain, 0);
      return sealedAgain;
    }
    return ready.doFinal(message);
  }

  @Override
  public byte[] open() throws GeneralSecurityException, IOException {
    int one = next++ % sealed.length;
    Cipher ready = cipher(Cipher.DECRYPT_MODE, one);
    if (name.equals("raw-streamed")) {
      byte[] read = new ByteArrayInputStream(sealed[one]).readAllBytes();
      return written(ready.doFinal(read), clear);
    }
    if (name.equals("raw-reusing")) {
      ready.doFinal(sealed[one], 0, sealed[one].length, clear, 0);
      return clear;
    }
    return ready.doFinal(sealed[one]);
  }

  private static byte[] written(byte[] from, byte[] to) {
    System.arraycopy(from, 0, to, 0, from.length);
    return to;
  }

  @Override
  public boolean isRight() throws GeneralSecurityException, IOException {
    return Arrays.equals(message, open());
  }
}
