package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import java.io.IOException;
import org.allervers.core.answer.Preserved;

/** Writes the properties that were preserved, as they came, in place of one property. */
final class PreservedWriter extends BeanPropertyWriter {

  private static final long serialVersionUID = 1L;

  PreservedWriter(BeanPropertyWriter base) {
    super(base);
  }

  @Override
  public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider provider)
      throws Exception {
    write((Preserved) get(bean), generator);
  }

  static void write(Preserved preserved, JsonGenerator generator) throws IOException {
    if (preserved.isEmpty()) {
      return;
    }
    for (String name : preserved.names()) {
      generator.writeFieldName(name);
      generator.writeRawValue(preserved.find(name).orElseThrow());
    }
  }
}
