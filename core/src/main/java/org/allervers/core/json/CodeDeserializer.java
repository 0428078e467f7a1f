package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;

/** Reads a code, and notes the place of one that its list does not hold. */
final class CodeDeserializer extends JsonDeserializer<Code<?>> {

  private final CodeList<?> list;

  CodeDeserializer(CodeList<?> list) {
    this.list = list;
  }

  @Override
  public Code<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw InvalidValueException.expected(parser, "a code of the list " + list.id());
    }
    Code<?> code = list.read(parser.getText());
    if (!code.isListed()) {
      ReadingNotes.of(context)
          .unlisted(list, parser.getParsingContext().pathAsPointer().toString());
    }
    return code;
  }
}
