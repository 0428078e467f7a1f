package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names that properties of the model have in the exchange format, for whoever has to name a place to a reader of the
 * format.
 *
 * @terme nom dans le format d'échange
 */
public final class WireNames {

  private WireNames() {}

  /**
   * Returns the name that a property has in the format, or empty if the format does not write it.
   *
   * @param owner a type of the model
   * @param property the name of an accessor of it, such as {@code familyName}
   */
  public static Optional<String> nameOf(Class<?> owner, String property) {
    return accessor(MixinRegistry.mixins().get(owner), property)
        .map(method -> method.getAnnotation(JsonProperty.class))
        .map(JsonProperty::value)
        .filter(name -> !name.isEmpty());
  }

  /**
   * Returns the type of the model that a property holds, itself or in a list, an answer or a history; empty if it holds
   * none.
   *
   * @param owner a type of the model
   * @param property the name of an accessor of it
   */
  public static Optional<Class<?>> typeOf(Class<?> owner, String property) {
    return accessor(owner, property).map(Method::getGenericReturnType).flatMap(WireNames::model);
  }

  private static Optional<Method> accessor(@Nullable Class<?> owner, String property) {
    if (owner == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(owner.getDeclaredMethod(property));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  private static Optional<Class<?>> model(Type type) {
    if (type instanceof Class<?> found) {
      return MixinRegistry.isOfTheFormat(found) ? Optional.of(found) : Optional.empty();
    }
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        Optional<Class<?>> found = model(argument);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
