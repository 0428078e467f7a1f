package org.allervers.crypto.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.crypto.journal.JournalException.Reason;

/**
 * Who acted, in which role, for what purpose, and why if the act needs a reason. It is sealed in the journal; keep health out
 * of it all the same. This class is immutable and thread-safe.
 *
 * @param principal the host's name for one person, authenticated by the host: a professional number, a local id; empty only
 *     where a team shares one passphrase and nobody can tell who acted
 * @param role in which the person acted, for example "infirmière"; may be empty
 * @param purpose what for, for example "soin" or "supervision"; may be empty
 * @param reason in the person's own words; compulsory for an opening in an emergency
 * @terme imputabilité
 */
public record ActedBy(String principal, String role, String purpose, Optional<String> reason) {
  /** The most characters of a principal, a role or a purpose. */
  public static final int MOST = 200;

  /** The most characters of a reason. */
  public static final int MOST_REASON = 2000;

  private static final byte VERSION = 1;

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if a text is too long, or is no text of whole characters
   */
  public ActedBy {
    check("principal", principal, MOST);
    check("role", role, MOST);
    check("purpose", purpose, MOST);
    reason.ifPresent(text -> check("reason", text, MOST_REASON));
    reason = reason.filter(text -> !text.isEmpty());
  }

  /** Returns the trace of one person, who gives no reason. */
  public static ActedBy of(String principal, String role, String purpose) {
    return new ActedBy(principal, role, purpose, Optional.empty());
  }

  /** Returns the trace of a team that shares one passphrase: somebody acted, nobody can tell who. */
  public static ActedBy ofTeam(String purpose) {
    return of("", "", purpose);
  }

  /** Returns the same trace with a reason. */
  public ActedBy because(String why) {
    return new ActedBy(principal, role, purpose, Optional.of(why));
  }

  /** Returns whether it names one person. */
  public boolean isIndividual() {
    return !principal.isBlank();
  }

  private static void check(String name, String text, int most) {
    Objects.requireNonNull(text, name);
    boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(text);
    if (text.length() > most || !whole) {
      throw new IllegalArgumentException(
          name + " must be whole text of at most " + most + " characters");
    }
  }

  byte[] toBytes() {
    List<byte[]> texts = new ArrayList<>();
    for (String text : List.of(principal, role, purpose, reason.orElse(""))) {
      texts.add(text.getBytes(StandardCharsets.UTF_8));
    }
    ByteBuffer out =
        ByteBuffer.allocate(1 + texts.stream().mapToInt(text -> 2 + text.length).sum());
    out.put(VERSION);
    texts.forEach(text -> out.putShort((short) text.length).put(text));
    return out.array();
  }

  static ActedBy parse(byte[] bytes) throws JournalException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (!in.hasRemaining() || in.get() != VERSION) {
      throw new JournalException(Reason.UNREADABLE_TRACE);
    }
    List<String> texts = new ArrayList<>();
    while (in.remaining() >= 2) {
      int length = Short.toUnsignedInt(in.getShort());
      if (length > in.remaining()) {
        throw new JournalException(Reason.UNREADABLE_TRACE);
      }
      byte[] text = new byte[length];
      in.get(text);
      texts.add(new String(text, StandardCharsets.UTF_8));
    }
    if (texts.size() != 4 || in.hasRemaining()) {
      throw new JournalException(Reason.UNREADABLE_TRACE);
    }
    ActedBy parsed;
    try {
      parsed = new ActedBy(texts.get(0), texts.get(1), texts.get(2), Optional.of(texts.get(3)));
    } catch (IllegalArgumentException e) {
      throw new JournalException(Reason.UNREADABLE_TRACE);
    }
    // Bytes that are no text would come back as others.
    if (!Arrays.equals(parsed.toBytes(), bytes)) {
      throw new JournalException(Reason.UNREADABLE_TRACE);
    }
    return parsed;
  }

  /** Nothing of a person. */
  @Override
  public String toString() {
    return "ActedBy[redacted]";
  }
}
