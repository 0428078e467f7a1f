package org.allervers.crypto.fuzz;

import static org.allervers.crypto.fuzz.Hostile.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.allervers.crypto.mano.ManoFile;
import org.allervers.crypto.mano.ManoItem;
import org.allervers.crypto.mano.ManoOpened;
import org.allervers.crypto.mano.ManoReader;
import org.allervers.crypto.mano.ManoWriter;

/** What stands inside an item of Mano: base64 of an ASCII text, or what a writer at fault put there; and texts to write. */
final class ManoTextFuzz {
  private static final ManoReader READER = ManoReader.of(ManoItemFuzz.KEY);
  private static final ManoWriter WRITER = ManoWriter.of(ManoItemFuzz.KEY);

  private ManoTextFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    inside(data);
    char[] units = new char[data.length / 2];
    ByteBuffer.wrap(data).asCharBuffer().get(units);
    written(new String(units));
    writtenFromBytes(data);
  }

  /** Authentic, and whatever it is: the reader takes base64 written in the one way, of ASCII, and nothing else. */
  private static void inside(byte[] data) {
    ManoFile file = WRITER.sealFile(data);
    String content = Base64.getEncoder().encodeToString(file.content());
    ManoItem item = new ManoItem(content, file.encryptedEntityKey());
    Optional<byte[]> found = payload(content.length(), READER, item);
    Optional<byte[]> expected = ascii(data);
    check(found.isPresent() == expected.isPresent(), "base64: " + expected.isPresent());
    check(found.isEmpty() || Arrays.equals(found.get(), expected.get()), "another text");
    if (found.isPresent()) {
      byte[] repaired =
          payload(content.length(), READER.repairingSlashes(), item).orElseThrow();
      String once = new String(repaired, StandardCharsets.US_ASCII);
      String slow = new String(found.get(), StandardCharsets.US_ASCII).replaceAll("\\\\{2,}/", "/");
      check(once.equals(slow), "slashes repaired in another way");
    }
  }

  private static Optional<byte[]> payload(int size, ManoReader reader, ManoItem item) {
    return Hostile.value(size, () -> reader.open(item))
        .filter(ManoOpened.Intact.class::isInstance)
        .map(opened -> ((ManoOpened.Intact) opened).payload());
  }

  private static Optional<byte[]> ascii(byte[] base64) {
    try {
      byte[] decoded = Base64.getDecoder().decode(base64);
      boolean one = Arrays.equals(Base64.getEncoder().encode(decoded), base64);
      for (byte each : decoded) {
        one &= each >= 0;
      }
      return one ? Optional.of(decoded) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void written(String text) {
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < 0x7f) {
        expected.append(unit);
      } else {
        expected.append(String.format("\\u%04x", (int) unit));
      }
    }
    ManoItem item = WRITER.seal(text);
    byte[] found = payload(6 * text.length(), READER, item).orElseThrow();
    check(
        new String(found, StandardCharsets.US_ASCII).equals(expected.toString()),
        "a text that is written in another way");
    byte[] escaped =
        payload(6 * text.length(), READER, WRITER.escapingSlashes().seal(text)).orElseThrow();
    check(
        withoutEscapedSlashes(new String(escaped, StandardCharsets.US_ASCII))
            .equals(withoutEscapedSlashes(expected.toString())),
        "slashes escaped in another way");
  }

  private static String withoutEscapedSlashes(String json) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      boolean escape = json.charAt(i) == '\\' && i + 1 < json.length();
      if (escape && json.charAt(i + 1) != '/') {
        out.append(json.charAt(i));
      }
      out.append(json.charAt(escape ? ++i : i));
    }
    return out.toString();
  }

  private static void writtenFromBytes(byte[] data) {
    boolean utf8;
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data));
      utf8 = true;
    } catch (CharacterCodingException e) {
      utf8 = false;
    }
    boolean written;
    try {
      WRITER.seal(data);
      written = true;
    } catch (IllegalArgumentException e) {
      written = false;
    }
    check(written == utf8, "UTF-8: " + utf8);
  }
}
