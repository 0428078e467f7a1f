package org.allervers.core.fuzz;

import static org.allervers.core.fuzz.DocumentFuzz.check;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Set;
import java.util.function.Function;
import org.allervers.core.DossierId;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.PartialDate;

/** Dates, ranges and identifiers as text: refused without being repeated, or written back as they were. */
final class WordsFuzz {
  private static final Set<String> MESSAGES = Set.of(
      "a partial date must be yyyy-mm-dd, yyyy-mm, yyyy or ?",
      "a range must be written yyyy-mm-dd/yyyy-mm-dd or /..",
      "end must not be before start",
      "an identifier must be a UUID of 36 characters");

  private WordsFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    same(text, PartialDate::parse);
    same(text, DateRange::parse);
    same(text, DossierId::parse);
    try {
      PartialDate date = PartialDate.parse(text);
      boolean ordered = date.earliest().isEmpty()
          || !date.earliest().get().isAfter(date.latest().orElseThrow());
      check(ordered, "the earliest day is after the latest");
    } catch (DateTimeException e) {
      check(e.getMessage() != null, "a refusal without a message");
    }
  }

  private static <T> void same(String text, Function<String, T> parser) {
    try {
      T value = parser.apply(text);
      check(value.toString().equalsIgnoreCase(text), "another text");
      check(parser.apply(value.toString()).equals(value), "another value");
    } catch (DateTimeException | IllegalArgumentException e) {
      check(e.getCause() == null, "a cause, which repeats the text");
      check(MESSAGES.contains(e.getMessage()), "a message that may repeat the text");
    }
  }
}
