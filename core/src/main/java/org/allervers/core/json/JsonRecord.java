package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.rules.Findings;

/**
 * One JSON object of another tool, read whole and without a model: its names in their order, its values as they were
 * written. For what this library converts and gives back; a dossier has its own format, {@link JsonFormat}.
 *
 * <p>A value is a {@link String}, a {@link BigDecimal}, a {@link Boolean}, a {@code JsonRecord} or a {@link List} of
 * values. A name may also be there with the value {@code null} of JSON, and is then written back so; in a list, that is
 * {@link #nothing()}. Of a name that stands twice, the last value counts, as in ECMAScript. Half of a surrogate pair, which
 * is no character, becomes U+FFFD. Objects are at most {@value #DEPTH} deep, so that they fit into a dossier; the other limits
 * are those of {@link JsonLimits#standard()}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme objet JSON étranger
 */
public final class JsonRecord {

  /** What a dossier may add around an object that it preserves is left of its own limit. */
  private static final int DEPTH = 48;

  /** A number of fewer digits than these is written within the limit, however it was read. */
  private static final int CERTAINLY_SHORT = 80;

  /** Beyond the numbers of ECMAScript, which wrote them. */
  private static final int LARGEST_EXPONENT = 400;

  private static final JsonRecord EMPTY = new JsonRecord(Map.of());
  private static final Nothing NOTHING = new Nothing();

  private final Map<String, Object> values;

  /** Made once: a factory learns names, and names of foreign files are not interned. */
  private static final class Shared {
    private static final JsonLimits LIMITS = JsonLimits.standard();
    private static final JsonFactory FACTORY = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH)
            .maxStringLength(LIMITS.stringLength())
            .maxNameLength(LIMITS.nameLength())
            .maxNumberLength(LIMITS.numberLength())
            .build())
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
        .build();
  }

  /** The {@code null} of JSON within a list. */
  private static final class Nothing {
    @Override
    public String toString() {
      return "null";
    }
  }

  private JsonRecord(Map<String, Object> values) {
    this.values = values;
  }

  /** Returns an object without a name. */
  public static JsonRecord empty() {
    return EMPTY;
  }

  /** Returns the value that stands for {@code null} of JSON. */
  public static Object nothing() {
    return NOTHING;
  }

  /**
   * Returns an object with these values, in the order of the map.
   *
   * @throws IllegalArgumentException if a value is of no type that JSON has; its name is not said
   */
  public static JsonRecord of(Map<String, ?> values) {
    Map<String, Object> copy = new LinkedHashMap<>();
    values.forEach((name, value) -> copy.put(characters(name), checked(value)));
    return new JsonRecord(Collections.unmodifiableMap(copy));
  }

  /** Reads one object in UTF-8, within the standard limits. */
  public static Reading<JsonRecord> read(byte[] json) {
    if (json.length > Shared.LIMITS.documentBytes()) {
      return new Reading.Unreadable<>(Problems.tooLong(Shared.LIMITS));
    }
    try (JsonParser parser = Shared.FACTORY.createParser(json)) {
      try {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          return new Reading.Unreadable<>(new ReadingProblem(
              parser.currentToken() == null
                  ? ReadingProblem.Reason.TRUNCATED
                  : ReadingProblem.Reason.WRONG_SHAPE,
              "",
              0,
              0,
              List.of("a JSON object")));
        }
        JsonRecord record = object(parser);
        if (parser.nextToken() != null) {
          return new Reading.Unreadable<>(new ReadingProblem(
              ReadingProblem.Reason.NOT_JSON, "", 0, 0, List.of("the end of the document")));
        }
        return new Reading.Read<>(record, Findings.none());
      } catch (IOException e) {
        return new Reading.Unreadable<>(Problems.of(e, parser));
      }
    } catch (IOException e) {
      return new Reading.Unreadable<>(Problems.of(e, null));
    }
  }

  /** Reads one object, within the standard limits. */
  public static Reading<JsonRecord> read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the names, in their order, those of {@code null} among them. */
  public Set<String> names() {
    return values.keySet();
  }

  /** Returns whether there is no name. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Returns whether the name is there, be its value {@code null} or not. */
  public boolean holds(String name) {
    return values.containsKey(name);
  }

  /** Returns the value, or empty if the name is missing or its value {@code null}. */
  public Optional<Object> find(String name) {
    Object value = values.get(name);
    return value == null || value == NOTHING ? Optional.empty() : Optional.of(value);
  }

  /** Returns the value if it is a text, else empty. */
  public Optional<String> text(String name) {
    return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Returns the value if it is a number, else empty. */
  public Optional<BigDecimal> number(String name) {
    return values.get(name) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
  }

  /** Returns the value if it is true or false, else empty. */
  public Optional<Boolean> yesNo(String name) {
    return values.get(name) instanceof Boolean yes ? Optional.of(yes) : Optional.empty();
  }

  /** Returns the value if it is an object, else empty. */
  public Optional<JsonRecord> record(String name) {
    return values.get(name) instanceof JsonRecord record ? Optional.of(record) : Optional.empty();
  }

  /** Returns the values of a list, or none if the value is no list. */
  public List<Object> list(String name) {
    return values.get(name) instanceof List<?> list
        ? Collections.unmodifiableList(list)
        : List.of();
  }

  /**
   * Returns this object with one value replaced in its place, or added at the end.
   *
   * @throws IllegalArgumentException if the value is of no type that JSON has
   */
  public JsonRecord with(String name, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(values);
    copy.put(characters(name), checked(value));
    return new JsonRecord(Collections.unmodifiableMap(copy));
  }

  /** Returns this object without a name. */
  public JsonRecord without(String name) {
    if (!values.containsKey(name)) {
      return this;
    }
    Map<String, Object> copy = new LinkedHashMap<>(values);
    copy.remove(name);
    return new JsonRecord(Collections.unmodifiableMap(copy));
  }

  /** Returns the object as compact JSON in UTF-8. */
  public byte[] write() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    try (JsonGenerator generator = Shared.FACTORY.createGenerator(out)) {
      write(this, generator);
    } catch (IOException e) {
      throw new UncheckedIOException("a foreign object must be writable: please report", e);
    }
    return out.toByteArray();
  }

  /** Returns the object as compact JSON. */
  public String json() {
    return new String(write(), StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonRecord that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Returns the number of names, without names or values. */
  @Override
  public String toString() {
    return "JsonRecord[" + values.size() + "]";
  }

  private static Object checked(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(JsonRecord::checked).toList();
    }
    if (value instanceof String text) {
      return characters(text);
    }
    if (value instanceof BigDecimal
        || value instanceof Boolean
        || value instanceof JsonRecord
        || value == NOTHING) {
      return Objects.requireNonNull(value);
    }
    throw new IllegalArgumentException(
        "a value must be a text, a number, a yes/no, an object, a list or nothing");
  }

  static JsonParser parser(InputStream in) throws IOException {
    return Shared.FACTORY.createParser(in);
  }

  /** Reads the object that the parser has entered. */
  static JsonRecord object(JsonParser parser) throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    String name = parser.nextFieldName();
    while (name != null) {
      parser.nextToken();
      values.put(characters(name), value(parser));
      name = parser.nextFieldName();
    }
    return values.isEmpty() ? EMPTY : new JsonRecord(Collections.unmodifiableMap(values));
  }

  static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield Collections.unmodifiableList(list);
      }
      case VALUE_STRING -> characters(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> NOTHING;
    };
  }

  private static BigDecimal number(JsonParser parser) throws IOException {
    BigDecimal number;
    try {
      number = parser.getDecimalValue();
    } catch (NumberFormatException e) {
      throw new StreamConstraintsException("an exponent is too large");
    }
    if (Math.abs((long) number.scale()) > LARGEST_EXPONENT
        || (number.precision() > CERTAINLY_SHORT
            && number.toString().length() > Shared.LIMITS.numberLength())) {
      throw new StreamConstraintsException("a number is too long");
    }
    return number;
  }

  /** No form of UTF-8 holds half of a pair. */
  private static String characters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return withoutHalves(text, i);
      }
    }
    return text;
  }

  private static String withoutHalves(String text, int from) {
    StringBuilder whole = new StringBuilder(text);
    for (int i = from; i < whole.length(); i++) {
      char unit = whole.charAt(i);
      boolean isPair = Character.isHighSurrogate(unit)
          && i + 1 < whole.length()
          && Character.isLowSurrogate(whole.charAt(i + 1));
      if (isPair) {
        i++;
      } else if (Character.isSurrogate(unit)) {
        whole.setCharAt(i, '\ufffd');
      }
    }
    return whole.toString();
  }

  private static void write(Object value, JsonGenerator out) throws IOException {
    if (value instanceof JsonRecord record) {
      out.writeStartObject();
      for (Map.Entry<String, Object> entry : record.values.entrySet()) {
        out.writeFieldName(entry.getKey());
        write(entry.getValue(), out);
      }
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object one : list) {
        write(one, out);
      }
      out.writeEndArray();
    } else if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean yes) {
      out.writeBoolean(yes);
    } else {
      out.writeNull();
    }
  }
}
