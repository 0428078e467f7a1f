package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Reads any JSON value as its own text, numbers digit by digit. */
final class RawJsonDeserializer extends JsonDeserializer<String> {

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return read(parser);
  }

  /** Reads the value at which the parser is. */
  static String read(JsonParser parser) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = parser.getCodec().getFactory().createGenerator(text)) {
      copy(parser, generator, 0);
    }
    return withHalvesEscaped(text.toString());
  }

  /** Reads on in a list of which {@code begun} was read, from the element at which the parser is. */
  static String readOn(List<String> begun, JsonParser parser) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = parser.getCodec().getFactory().createGenerator(text)) {
      generator.writeStartArray();
      for (String element : begun) {
        generator.writeString(element);
      }
      copy(parser, generator, 1);
    }
    return withHalvesEscaped(text.toString());
  }

  /** Half a character, such as the first of an emoji that was cut, has no form in UTF-8: it stays the escape it came as. */
  private static String withHalvesEscaped(String json) {
    StringBuilder out = new StringBuilder(json.length());
    json.codePoints().forEach(one -> {
      if (one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE) {
        out.append("\\u").append(Integer.toHexString(one));
      } else {
        out.appendCodePoint(one);
      }
    });
    return out.toString();
  }

  private static void copy(JsonParser parser, JsonGenerator generator, int begunDepth)
      throws IOException {
    int depth = begunDepth;
    do {
      JsonToken token = parser.currentToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token.isNumeric()) {
        // As text: 1e3 and 1000 are one number, but not what was written.
        generator.writeNumber(parser.getText());
      } else {
        generator.copyCurrentEvent(parser);
      }
    } while (depth > 0 && parser.nextToken() != null);
  }

  @Override
  public String getNullValue(DeserializationContext context) {
    return "null";
  }
}
