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
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.AnswerStatus;
import org.jspecify.annotations.Nullable;

/** Reads a value as a known answer, {@code {"sansReponse":"NSP"}} as the others, and null as not recorded. */
final class AnswerDeserializer extends JsonDeserializer<Answer<?>>
    implements ContextualDeserializer {

  static final Map<String, AnswerStatus> WITHOUT =
      EnumSet.complementOf(EnumSet.of(AnswerStatus.KNOWN)).stream()
          .collect(Collectors.toUnmodifiableMap(AnswerStatus::code, Function.identity()));

  private final JavaType content;
  private final @Nullable JsonDeserializer<Object> reader;

  AnswerDeserializer(JavaType content) {
    this(content, null);
  }

  private AnswerDeserializer(JavaType content, @Nullable JsonDeserializer<Object> reader) {
    this.content = content;
    this.reader = reader;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) throws JsonMappingException {
    return new AnswerDeserializer(
        content, context.findContextualValueDeserializer(content, property));
  }

  @Override
  public Answer<?> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.hasToken(JsonToken.START_OBJECT)) {
      return without(parser, context);
    }
    JsonDeserializer<Object> valueReader = reader;
    if (valueReader == null) {
      throw new IllegalStateException("an answer must be read in context");
    }
    return Answer.of(valueReader.deserialize(parser, context));
  }

  /** No known answer of the format is a JSON object, so an object says why there is none. */
  static Answer<Object> without(JsonParser parser, DeserializationContext context)
      throws IOException {
    boolean named = AnswerSerializer.WITHOUT.equals(parser.nextFieldName());
    AnswerStatus status = named && parser.nextToken() == JsonToken.VALUE_STRING
        ? WITHOUT.get(parser.getText())
        : null;
    if (status == null || parser.nextToken() != JsonToken.END_OBJECT) {
      throw InvalidValueException.expected(
          parser, "an answer, or {\"sansReponse\": NR, NSP or NVPR}");
    }
    return Answer.without(status);
  }

  @Override
  public Answer<?> getNullValue(DeserializationContext context) {
    return Answer.notRecorded();
  }
}
