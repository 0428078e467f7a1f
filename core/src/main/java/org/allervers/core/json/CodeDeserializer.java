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
  private final CodeTable table;

  CodeDeserializer(CodeList<?> list) {
    this.list = list;
    this.table = new CodeTable(list);
  }

  @Override
  public Code<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw InvalidValueException.expected(parser, "a code of the list " + list.id());
    }
    Code<?> listed =
        table.find(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    if (listed != null) {
      return listed;
    }
    ReadingNotes.of(context)
        .unlisted(list, parser.getParsingContext().pathAsPointer().toString());
    return list.read(parser.getText());
  }
}
