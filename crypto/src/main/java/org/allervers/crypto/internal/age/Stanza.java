package org.allervers.crypto.internal.age;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.allervers.crypto.internal.age.AgeRefused.Fault;

/** One recipient of a file: what the header says for it. */
final class Stanza {
  private static final int COLUMNS = 64;
  private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

  private final List<String> arguments;
  private final byte[] body;

  Stanza(List<String> arguments, byte[] body) {
    this.arguments = List.copyOf(arguments);
    this.body = body;
  }

  /** Returns the arguments, the type first. */
  List<String> arguments() {
    return arguments;
  }

  /** Returns what is sealed. */
  byte[] body() {
    return body.clone();
  }

  String type() {
    return arguments.get(0);
  }

  /**
   * Returns the bytes of an argument.
   *
   * @throws AgeRefused with HEADER if it is not the canonical base 64 of that many bytes
   */
  byte[] argument(int index, int length) throws AgeRefused {
    return decode(arguments.get(index))
        .filter(bytes -> bytes.length == length)
        .orElseThrow(() -> new AgeRefused(Fault.HEADER));
  }

  static String encode(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }

  /** Returns the bytes; empty if the text is not canonical or has padding. */
  static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String toText() {
    StringBuilder text =
        new StringBuilder("-> ").append(String.join(" ", arguments)).append('\n');
    String encoded = encode(body);
    int at = 0;
    for (; encoded.length() - at >= COLUMNS; at += COLUMNS) {
      text.append(encoded, at, at + COLUMNS).append('\n');
    }
    return text.append(encoded, at, encoded.length()).append('\n').toString();
  }

  @Override
  public String toString() {
    return "Stanza[" + type() + "]";
  }
}
