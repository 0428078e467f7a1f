package org.allervers.benchmarks.peer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Bare jackson-databind with its default features, and the few readers and writers that anybody would add: dates, times,
 * ranges, and values that may be missing for a reason.
 */
public final class PeerMapper {

  private PeerMapper() {}

  /** Returns a new mapper. */
  public static ObjectMapper create() {
    SimpleModule module = new SimpleModule("peer");
    module.addDeserializer(LocalDate.class, new DateReader());
    module.addSerializer(LocalDate.class, new DateWriter());
    module.addDeserializer(LocalTime.class, new TimeReader());
    module.addSerializer(LocalTime.class, new TimeWriter());
    module.addDeserializer(Days.class, new DaysReader());
    module.addSerializer(Days.class, new DaysWriter());
    module.addDeserializer(Answered.class, new AnsweredReader());
    module.addSerializer(new AnsweredWriter());
    return new ObjectMapper().registerModule(module);
  }

  private static final class DateReader extends JsonDeserializer<LocalDate> {
    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return LocalDate.parse(parser.getText());
    }
  }

  private static final class DateWriter extends JsonSerializer<LocalDate> {
    @Override
    public void serialize(LocalDate value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(value.toString());
    }
  }

  private static final class TimeReader extends JsonDeserializer<LocalTime> {
    @Override
    public LocalTime deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return LocalTime.parse(parser.getText());
    }
  }

  private static final class TimeWriter extends JsonSerializer<LocalTime> {
    @Override
    public void serialize(LocalTime value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(value.toString());
    }
  }

  private static final class DaysReader extends JsonDeserializer<Days> {
    @Override
    public Days deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String text = parser.getText();
      int slash = text.indexOf('/');
      Days days = new Days();
      days.start = LocalDate.parse(text.substring(0, slash));
      String end = text.substring(slash + 1);
      days.end = end.equals("..") ? null : LocalDate.parse(end);
      return days;
    }
  }

  private static final class DaysWriter extends JsonSerializer<Days> {
    @Override
    public void serialize(Days value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(value.start + "/" + (value.end == null ? ".." : value.end));
    }
  }
}
