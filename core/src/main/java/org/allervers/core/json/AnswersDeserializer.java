package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.AnswerStatus;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.Preserved;

/** Reads an organisation's own answers; a value of no known form is kept as the JSON that it was. */
final class AnswersDeserializer extends JsonDeserializer<Answers> {

  /** The name under which a value of no known form is preserved. */
  static final String WHOLE = "";

  private static final Map<String, AnswerStatus> WITHOUT =
      AnswerDeserializer.WITHOUT.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(
              entry -> "{\"" + AnswerSerializer.WITHOUT + "\":\"" + entry.getKey() + "\"}",
              Map.Entry::getValue));

  @Override
  public Answers deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      throw InvalidValueException.expected(parser, "an object of answers by field name");
    }
    Map<String, Answer<Object>> answers = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      answers.put(name, answer(parser));
    }
    return Answers.of(answers);
  }

  private static Answer<Object> answer(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    return switch (token) {
      case VALUE_STRING -> Answer.of(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Answer.of(parser.getDecimalValue());
      case VALUE_TRUE, VALUE_FALSE -> Answer.of(parser.getBooleanValue());
      case START_ARRAY -> texts(parser);
      default -> other(RawJsonDeserializer.read(parser));
    };
  }

  private static Answer<Object> texts(JsonParser parser) throws IOException {
    List<String> texts = new ArrayList<>();
    while (parser.nextToken() == JsonToken.VALUE_STRING) {
      texts.add(parser.getText());
    }
    return parser.hasToken(JsonToken.END_ARRAY)
        ? Answer.of(texts)
        : other(RawJsonDeserializer.readOn(texts, parser));
  }

  private static Answer<Object> other(String json) {
    AnswerStatus status = WITHOUT.get(json);
    return status != null ? Answer.without(status) : Answer.of(Preserved.of(Map.of(WHOLE, json)));
  }

  @Override
  public Answers getNullValue(DeserializationContext context) {
    return Answers.empty();
  }
}
