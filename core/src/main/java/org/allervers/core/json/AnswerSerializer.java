package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.ReferenceTypeSerializer;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import org.allervers.core.answer.Answer;
import org.jspecify.annotations.Nullable;

/** Writes a known answer as its value, and the others as {@code {"sansReponse":"NSP"}}; what is not recorded is empty. */
final class AnswerSerializer extends ReferenceTypeSerializer<Answer<?>> {

  private static final long serialVersionUID = 1L;

  static final String WITHOUT = "sansReponse";

  AnswerSerializer(
      ReferenceType type,
      boolean staticTyping,
      @Nullable TypeSerializer typing,
      JsonSerializer<Object> content) {
    super(type, staticTyping, typing, content);
  }

  private AnswerSerializer(
      AnswerSerializer base,
      BeanProperty property,
      TypeSerializer typing,
      JsonSerializer<?> content,
      NameTransformer unwrapper,
      @Nullable Object suppressable,
      boolean suppressNulls) {
    super(base, property, typing, content, unwrapper, suppressable, suppressNulls);
  }

  @Override
  protected ReferenceTypeSerializer<Answer<?>> withResolved(
      BeanProperty property,
      TypeSerializer typing,
      JsonSerializer<?> content,
      NameTransformer unwrapper) {
    return new AnswerSerializer(
        this, property, typing, content, unwrapper, _suppressableValue, _suppressNulls);
  }

  @Override
  public ReferenceTypeSerializer<Answer<?>> withContentInclusion(
      Object suppressable, boolean suppressNulls) {
    return new AnswerSerializer(
        this,
        _property,
        _valueTypeSerializer,
        _valueSerializer,
        _unwrapper,
        suppressable,
        suppressNulls);
  }

  /** Only what nobody recorded is left out: a known empty text is an answer. */
  @Override
  public boolean isEmpty(SerializerProvider provider, Answer<?> answer) {
    return answer instanceof Answer.NotRecorded;
  }

  @Override
  public void serialize(Answer<?> answer, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    if (answer instanceof Answer.Known<?> known) {
      if (_valueSerializer == null) {
        super.serialize(answer, generator, provider);
      } else {
        _valueSerializer.serialize(known.value(), generator, provider);
      }
    } else {
      generator.writeStartObject();
      generator.writeStringField(WITHOUT, answer.status().code());
      generator.writeEndObject();
    }
  }

  @Override
  protected boolean _isValuePresent(Answer<?> answer) {
    return answer.isKnown();
  }

  @Override
  protected Object _getReferenced(Answer<?> answer) {
    return answer.known().orElseThrow();
  }

  @Override
  protected @Nullable Object _getReferencedIfPresent(Answer<?> answer) {
    return answer.known().orElse(null);
  }
}
