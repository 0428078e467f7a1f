package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.Preserved;

/** Writes an organisation's own answers as one object: a text, a number, a yes/no or a list of texts by field name. */
final class AnswersSerializer extends JsonSerializer<Answers> {

  @Override
  public boolean isEmpty(SerializerProvider provider, Answers answers) {
    return answers.isEmpty();
  }

  @Override
  public void serialize(Answers answers, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    generator.writeStartObject();
    for (Map.Entry<String, Answer<Object>> entry : answers.asMap().entrySet()) {
      generator.writeFieldName(entry.getKey());
      Answer<Object> answer = entry.getValue();
      if (answer.isKnown()) {
        value(answer.known().orElseThrow(), generator);
      } else {
        generator.writeStartObject();
        generator.writeStringField(AnswerSerializer.WITHOUT, answer.status().code());
        generator.writeEndObject();
      }
    }
    generator.writeEndObject();
  }

  private static void value(Object value, JsonGenerator generator) throws IOException {
    if (value instanceof String text) {
      generator.writeString(text);
    } else if (value instanceof BigDecimal number) {
      generator.writeNumber(number);
    } else if (value instanceof Boolean yesNo) {
      generator.writeBoolean(yesNo);
    } else if (value instanceof List<?> texts) {
      generator.writeStartArray();
      for (Object text : texts) {
        generator.writeString((String) text);
      }
      generator.writeEndArray();
    } else if (value instanceof Preserved preserved) {
      generator.writeRawValue(preserved.find(AnswersDeserializer.WHOLE).orElseThrow());
    }
  }
}
