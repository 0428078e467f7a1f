package org.allervers.benchmarks.peer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;

/** Reads a value, or {@code {"sansReponse":"NSP"}}. */
final class AnsweredReader extends JsonDeserializer<Answered<Object>>
    implements ContextualDeserializer {

  private final JsonDeserializer<Object> content;

  AnsweredReader() {
    this(null);
  }

  private AnsweredReader(JsonDeserializer<Object> content) {
    this.content = content;
  }

  @Override
  public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
      throws JsonMappingException {
    JavaType type = context.getContextualType().containedTypeOrUnknown(0);
    return new AnsweredReader(context.findContextualValueDeserializer(type, property));
  }

  @Override
  public Answered<Object> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    Answered<Object> answered = new Answered<>();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      if (!AnsweredWriter.WITHOUT.equals(parser.nextFieldName())) {
        throw new IOException("a reason was expected");
      }
      answered.without = parser.nextTextValue();
      parser.nextToken();
    } else {
      answered.value = content.deserialize(parser, context);
    }
    return answered;
  }
}
