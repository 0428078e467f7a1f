package org.allervers.crypto.mano;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.allervers.crypto.internal.mano.ManoEngine;

/**
 * Writes items, files and verification keys that Mano reads. Each call draws a new key for the item and new nonces from the
 * system's random source; the caller chooses none. This class is thread-safe.
 */
public final class ManoWriter {
  /** The longest text of an item and the longest file, in bytes: 256 MiB, for a text once it is escaped. */
  public static final int LONGEST_TEXT = 256 << 20;

  private final SecureRandom random = new SecureRandom();
  private final ManoKey key;
  private final boolean escapesSlashes;

  private ManoWriter(ManoKey key, boolean escapesSlashes) {
    this.key = key;
    this.escapesSlashes = escapesSlashes;
  }

  /** Returns a writer under this key, which stays the caller's to close. */
  public static ManoWriter of(ManoKey key) {
    return new ManoWriter(Objects.requireNonNull(key, "key"), false);
  }

  /** Returns a writer that writes {@code \/} for {@code /}, as Mano did until April 2025. All versions read both. */
  public ManoWriter escapingSlashes() {
    return new ManoWriter(key, true);
  }

  /**
   * Seals the JSON text of a record. The text is not parsed: what is no JSON is written all the same, and Mano will not read
   * it. Everything beyond ASCII, and U+007F, is written as a JSON escape.
   *
   * @param json in UTF-8; lone surrogates are possible only as escapes
   * @throws IllegalArgumentException if it is not UTF-8, or is longer than {@link #LONGEST_TEXT}
   * @throws IllegalStateException if the key is closed
   */
  public ManoItem seal(byte[] json) {
    return sealAscii(JsonText.toAscii(json, escapesSlashes));
  }

  /**
   * Seals the JSON text of a record, as {@link #seal(byte[])} does. Lone surrogates are kept, as the format keeps them.
   *
   * @throws IllegalArgumentException if it is longer than {@link #LONGEST_TEXT}
   * @throws IllegalStateException if the key is closed
   */
  public ManoItem seal(CharSequence json) {
    return sealAscii(JsonText.toAscii(json, escapesSlashes));
  }

  /**
   * Seals a file. Its name and type belong into the record of its owner, with the sealed key returned here.
   *
   * @throws IllegalArgumentException if it is longer than {@link #LONGEST_TEXT}
   * @throws IllegalStateException if the key is closed
   */
  public ManoFile sealFile(byte[] content) {
    if (content.length > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "content must be at most " + LONGEST_TEXT + " bytes, but was " + content.length);
    }
    return with(engine -> {
      String sealedKey = engine.newKey(random);
      return new ManoFile(engine.sealFile(content, random), sealedKey);
    });
  }

  /**
   * Returns a new verification key, by which Mano tells whether a passphrase is the right one.
   *
   * @throws IllegalStateException if the key is closed
   */
  public String sealVerification() {
    return with(engine -> engine.sealVerification(random));
  }

  @Override
  public String toString() {
    return "ManoWriter[redacted]";
  }

  private ManoItem sealAscii(byte[] ascii) {
    try {
      return with(engine -> {
        String sealedKey = engine.newKey(random);
        return new ManoItem(engine.sealText(ascii, random), sealedKey);
      });
    } finally {
      Arrays.fill(ascii, (byte) 0);
    }
  }

  private <T> T with(Function<ManoEngine, T> use) {
    ManoEngine engine = new ManoEngine(List.of(key.secret()));
    try {
      return use.apply(engine);
    } finally {
      engine.destroy();
    }
  }
}
