package org.allervers.core.json;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Function;

/** Makes plain calls of the model's public methods: the JVM sees through them, as it does not through reflection. */
final class Calls {

  private Calls() {}

  /** Returns a call of a method without arguments. */
  @SuppressWarnings("unchecked") // the call takes and gives objects
  static Function<Object, Object> accessor(Method method) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle handle = lookup.unreflect(method);
      return (Function<Object, Object>) LambdaMetafactory.metafactory(
              lookup,
              "apply",
              MethodType.methodType(Function.class),
              MethodType.methodType(Object.class, Object.class),
              handle,
              handle.type())
          .getTarget()
          .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("the model must be callable: please report", e);
    }
  }
}
