package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.AnswerStatus;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.Preserved;

/** Reads an organisation's own answers; a value of no known form is kept as the JSON that it was. */
final class AnswersDeserializer extends JsonDeserializer<Answers> {

  /** The name under which a value of no known form is preserved. */
  static final String WHOLE = "";

  private static final RawJsonDeserializer RAW = new RawJsonDeserializer();
  private static final ObjectMapper TREES = new ObjectMapper();

  @Override
  public Answers deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      throw InvalidValueException.expected(parser, "an object of answers by field name");
    }
    Map<String, Answer<Object>> answers = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      answers.put(name, answer(parser, context));
    }
    return Answers.of(answers);
  }

  private static Answer<Object> answer(JsonParser parser, DeserializationContext context)
      throws IOException {
    JsonToken token = parser.nextToken();
    return switch (token) {
      case VALUE_STRING -> Answer.of(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Answer.of(parser.getDecimalValue());
      case VALUE_TRUE, VALUE_FALSE -> Answer.of(parser.getBooleanValue());
      default -> composite(RAW.deserialize(parser, context));
    };
  }

  private static Answer<Object> composite(String json) throws IOException {
    JsonNode node = TREES.readTree(json);
    if (node.isObject()
        && node.size() == 1
        && node.path(AnswerSerializer.WITHOUT).isTextual()) {
      AnswerStatus status =
          AnswerDeserializer.WITHOUT.get(node.path(AnswerSerializer.WITHOUT).textValue());
      if (status != null) {
        return Answer.without(status);
      }
    }
    if (node.isArray()) {
      List<String> texts = new ArrayList<>();
      node.forEach(element -> {
        if (element.isTextual()) {
          texts.add(element.textValue());
        }
      });
      if (texts.size() == node.size()) {
        return Answer.of(List.copyOf(texts));
      }
    }
    return Answer.of(Preserved.of(Map.of(WHOLE, json)));
  }

  @Override
  public Answers getNullValue(DeserializationContext context) {
    return Answers.empty();
  }
}
