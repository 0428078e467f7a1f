package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/** Reads a history from {@code [{"depuis":"2022-01-10","valeur":…}]}. */
final class HistoryDeserializer extends JsonDeserializer<History<?>>
    implements ContextualDeserializer {

  private static final RawJsonDeserializer RAW = new RawJsonDeserializer();

  private final JavaType content;
  private final @Nullable JsonDeserializer<Object> reader;

  HistoryDeserializer(JavaType content) {
    this(content, null);
  }

  private HistoryDeserializer(JavaType content, @Nullable JsonDeserializer<Object> reader) {
    this.content = content;
    this.reader = reader;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) throws JsonMappingException {
    JavaType answer = context.getTypeFactory().constructParametricType(Answer.class, content);
    return new HistoryDeserializer(
        content, context.findContextualValueDeserializer(answer, property));
  }

  @Override
  public History<?> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.isExpectedStartArrayToken()) {
      throw InvalidValueException.expected(parser, "a list of dated values");
    }
    List<History.Entry<Object>> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      entries.add(entry(parser, context));
    }
    return History.of(entries);
  }

  private History.Entry<Object> entry(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      throw InvalidValueException.expected(parser, "a dated value");
    }
    LocalDate since = null;
    Answer<Object> answer = Answer.notRecorded();
    Preserved preserved = Preserved.empty();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      if (name.equals(HistorySerializer.SINCE)) {
        since = Scalars.LOCAL_DATE.deserialize(parser, context);
      } else if (name.equals(HistorySerializer.VALUE)) {
        answer = token == JsonToken.VALUE_NULL ? Answer.notRecorded() : answer(parser, context);
      } else {
        preserved = preserved.with(name, RAW.deserialize(parser, context));
      }
    }
    if (since == null) {
      throw new IncompleteException("History.Entry", List.of(HistorySerializer.SINCE));
    }
    return new History.Entry<>(since, answer, preserved);
  }

  @SuppressWarnings("unchecked") // the reader was found for Answer<content>
  private Answer<Object> answer(JsonParser parser, DeserializationContext context)
      throws IOException {
    JsonDeserializer<Object> answerReader = reader;
    if (answerReader == null) {
      throw new IllegalStateException("a history must be read in context");
    }
    return (Answer<Object>) answerReader.deserialize(parser, context);
  }

  @Override
  public History<?> getNullValue(DeserializationContext context) {
    return History.empty();
  }
}
