package org.allervers.core.minor;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The ground of an emancipation.
 *
 * <p>Its list is {@code motif-emancipation}.
 *
 * @terme motif d'émancipation
 * @source Code civil, art. 413-1 et 413-2
 */
@CodeSystem.Bundled("motif-emancipation")
public interface EmancipationGround extends CodeSystem {

  /** Returns the list. */
  static CodeList<EmancipationGround> list() {
    return CodeList.of(EmancipationGround.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<EmancipationGround> of(String code) {
    return list().code(code);
  }
}
