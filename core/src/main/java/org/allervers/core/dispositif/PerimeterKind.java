package org.allervers.core.dispositif;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The kind of area that a perimeter names.
 *
 * <p>Its list is {@code type-perimetre}.
 *
 * @terme type de périmètre
 */
@CodeSystem.Bundled("type-perimetre")
public interface PerimeterKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<PerimeterKind> list() {
    return CodeList.of(PerimeterKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<PerimeterKind> of(String code) {
    return list().code(code);
  }
}
