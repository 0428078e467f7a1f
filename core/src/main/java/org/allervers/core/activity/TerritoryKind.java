package org.allervers.core.activity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What a place in the territory is used for.
 *
 * <p>Its list is {@code type-territoire}.
 *
 * @terme type de territoire
 * @source Mano v1.309, observations de territoire
 */
@CodeSystem.Bundled("type-territoire")
public interface TerritoryKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<TerritoryKind> list() {
    return CodeList.of(TerritoryKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<TerritoryKind> of(String code) {
    return list().code(code);
  }
}
