package org.allervers.core.mano;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.json.JsonRecord;

/** Values of a dossier in the forms in which Mano's clients write them. */
final class ManoWords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private ManoWords() {}

  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /**
   * Returns a value of {@link PersonField#write} as Mano keeps it.
   *
   * @param was what the dossier said before
   * @param raw what Mano keeps
   */
  static Object word(
      Optional<Object> was, Optional<Object> now, Optional<Object> raw, ZoneId zone) {
    if (now.isEmpty()) {
      return nothing(raw);
    }
    if (now.get() instanceof LocalDate day) {
      return moment(day.atStartOfDay(zone).toInstant());
    }
    List<?> before = was.orElse("") instanceof List<?> list ? list : List.of();
    return now.get() instanceof List<?> list ? list(before, list, raw) : now.get();
  }

  /** Teams as they were written: the identifier of one may be none, and the dossier's is made of it. */
  static Object teams(Optional<Object> now, Optional<Object> raw) {
    Map<Object, String> written = new HashMap<>();
    for (String text : ManoValues.texts(raw)) {
      written.put(Identifiers.always(text).toString(), text);
    }
    List<Object> words = new ArrayList<>();
    if (now.orElse("") instanceof List<?> teams) {
      teams.forEach(one -> words.add(written.getOrDefault(one, String.valueOf(one))));
    }
    if (raw.orElse("") instanceof List<?> before) {
      before.stream().filter(one -> !(one instanceof String)).forEach(words::add);
    }
    return words;
  }

  /** What stood in the list stays as it was written; what is no text, and was therefore not read, stays too. */
  private static Object list(List<?> was, List<?> now, Optional<Object> raw) {
    List<String> texts = ManoValues.texts(raw);
    Map<Object, String> written = new HashMap<>();
    if (texts.size() == was.size()) {
      for (int i = 0; i < texts.size(); i++) {
        written.put(was.get(i), texts.get(i));
      }
    }
    List<Object> words = new ArrayList<>();
    now.forEach(one -> words.add(written.getOrDefault(one, String.valueOf(one))));
    if (raw.orElse("") instanceof List<?> before) {
      before.stream().filter(one -> !(one instanceof String)).forEach(words::add);
    }
    return words;
  }

  /** Returns the answer to a field of the organisation as Mano keeps it, or empty if its type has no form for it. */
  static Optional<Object> answer(ManoField field, Object value, Optional<Object> raw, ZoneId zone) {
    try {
      return switch (field.kind()) {
        case TEXT, TEXTAREA, ENUM ->
          value instanceof String ? Optional.of(value) : Optional.empty();
        case NUMBER, DURATION ->
          value instanceof BigDecimal number
              ? Optional.of(raw.orElse("") instanceof BigDecimal ? number : number.toPlainString())
              : Optional.empty();
        case DATE ->
          value instanceof String text
              ? Optional.of(moment(LocalDate.parse(text).atStartOfDay(zone).toInstant()))
              : Optional.empty();
        case DATE_WITH_TIME ->
          value instanceof String text
              ? Optional.of(moment(LocalDateTime.parse(text).atZone(zone).toInstant()))
              : Optional.empty();
        case YES_NO ->
          value instanceof Boolean yes ? Optional.of(yes ? "Oui" : "Non") : Optional.empty();
        case BOOLEAN -> value instanceof Boolean ? Optional.of(value) : Optional.empty();
        case MULTI_CHOICE ->
          value instanceof List<?> list
              ? Optional.of(list(List.of(), list, raw))
              : Optional.empty();
        case TECHNICAL, OTHER -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns how Mano says that a value was taken away. */
  static Object nothing(Optional<Object> raw) {
    return raw.orElse("") instanceof List<?> ? List.of() : JsonRecord.nothing();
  }
}
