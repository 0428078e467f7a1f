package org.allervers.core.mano;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.allervers.core.json.JsonRecord;

/**
 * A column of a dump: how its text becomes a value. A dump of the structure says the type; one of the data alone does not,
 * and then names and forms tell.
 */
record DumpColumn(String name, Kind kind) {

  /** What a column holds. */
  enum Kind {
    TEXT,
    NUMBER,
    YES_NO,
    JSON,
    LIST,
    /** Not said: a text, unless its form is that of a list or of JSON. */
    GUESSED
  }

  private static final Set<String> YES_NO =
      Set.of("nightSession", "healthcareProfessional", "receptionEnabled", "territoriesEnabled");
  private static final Map<String, Kind> KNOWN =
      Map.of("count", Kind.NUMBER, "encrypted", Kind.TEXT, "encryptedEntityKey", Kind.TEXT);

  /** Returns the kind of a type as {@code pg_dump} names it. */
  static Kind ofType(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    if (lower.endsWith("[]")) {
      return Kind.LIST;
    }
    if (lower.startsWith("json")) {
      return Kind.JSON;
    }
    if (lower.startsWith("bool")) {
      return Kind.YES_NO;
    }
    return lower.matches("(small|big)?int(eger)?.*|numeric.*|double.*|real.*")
        ? Kind.NUMBER
        : Kind.TEXT;
  }

  /** Returns the kind of a column whose type the dump does not say. */
  static Kind ofName(String name) {
    return YES_NO.contains(name) ? Kind.YES_NO : KNOWN.getOrDefault(name, Kind.GUESSED);
  }

  /** Returns the value of a text; a text that is not of the kind of its column stays a text. */
  Object value(String text) {
    return switch (kind) {
      case TEXT -> text;
      case NUMBER -> number(text);
      case YES_NO -> yesNo(text);
      case JSON -> json(text);
      case LIST -> list(text);
      case GUESSED -> guessed(text);
    };
  }

  private static Object guessed(String text) {
    if (text.startsWith("[")) {
      return json(text);
    }
    if (text.startsWith("{")) {
      Object json = json(text);
      return json instanceof String ? list(text) : json;
    }
    return text;
  }

  private static Object number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private static Object yesNo(String text) {
    return switch (text) {
      case "t" -> true;
      case "f" -> false;
      default -> text;
    };
  }

  private static Object json(String text) {
    return JsonRecord.read("{\"json\":" + text + "}")
        .value()
        .map(read -> read.find("json").orElse(JsonRecord.nothing()))
        .orElse(text);
  }

  /** Reads a list of one dimension, {@code {a,"b c",NULL}}; what is none stays a text. */
  private static Object list(String text) {
    int end = text.length() - 1;
    if (end < 1 || text.charAt(0) != '{' || text.charAt(end) != '}') {
      return text;
    }
    List<Object> values = new ArrayList<>();
    StringBuilder one = new StringBuilder();
    boolean quoted = false;
    boolean wasQuoted = false;
    for (int i = 1; i <= end; i++) {
      char letter = text.charAt(i);
      if (letter == '\\' && i + 1 < end) {
        i++;
        one.append(text.charAt(i));
      } else if (letter == '"') {
        quoted = !quoted;
        wasQuoted = true;
      } else if (quoted) {
        one.append(letter);
      } else if (letter == '{') {
        return text;
      } else if (letter == ',' || i == end) {
        if (i < end || !one.isEmpty() || wasQuoted || !values.isEmpty()) {
          boolean isNull = !wasQuoted && one.toString().equals("NULL");
          values.add(isNull ? JsonRecord.nothing() : one.toString());
        }
        one.setLength(0);
        wasQuoted = false;
      } else {
        one.append(letter);
      }
    }
    return quoted ? text : List.copyOf(values);
  }
}
