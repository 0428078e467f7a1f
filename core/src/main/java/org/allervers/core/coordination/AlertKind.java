package org.allervers.core.coordination;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What an alert warns of.
 *
 * <p>Its list is {@code type-alerte}.
 *
 * @terme alerte
 */
@CodeSystem.Bundled("type-alerte")
public interface AlertKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<AlertKind> list() {
    return CodeList.of(AlertKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<AlertKind> of(String code) {
    return list().code(code);
  }
}
