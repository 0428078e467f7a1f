package org.allervers.core.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.Reading;

/** One document: it is read or refused by name, and what was read is written in a way that is read again as the same. */
final class DocumentFuzz {
  private DocumentFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    roundTrip(JsonFormat.dossiers(), data);
    roundTrip(JsonFormat.registers(), data);
  }

  private static <T> void roundTrip(JsonFormat<T> format, byte[] data) {
    Reading<T> reading = format.read(data);
    if (reading.value().isEmpty()) {
      check(!reading.problem().orElseThrow().message().isEmpty(), "a problem without a message");
      return;
    }
    T value = reading.value().get();
    byte[] written = format.write(value);
    Reading<T> again = format.read(written);
    check(again.value().isPresent(), "what was written is not read");
    check(again.value().get().equals(value), "what was written is read as something else");
    check(
        Arrays.equals(format.write(again.value().get()), written),
        "written in another way the second time: " + new String(written, StandardCharsets.UTF_8));
  }

  static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
