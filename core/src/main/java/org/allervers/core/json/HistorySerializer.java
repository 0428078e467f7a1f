package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import java.io.IOException;
import org.allervers.core.answer.Answer;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/** Writes a history as {@code [{"depuis":"2022-01-10","valeur":…}]}. */
final class HistorySerializer extends JsonSerializer<History<?>> implements ContextualSerializer {

  static final String SINCE = "depuis";
  static final String VALUE = "valeur";

  private final JavaType content;
  private final @Nullable JsonSerializer<Object> writer;

  HistorySerializer(JavaType content) {
    this(content, null);
  }

  private HistorySerializer(JavaType content, @Nullable JsonSerializer<Object> writer) {
    this.content = content;
    this.writer = writer;
  }

  @Override
  public JsonSerializer<?> createContextual(
      SerializerProvider provider, @Nullable BeanProperty property) throws JsonMappingException {
    JavaType answer = provider.getTypeFactory().constructParametricType(Answer.class, content);
    return new HistorySerializer(content, provider.findValueSerializer(answer, property));
  }

  @Override
  public boolean isEmpty(SerializerProvider provider, History<?> history) {
    return history.isEmpty();
  }

  @Override
  public void serialize(History<?> history, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    JsonSerializer<Object> answerWriter = writer;
    if (answerWriter == null) {
      throw new IllegalStateException("a history must be written in context");
    }
    generator.writeStartArray();
    for (History.Entry<?> entry : history.entries()) {
      generator.writeStartObject();
      generator.writeFieldName(SINCE);
      Scalars.DateWriter.write(entry.since(), generator);
      generator.writeFieldName(VALUE);
      answerWriter.serialize(entry.answer(), generator, provider);
      PreservedWriter.write(entry.preserved(), generator);
      generator.writeEndObject();
    }
    generator.writeEndArray();
  }
}
