package org.allervers.crypto.mano;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.allervers.crypto.internal.bytes.Secret;
import org.allervers.crypto.internal.mano.ManoPassphrase;
import org.allervers.crypto.mano.ManoException.Reason;

/**
 * The key that Mano makes of the passphrase of an organisation, wiped when closed. It opens everything the organisation
 * wrote under that passphrase, health records among it. This class is thread-safe.
 */
public final class ManoKey implements AutoCloseable {
  private static final int LAST_LATIN1 = 0xff;

  private final Secret key;

  private ManoKey(Secret key) {
    this.key = key;
  }

  /**
   * Returns the key that Mano's dashboard makes: white space at both ends is dropped, nothing else is changed. Wipes the
   * array. Takes 64 MiB of memory and some tenths of a second.
   *
   * @throws ManoException {@link Reason#PASSPHRASE_EMPTY} or {@link Reason#PASSPHRASE_NOT_LATIN1}
   */
  public static ManoKey derive(char[] passphrase) throws ManoException {
    try {
      CharBuffer trimmed = trimmed(CharBuffer.wrap(passphrase));
      if (!trimmed.hasRemaining()) {
        throw new ManoException(Reason.PASSPHRASE_EMPTY);
      }
      if (!isLatin1(trimmed)) {
        throw new ManoException(Reason.PASSPHRASE_NOT_LATIN1);
      }
      return of(trimmed);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /**
   * Returns the keys that the tools of Mano may have made of this passphrase, for reading: as the dashboard does, with
   * accents composed (Unicode form NFC) where they were typed apart, and with the white space at both ends, which a mobile
   * application keeps. One key, or two. Wipes the array. Accents typed apart pass through a string, which only the garbage
   * collector can erase.
   *
   * @throws ManoException {@link Reason#PASSPHRASE_EMPTY}; or {@link Reason#PASSPHRASE_NOT_LATIN1} if there is none
   */
  public static List<ManoKey> deriveAll(char[] passphrase) throws ManoException {
    try {
      CharBuffer typed = CharBuffer.wrap(passphrase);
      if (!typed.hasRemaining()) {
        throw new ManoException(Reason.PASSPHRASE_EMPTY);
      }
      // What is Latin-1 as it was typed is composed already: composing gives another key only where
      // there was none.
      CharBuffer composed = isLatin1(typed)
          ? typed
          : CharBuffer.wrap(Normalizer.normalize(typed, Normalizer.Form.NFC));
      CharBuffer trimmed = trimmed(composed);
      List<ManoKey> all = new ArrayList<>(2);
      if (trimmed.hasRemaining() && isLatin1(trimmed)) {
        all.add(of(trimmed));
      }
      if (trimmed.remaining() < composed.remaining() && isLatin1(composed)) {
        all.add(of(composed));
      }
      if (all.isEmpty()) {
        throw new ManoException(Reason.PASSPHRASE_NOT_LATIN1);
      }
      return List.copyOf(all);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /** Wipes the key. Does nothing the second time. */
  @Override
  public void close() {
    key.destroy();
  }

  @Override
  public String toString() {
    return "ManoKey[redacted]";
  }

  Secret secret() {
    return key;
  }

  private static ManoKey of(CharBuffer latin1) {
    byte[] bytes = new byte[latin1.remaining()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) latin1.get(latin1.position() + i);
    }
    return new ManoKey(ManoPassphrase.stretch(bytes));
  }

  private static boolean isLatin1(CharBuffer text) {
    return text.chars().allMatch(one -> one <= LAST_LATIN1);
  }

  private static CharBuffer trimmed(CharBuffer text) {
    int from = 0;
    int to = text.length();
    while (from < to && isWhite(text.charAt(from))) {
      from++;
    }
    while (from < to && isWhite(text.charAt(to - 1))) {
      to--;
    }
    return text.subSequence(from, to);
  }

  /** The white space of ECMAScript's {@code trim}, which is neither of the two that the JDK knows. */
  private static boolean isWhite(char one) {
    return (one >= '\t' && one <= '\r')
        || one == '\ufeff'
        || one == '\u2028'
        || one == '\u2029'
        || Character.getType(one) == Character.SPACE_SEPARATOR;
  }
}
