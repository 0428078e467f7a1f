package org.allervers.core.code;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The marker of one value list. It has no instances: it only keeps {@code Code<Habitat>} and {@code Code<Gender>}
 * apart.
 *
 * @terme nomenclature
 */
public interface CodeSystem {

  /** Names the list that ships with this library for a marker. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Bundled {
    /** Returns the id of the list, such as {@code habitat}. */
    String value();
  }
}
