package org.allervers.indicators.disclosure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Each property draws as often as {@code -Dallervers.disclosure.draws} says, or as often as it says itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AddLifecycleHook(Draws.AsOften.class)
@interface Draws {

  /** Changes the number of tries before the first one. */
  final class AsOften implements AroundPropertyHook {

    /** To each property of the class that has the annotation. */
    @Override
    public PropagationMode propagateTo() {
      return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      Integer draws = Integer.getInteger("allervers.disclosure.draws");
      if (draws != null) {
        context.attributes().setTries(draws);
      }
      return property.execute();
    }
  }
}
