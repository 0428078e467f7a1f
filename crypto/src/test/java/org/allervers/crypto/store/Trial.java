package org.allervers.crypto.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs a contract by hand, to see it fail. */
final class Trial {
  private Trial() {}

  /** Returns the names of the tests that a store does not pass. */
  static Set<String> failures(Class<?> contract, Supplier<?> instance) throws Exception {
    Set<String> failed = new TreeSet<>();
    for (Method test : contract.getDeclaredMethods()) {
      if (test.isAnnotationPresent(Test.class)) {
        Object run = instance.get();
        callEach(contract, BeforeEach.class, run);
        try {
          call(test, run);
        } catch (InvocationTargetException e) {
          failed.add(test.getName());
        }
        callEach(contract, AfterEach.class, run);
      }
    }
    return failed;
  }

  private static void callEach(
      Class<?> contract, Class<? extends java.lang.annotation.Annotation> when, Object run)
      throws Exception {
    for (Method method : contract.getDeclaredMethods()) {
      if (method.isAnnotationPresent(when)) {
        call(method, run);
      }
    }
  }

  private static void call(Method method, Object run) throws Exception {
    method.setAccessible(true);
    method.invoke(run);
  }
}
