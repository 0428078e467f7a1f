package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;

/** Writes the version of the format, first of all properties of a root. */
final class VersionWriter extends BeanPropertyWriter {

  private static final long serialVersionUID = 1L;

  private final int version;

  VersionWriter(BeanPropertyWriter base, int version) {
    super(base);
    this.version = version;
  }

  @Override
  public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider provider)
      throws Exception {
    generator.writeNumberField(FormatVersion.PROPERTY, version);
  }
}
