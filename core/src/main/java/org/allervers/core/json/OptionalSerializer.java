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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes an optional part as its value; an absent one is empty. */
final class OptionalSerializer extends ReferenceTypeSerializer<Optional<?>> {

  private static final long serialVersionUID = 1L;

  OptionalSerializer(
      ReferenceType type,
      boolean staticTyping,
      @Nullable TypeSerializer typing,
      JsonSerializer<Object> content) {
    super(type, staticTyping, typing, content);
  }

  private OptionalSerializer(
      OptionalSerializer base,
      BeanProperty property,
      TypeSerializer typing,
      JsonSerializer<?> content,
      NameTransformer unwrapper,
      @Nullable Object suppressable,
      boolean suppressNulls) {
    super(base, property, typing, content, unwrapper, suppressable, suppressNulls);
  }

  @Override
  protected ReferenceTypeSerializer<Optional<?>> withResolved(
      BeanProperty property,
      TypeSerializer typing,
      JsonSerializer<?> content,
      NameTransformer unwrapper) {
    return new OptionalSerializer(
        this, property, typing, content, unwrapper, _suppressableValue, _suppressNulls);
  }

  @Override
  public ReferenceTypeSerializer<Optional<?>> withContentInclusion(
      Object suppressable, boolean suppressNulls) {
    return new OptionalSerializer(
        this,
        _property,
        _valueTypeSerializer,
        _valueSerializer,
        _unwrapper,
        suppressable,
        suppressNulls);
  }

  /** A part that is present is written, however empty it is itself. */
  @Override
  public boolean isEmpty(SerializerProvider provider, Optional<?> value) {
    return value.isEmpty();
  }

  @Override
  public void serialize(Optional<?> part, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    if (_valueSerializer == null || part.isEmpty()) {
      super.serialize(part, generator, provider);
    } else {
      _valueSerializer.serialize(part.get(), generator, provider);
    }
  }

  @Override
  protected boolean _isValuePresent(Optional<?> value) {
    return value.isPresent();
  }

  @Override
  protected Object _getReferenced(Optional<?> value) {
    return value.orElseThrow();
  }

  @Override
  protected @Nullable Object _getReferencedIfPresent(Optional<?> value) {
    return value.orElse(null);
  }
}
