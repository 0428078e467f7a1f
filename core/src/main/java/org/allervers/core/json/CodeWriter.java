package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.IdentityHashMap;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;

/** Writes a code as its value; those of the list are encoded once for all. */
final class CodeWriter extends JsonSerializer<Code<?>> {

  private final IdentityHashMap<Code<?>, SerializableString> encoded = new IdentityHashMap<>();

  CodeWriter(CodeList<?> list) {
    list.codes().forEach(code -> encoded.put(code, new SerializedString(code.value())));
  }

  @Override
  public void serialize(Code<?> code, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    SerializableString text = encoded.get(code);
    if (text != null) {
      generator.writeString(text);
    } else {
      generator.writeString(code.value());
    }
  }
}
