package org.allervers.crypto.recovery;

import java.util.Arrays;
import java.util.List;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.internal.dse1.RecoveryPart;
import org.allervers.crypto.internal.dse1.Refused;
import org.allervers.crypto.internal.words.Base32;
import org.allervers.crypto.internal.words.WordSheet;
import org.allervers.crypto.internal.words.WordSheet.Misread;

/**
 * One holder's share of a {@link RecoveryKey}, for paper. It says whose it is and of which set, and alone it says nothing of the
 * key. It is wiped when closed. This class is thread-safe.
 */
public final class RecoveryShare implements AutoCloseable {
  private static final String QR = "DSE1:";

  private final RecoveryPart part;

  private RecoveryShare(RecoveryPart part) {
    this.part = part;
  }

  static List<RecoveryShare> of(List<RecoveryPart> parts) {
    return parts.stream().map(RecoveryShare::new).toList();
  }

  static byte[] combine(List<RecoveryShare> shares) throws Refused {
    return RecoveryPart.combine(shares.stream().map(share -> share.part).toList());
  }

  /**
   * Reads a share from its words or from its QR code, and wipes the array.
   *
   * <p>Case, accents, spaces, line breaks, digits and punctuation between words do not matter, and four letters of a word are
   * enough. A wrong word, two words of a line exchanged, or two lines exchanged are always noticed, and named by their line.
   *
   * @param text as {@link #toWords} or {@link #toQrPayload} wrote it
   * @throws RecoveryException with the first of {@code NOT_A_WORD}, {@code WRONG_LENGTH}, {@code WRONG_LINE},
   *     {@code WRONG_CHECKSUM}, {@code UNSUPPORTED_FORMAT} that applies
   */
  public static RecoveryShare parse(char[] text) throws RecoveryException {
    try {
      return new RecoveryShare(isQr(text) ? readQr(text) : readWords(text));
    } catch (Refused e) {
      throw RecoveryException.of(e);
    } catch (Misread e) {
      throw RecoveryException.of(e);
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  private static boolean isQr(char[] text) {
    int from = 0;
    while (from < text.length && Character.isWhitespace(text[from])) {
      from++;
    }
    int length = Math.min(QR.length(), text.length - from);
    return new String(text, from, length).equalsIgnoreCase(QR);
  }

  private static RecoveryPart readWords(char[] text) throws Misread, Refused {
    byte[] printed = WordSheet.read(text, RecoveryPart.PRINTED);
    try {
      return RecoveryPart.parsePrinted(printed);
    } finally {
      Arrays.fill(printed, (byte) 0);
    }
  }

  private static RecoveryPart readQr(char[] text) throws RecoveryException, Refused {
    int from = 0;
    while (text[from] != QR.charAt(QR.length() - 1)) {
      from++;
    }
    byte[] bytes = Base32.read(text, from + 1)
        .orElseThrow(() -> new RecoveryException(RecoveryException.Reason.UNSUPPORTED_FORMAT));
    try {
      return RecoveryPart.parse(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /**
   * Returns eight lines of eight French words, the last of each line being its check, in an array that the caller has to wipe.
   *
   * @throws IllegalStateException if the share is closed
   */
  public char[] toWords() {
    byte[] printed = part.toPrinted();
    try {
      return WordSheet.write(printed);
    } finally {
      Arrays.fill(printed, (byte) 0);
    }
  }

  /**
   * Returns the text of a QR code, 125 characters of its alphanumeric mode, in an array that the caller has to wipe.
   *
   * @throws IllegalStateException if the share is closed
   */
  public char[] toQrPayload() {
    byte[] bytes = part.toBytes();
    try {
      return Base32.write(QR, bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Returns whose key it is a share of. */
  public OrganisationId organisation() {
    return new OrganisationId(part.organisation());
  }

  /** Returns the number of the compartment; see {@code CompartmentType.code}. */
  public int compartment() {
    return part.compartment();
  }

  /** Returns the random number of the set: shares of different sets do not go together. */
  public int set() {
    return part.set();
  }

  /** Returns how many shares of the set give the key, from 2 to 16. */
  public int needed() {
    return part.needed();
  }

  /** Returns how many shares the set has, at most 16. */
  public int holders() {
    return part.holders();
  }

  /** Returns the number of the one who holds it, from 1 to {@link #holders}, both inclusive. */
  public int holder() {
    return part.holder();
  }

  boolean isOfSetOf(RecoveryShare other) {
    return part.isOfSetOf(other.part);
  }

  boolean holdsSameAs(RecoveryShare other) {
    return part.holdsSameAs(other.part);
  }

  /** Wipes the share. Does nothing the second time. */
  @Override
  public void close() {
    part.destroy();
  }

  @Override
  public String toString() {
    return "RecoveryShare[" + holder() + " of " + holders() + ", " + needed()
        + " needed, redacted]";
  }
}
