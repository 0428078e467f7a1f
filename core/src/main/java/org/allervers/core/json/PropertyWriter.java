package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.function.Function;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * Writes a property unless it is an absent part, a list without elements, or a chapter in which nothing is recorded. The
 * model has no null, no cycle and no subtype, so none of what Jackson does about these is done here.
 */
final class PropertyWriter extends BeanPropertyWriter {

  private static final long serialVersionUID = 1L;

  private final transient Function<Object, Object> accessor;
  private final transient @Nullable Object emptyChapter;
  private final boolean leftOutIfEmpty;

  PropertyWriter(BeanPropertyWriter base) {
    super(base);
    this.accessor = Calls.accessor((Method) base.getMember().getMember());
    Class<?> type = base.getType().getRawClass();
    this.emptyChapter = emptyChapter(type);
    // Any other value, such as an empty text or a nil UUID, is there and stays there.
    this.leftOutIfEmpty = base.getType().isContainerType()
        || type == Answer.class
        || type == Answers.class
        || type == History.class;
  }

  private static @Nullable Object emptyChapter(Class<?> type) {
    if (!MixinRegistry.isOfTheFormat(type)) {
      return null;
    }
    try {
      Method method = type.getMethod("empty");
      return Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type
          ? method.invoke(null)
          : null;
    } catch (NoSuchMethodException e) {
      return null;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(
          "an empty instance of the model must be at hand: please report", e);
    }
  }

  @Override
  public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider provider)
      throws Exception {
    Object value = accessor.apply(bean);
    JsonSerializer<Object> writer = _serializer;
    if (value instanceof Optional<?> part) {
      if (part.isEmpty()) {
        return;
      }
    } else if ((leftOutIfEmpty && writer.isEmpty(provider, value))
        || (emptyChapter != null && emptyChapter.equals(value))) {
      return;
    }
    generator.writeFieldName(_name);
    writer.serialize(value, generator, provider);
  }
}
