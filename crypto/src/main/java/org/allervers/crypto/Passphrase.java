package org.allervers.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import org.allervers.crypto.internal.bytes.Secret;

/**
 * A passphrase, wiped when closed. It is compared in Unicode form NFC, so that an accent typed on two systems is the same.
 * This class is thread-safe.
 */
public final class Passphrase implements AutoCloseable {
  /** The fewest characters (code points) that a new slot accepts. */
  public static final int SHORTEST = 12;

  private final Secret utf8;
  private final int length;
  private final int estimate;

  private Passphrase(Secret utf8, int length, int estimate) {
    this.utf8 = utf8;
    this.length = length;
    this.estimate = estimate;
  }

  /**
   * Returns a new passphrase of seven random words of two syllables, 83 bits, to be shown to the person and kept by them. A
   * slot accepts it by construction.
   *
   * @return 34 characters, which the caller has to wipe; {@link #of} does
   */
  public static char[] randomWords() {
    return PassphraseDraw.words(new SecureRandom());
  }

  /**
   * Returns a new passphrase of 24 random letters and digits in groups of four, 114 bits, for a password manager. A slot
   * accepts it by construction.
   *
   * @return 29 characters, which the caller has to wipe; {@link #of} does
   */
  public static char[] randomCharacters() {
    return PassphraseDraw.characters(new SecureRandom());
  }

  /**
   * Returns the passphrase made of those characters, and wipes the array. A passphrase with characters beyond ASCII passes
   * through a string, which only the garbage collector can erase, and so do its words while they are counted.
   *
   * @throws IllegalArgumentException if they are not well-formed Unicode (half of a surrogate pair); the array is wiped
   */
  public static Passphrase of(char[] characters) {
    try {
      return read(characters);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  private static Passphrase read(char[] characters) {
    CharBuffer given = CharBuffer.wrap(characters);
    CharBuffer normal = Normalizer.isNormalized(given, Normalizer.Form.NFC)
        ? given
        : CharBuffer.wrap(Normalizer.normalize(given, Normalizer.Form.NFC));
    int length = Character.codePointCount(normal, 0, normal.length());
    int estimate = PassphraseEstimate.of(normal);
    ByteBuffer encoded = utf8(normal);
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    encoded.clear();
    encoded.put(new byte[encoded.capacity()]);
    Passphrase passphrase = new Passphrase(Secret.copyOf(bytes), length, estimate);
    Arrays.fill(bytes, (byte) 0);
    return passphrase;
  }

  // A lone surrogate would be read as a question mark: two passphrases would be one.
  private static ByteBuffer utf8(CharBuffer text) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(text);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("passphrase must be well-formed Unicode");
    }
  }

  /**
   * Returns an estimate of the work of guessing this passphrase, in bits, rounded down. It is counted low: a run of four
   * letters or more is one word (11.5 bits), the same word again is nothing, nor is what continues a sequence or a row of
   * keys. What it cannot see is a quotation: a well-known sentence of seven words passes.
   */
  public int estimatedBits() {
    return estimate / 10;
  }

  /** Returns whether a slot without the organisation secret accepts this passphrase: the class of 80 bits of the CNIL. */
  public boolean isStrong() {
    return estimate >= PassphraseEstimate.ENOUGH;
  }

  int length() {
    return length;
  }

  byte[] copyOfUtf8() {
    return utf8.copy();
  }

  /** Wipes the passphrase. Does nothing the second time. */
  @Override
  public void close() {
    utf8.destroy();
  }

  @Override
  public String toString() {
    return "Passphrase[redacted]";
  }
}
