package org.allervers.crypto.internal.mano;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.allervers.crypto.internal.bytes.Secret;

/**
 * Opens and seals under the keys of one or more passphrases. Its buffers grow to the largest item and are used again. Not
 * thread-safe; to be destroyed after use.
 */
public final class ManoEngine {
  /** Length of every key, in bytes. */
  public static final int KEY = 32;

  private static final int KEY_FRAME = SecretBox.HEAD + KEY;
  private static final int KEY_TEXT = KEY_FRAME / 3 * 4;
  private static final byte[] VERIFICATION = "Surprise !".getBytes(StandardCharsets.US_ASCII);

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final SecretBox box = new SecretBox();
  private final byte[][] keys;
  private final byte[] keyFrame = new byte[KEY_FRAME];
  private final byte[] entityKey = new byte[KEY];
  private byte[] frame = new byte[4096];

  /**
   * Takes copies of the keys, in the order in which they are tried.
   *
   * @throws IllegalStateException if one of them has been destroyed
   */
  public ManoEngine(List<Secret> keys) {
    this.keys = new byte[keys.size()][];
    for (int i = 0; i < this.keys.length; i++) {
      this.keys[i] = keys.get(i).copy();
    }
  }

  /** Opens the key of an item, keeps it for the calls that follow, and returns the place of the first key that opens it. */
  public int openKey(String text) throws Refused {
    byte[] letters = text.length() == KEY_TEXT ? letters(text) : new byte[0];
    if (Base64Text.decodedLength(letters) != KEY_FRAME || !Base64Text.decode(letters, keyFrame)) {
      throw new Refused(Refused.Check.KEY_SHAPE);
    }
    for (int i = 0; i < keys.length; i++) {
      if (box.open(keys[i], keyFrame, KEY_FRAME)) {
        System.arraycopy(keyFrame, SecretBox.HEAD, entityKey, 0, KEY);
        return i;
      }
    }
    throw new Refused(Refused.Check.KEY);
  }

  /** Returns the text of an item under the key last opened, which the caller has to wipe. */
  public byte[] openText(String text) throws Refused {
    int length = load(text);
    if (!box.open(entityKey, frame, length)) {
      throw new Refused(Refused.Check.CONTENT);
    }
    return innerText(length);
  }

  /** Returns the content of a file under the key last opened, which the caller has to wipe. */
  public byte[] openFile(byte[] file) throws Refused {
    if (file.length < SecretBox.HEAD) {
      throw new Refused(Refused.Check.CONTENT_SHAPE);
    }
    reserve(file.length);
    System.arraycopy(file, 0, frame, 0, file.length);
    if (!box.open(entityKey, frame, file.length)) {
      throw new Refused(Refused.Check.CONTENT);
    }
    return Arrays.copyOfRange(frame, SecretBox.HEAD, file.length);
  }

  /** Returns the place of the first key that opens the verification key. */
  public int openVerification(String text) throws Refused {
    int length = load(text);
    for (int i = 0; i < keys.length; i++) {
      if (box.open(keys[i], frame, length)) {
        byte[] found = innerText(length);
        boolean right = MessageDigest.isEqual(found, VERIFICATION);
        Arrays.fill(found, (byte) 0);
        if (!right) {
          throw new Refused(Refused.Check.TEXT);
        }
        return i;
      }
    }
    throw new Refused(Refused.Check.KEY);
  }

  /** Returns the text that every verification key holds. */
  public static byte[] verificationText() {
    return VERIFICATION.clone();
  }

  /** Draws the key of an item, keeps it for the calls that follow, and returns it sealed under the first key. */
  public String newKey(SecureRandom random) {
    random.nextBytes(entityKey);
    random.nextBytes(keyFrame);
    System.arraycopy(entityKey, 0, keyFrame, SecretBox.HEAD, KEY);
    box.seal(keys[0], keyFrame, KEY_FRAME);
    return string(keyFrame);
  }

  /** Seals an ASCII text under the key last drawn. */
  public String sealText(byte[] ascii, SecureRandom random) {
    return sealInner(entityKey, ascii, random);
  }

  /** Seals the content of a file under the key last drawn. */
  public byte[] sealFile(byte[] content, SecureRandom random) {
    byte[] sealed = new byte[Math.addExact(SecretBox.HEAD, content.length)];
    System.arraycopy(content, 0, sealed, SecretBox.HEAD, content.length);
    seal(entityKey, sealed, random);
    return sealed;
  }

  /** Returns a verification key of the first key. */
  public String sealVerification(SecureRandom random) {
    return sealInner(keys[0], VERIFICATION, random);
  }

  /** Wipes keys and buffers. */
  public void destroy() {
    for (byte[] key : keys) {
      Arrays.fill(key, (byte) 0);
    }
    Arrays.fill(keyFrame, (byte) 0);
    Arrays.fill(entityKey, (byte) 0);
    Arrays.fill(frame, (byte) 0);
    box.destroy();
  }

  private int load(String text) throws Refused {
    byte[] letters = letters(text);
    int length = Base64Text.decodedLength(letters);
    if (length < SecretBox.HEAD) {
      throw new Refused(Refused.Check.CONTENT_SHAPE);
    }
    reserve(length);
    if (!Base64Text.decode(letters, frame)) {
      throw new Refused(Refused.Check.CONTENT_SHAPE);
    }
    return length;
  }

  /** What the box holds is base64 again, of an ASCII text. */
  private byte[] innerText(int length) throws Refused {
    byte[] inner = Arrays.copyOfRange(frame, SecretBox.HEAD, length);
    int size = Base64Text.decodedLength(inner);
    byte[] ascii = new byte[Math.max(size, 0)];
    boolean decoded = size >= 0 && Base64Text.decode(inner, ascii);
    Arrays.fill(inner, (byte) 0);
    if (!decoded || !isAscii(ascii)) {
      Arrays.fill(ascii, (byte) 0);
      throw new Refused(Refused.Check.TEXT);
    }
    return ascii;
  }

  private String sealInner(byte[] key, byte[] ascii, SecureRandom random) {
    byte[] inner = Base64.getEncoder().encode(ascii);
    byte[] sealed = new byte[Math.addExact(SecretBox.HEAD, inner.length)];
    System.arraycopy(inner, 0, sealed, SecretBox.HEAD, inner.length);
    Arrays.fill(inner, (byte) 0);
    seal(key, sealed, random);
    return string(sealed);
  }

  private void seal(byte[] key, byte[] sealed, SecureRandom random) {
    byte[] nonce = new byte[SecretBox.NONCE];
    random.nextBytes(nonce);
    System.arraycopy(nonce, 0, sealed, 0, SecretBox.NONCE);
    box.seal(key, sealed, sealed.length);
  }

  private void reserve(int length) {
    if (frame.length < length) {
      Arrays.fill(frame, (byte) 0);
      frame = new byte[length];
    }
  }

  private static byte[] letters(String text) {
    // A character beyond Latin-1 becomes a question mark, which base64 does not have.
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String string(byte[] sealed) {
    return new String(Base64.getEncoder().encode(sealed), StandardCharsets.ISO_8859_1);
  }

  private static boolean isAscii(byte[] bytes) {
    long all = 0;
    int at = 0;
    for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
      all |= (long) EIGHT.get(bytes, at);
    }
    for (; at < bytes.length; at++) {
      all |= bytes[at];
    }
    return (all & HIGH_BITS) == 0;
  }
}
