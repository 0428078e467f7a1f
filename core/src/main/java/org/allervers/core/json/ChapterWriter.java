package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;

/** Leaves out a chapter in which nothing is recorded. */
final class ChapterWriter extends BeanPropertyWriter {

  private static final long serialVersionUID = 1L;

  private final transient Object empty;

  private ChapterWriter(BeanPropertyWriter base, Object empty) {
    super(base);
    this.empty = empty;
  }

  /** Returns the writer of a property whose type has an empty instance, or {@code base} itself. */
  static BeanPropertyWriter of(BeanPropertyWriter base) {
    return emptyOf(base.getType().getRawClass())
        .<BeanPropertyWriter>map(empty -> new ChapterWriter(base, empty))
        .orElse(base);
  }

  private static Optional<Object> emptyOf(Class<?> type) {
    try {
      Method method = type.getMethod("empty");
      return Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type
          ? Optional.of(method.invoke(null))
          : Optional.empty();
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(
          "an empty instance of the model must be at hand: please report", e);
    }
  }

  @Override
  public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider provider)
      throws Exception {
    if (!empty.equals(get(bean))) {
      super.serializeAsField(bean, generator, provider);
    }
  }
}
