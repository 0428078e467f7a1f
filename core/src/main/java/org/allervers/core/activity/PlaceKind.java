package org.allervers.core.activity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The kind of place in which something was done.
 *
 * <p>Its list is {@code lieu-intervention}.
 *
 * @terme type de lieu
 */
@CodeSystem.Bundled("lieu-intervention")
public interface PlaceKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<PlaceKind> list() {
    return CodeList.of(PlaceKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<PlaceKind> of(String code) {
    return list().code(code);
  }
}
