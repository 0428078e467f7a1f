package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allervers.core.Compartment;
import org.allervers.core.DossierId;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.PartialDate;

/** The closed values of the format: each is one JSON scalar of one form, read strictly. */
final class Scalars {

  static final JsonDeserializer<LocalDate> LOCAL_DATE =
      new CharactersReader<>("a date yyyy-mm-dd", Characters::date);

  /** How each closed value is read. */
  static final Map<Class<?>, JsonDeserializer<?>> READERS = Map.ofEntries(
      Map.entry(LocalDate.class, LOCAL_DATE),
      Map.entry(
          LocalTime.class, new CharactersReader<>("a time hh:mm or hh:mm:ss", Characters::time)),
      Map.entry(
          LocalDateTime.class, text("a date and time yyyy-mm-ddThh:mm", LocalDateTime::parse)),
      Map.entry(Instant.class, text("an instant yyyy-mm-ddThh:mm:ssZ", Instant::parse)),
      Map.entry(
          PartialDate.class, text("a date yyyy-mm-dd, yyyy-mm, yyyy or ?", PartialDate::parse)),
      Map.entry(DateRange.class, text("a range start/end or start/..", DateRange::parse)),
      Map.entry(UUID.class, new CharactersReader<>("a UUID", Characters::uuid)),
      Map.entry(
          DossierId.class,
          new CharactersReader<>(
              "a UUID",
              (text, offset, length) -> DossierId.of(Characters.uuid(text, offset, length)))),
      Map.entry(Compartment.class, text("a compartment", Compartment::ofCode)),
      Map.entry(String.class, text("a text", Function.identity())),
      Map.entry(BigDecimal.class, new NumberReader()),
      Map.entry(Integer.class, new IntegerReader()),
      Map.entry(Long.class, new LongReader()),
      Map.entry(Boolean.class, new BooleanReader()));

  private Scalars() {}

  private static <T> JsonDeserializer<T> text(String expected, Function<String, T> parse) {
    return new TextReader<>(expected, parse);
  }

  private static final class TextReader<T> extends JsonDeserializer<T> {
    private final String expected;
    private final Function<String, T> parse;

    TextReader(String expected, Function<String, T> parse) {
      this.expected = expected;
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        throw InvalidValueException.expected(parser, expected);
      }
      try {
        return parse.apply(parser.getText());
      } catch (DateTimeException | IllegalArgumentException e) {
        // The cause is left out on purpose: its message repeats the text.
        throw InvalidValueException.expected(parser, expected);
      }
    }
  }

  /** Reads a text from where the parser has it, without making a string of it. */
  private static final class CharactersReader<T> extends JsonDeserializer<T> {
    private final String expected;
    private final Characters.Parsing<T> parsing;

    CharactersReader(String expected, Characters.Parsing<T> parsing) {
      this.expected = expected;
      this.parsing = parsing;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        throw InvalidValueException.expected(parser, expected);
      }
      try {
        return parsing.parse(
            parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
      } catch (DateTimeException | IllegalArgumentException e) {
        // The cause is left out on purpose: its message repeats the text.
        throw InvalidValueException.expected(parser, expected);
      }
    }
  }

  private static final class NumberReader extends JsonDeserializer<BigDecimal> {
    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isNumeric()) {
        throw InvalidValueException.expected(parser, "a number");
      }
      return parser.getDecimalValue();
    }
  }

  private static final class IntegerReader extends JsonDeserializer<Integer> {
    @Override
    public Integer deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)
          || parser.getNumberType() != JsonParser.NumberType.INT) {
        throw InvalidValueException.expected(parser, "a whole number of 32 bits");
      }
      return parser.getIntValue();
    }
  }

  private static final class LongReader extends JsonDeserializer<Long> {
    @Override
    public Long deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)
          || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
        throw InvalidValueException.expected(parser, "a whole number of 64 bits");
      }
      return parser.getLongValue();
    }
  }

  private static final class BooleanReader extends JsonDeserializer<Boolean> {
    @Override
    public Boolean deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isBoolean()) {
        throw InvalidValueException.expected(parser, "true or false");
      }
      return parser.getBooleanValue();
    }
  }

  /** Writes a value as the text that its reader takes. */
  static final class TextWriter extends JsonSerializer<Object> {
    private final Function<Object, String> text;

    TextWriter(Function<Object, String> text) {
      this.text = text;
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(text.apply(value));
    }

    /** An empty text is a text: it is never left out. */
    @Override
    public boolean isEmpty(SerializerProvider provider, Object value) {
      return false;
    }
  }

  /** Writes a date without making a string of it. */
  static final class DateWriter extends JsonSerializer<LocalDate> {
    @Override
    public void serialize(LocalDate date, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      write(date, generator);
    }

    static void write(LocalDate date, JsonGenerator generator) throws IOException {
      if (date.getYear() < 0 || date.getYear() > 9999) {
        generator.writeString(date.toString());
        return;
      }
      char[] text = new char[10];
      pad(text, 0, 4, date.getYear());
      text[4] = '-';
      pad(text, 5, 2, date.getMonthValue());
      text[7] = '-';
      pad(text, 8, 2, date.getDayOfMonth());
      generator.writeString(text, 0, 10);
    }

    private static void pad(char[] text, int from, int width, int number) {
      int rest = number;
      for (int i = from + width - 1; i >= from; i--) {
        text[i] = (char) ('0' + rest % 10);
        rest /= 10;
      }
    }
  }
}
