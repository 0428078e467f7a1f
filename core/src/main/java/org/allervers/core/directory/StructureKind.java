package org.allervers.core.directory;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The kind of a structure.
 *
 * <p>Its list is {@code type-structure}.
 *
 * @terme type de structure
 */
@CodeSystem.Bundled("type-structure")
public interface StructureKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<StructureKind> list() {
    return CodeList.of(StructureKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<StructureKind> of(String code) {
    return list().code(code);
  }
}
