package org.allervers.crypto.renewal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringBundle;
import org.allervers.crypto.keyring.KeyringException;
import org.allervers.crypto.membership.MembershipEntry;
import org.allervers.crypto.membership.MembershipException;

/**
 * One thing to be written where all devices find it. It holds no secret in clear. Its name is made of its bytes: what is written
 * twice is the same, and nothing is ever overwritten by something else. This class is immutable and thread-safe.
 */
public final class RenewalStep {
  /** What is written. */
  public enum Kind {
    /** A compartment key, for one device or for the recovery key: bytes of a {@link KeyEnvelope}. */
    ENVELOPE(0x03),
    /** The older keys of a compartment: bytes of a {@link KeyringBundle}. Earlier ones stay: each opens what it holds. */
    KEYRING(0x05),
    /** An entry of the list of members: bytes of a {@link MembershipEntry}. */
    ENTRY(0x09);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    private static Kind of(int code) throws RenewalException {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new RenewalException(RenewalException.Reason.UNSUPPORTED_FORMAT);
    }
  }

  private static final int DIGITS = 32;
  private static final int HEAD = 1 + 4;

  private final Kind kind;
  private final String name;
  private final byte[] bytes;

  private RenewalStep(Kind kind, String of, byte[] bytes) {
    this.kind = kind;
    this.bytes = bytes;
    String hash = HexFormat.of().formatHex(Algorithms.sha256(bytes)).substring(0, DIGITS);
    this.name = kind.name().toLowerCase(Locale.ROOT) + "-" + of + hash;
  }

  static RenewalStep of(KeyEnvelope envelope) {
    return new RenewalStep(
        Kind.ENVELOPE,
        place(envelope.compartment(), envelope.epoch()) + envelope.recipient() + "-",
        envelope.toBytes());
  }

  static RenewalStep of(KeyringBundle keyring) {
    return new RenewalStep(
        Kind.KEYRING, place(keyring.compartment(), keyring.epoch()), keyring.toBytes());
  }

  static RenewalStep of(MembershipEntry entry) {
    return new RenewalStep(Kind.ENTRY, "", entry.toBytes());
  }

  private static String place(int compartment, long epoch) {
    return String.format(Locale.ROOT, "%05d-%08x-", compartment, epoch);
  }

  /** Writes this step after those before it. */
  void put(ByteBuffer out) {
    out.put((byte) kind.code).putInt(bytes.length).put(bytes);
  }

  /** Reads a step, and makes its name anew. */
  static RenewalStep get(ByteBuffer in)
      throws RenewalException, MembershipException, KeyringException {
    Kind kind = Kind.of(in.get());
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new RenewalException(RenewalException.Reason.UNSUPPORTED_FORMAT);
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return switch (kind) {
      case ENVELOPE -> of(KeyEnvelope.parse(bytes));
      case KEYRING -> of(KeyringBundle.parse(bytes));
      case ENTRY -> of(MembershipEntry.parse(bytes));
    };
  }

  /** Returns what is written. */
  public Kind kind() {
    return kind;
  }

  /** Returns the name to write it under: small letters, digits and hyphens, at most 101 of them. */
  public String name() {
    return name;
  }

  /** Returns what to write, in a new array. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** Returns how many bytes {@link #put} writes. */
  int keptLength() {
    return HEAD + bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RenewalStep that
        && name.equals(that.name)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return "RenewalStep[" + name + ", " + bytes.length + " bytes]";
  }
}
