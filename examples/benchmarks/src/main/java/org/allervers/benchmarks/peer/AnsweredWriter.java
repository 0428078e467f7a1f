package org.allervers.benchmarks.peer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import java.io.IOException;

/** Writes a value, or {@code {"sansReponse":"NSP"}}. */
final class AnsweredWriter extends JsonSerializer<Answered<?>> implements ContextualSerializer {

  static final String WITHOUT = "sansReponse";

  private final JsonSerializer<Object> content;

  AnsweredWriter() {
    this(null);
  }

  private AnsweredWriter(JsonSerializer<Object> content) {
    this.content = content;
  }

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"}) // Jackson asks for the raw type
  public Class<Answered<?>> handledType() {
    return (Class) Answered.class;
  }

  @Override
  public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property)
      throws JsonMappingException {
    JavaType type = property.getType();
    JavaType value = type.hasRawClass(Answered.class) ? type.containedTypeOrUnknown(0) : null;
    boolean known = value != null && !value.isJavaLangObject();
    return known ? new AnsweredWriter(provider.findValueSerializer(value, property)) : this;
  }

  @Override
  public void serialize(Answered<?> answered, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    if (answered.without != null) {
      generator.writeStartObject();
      generator.writeStringField(WITHOUT, answered.without);
      generator.writeEndObject();
    } else if (content != null) {
      content.serialize(answered.value, generator, provider);
    } else {
      provider.defaultSerializeValue(answered.value, generator);
    }
  }
}
