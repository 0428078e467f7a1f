package org.allervers.core.social;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A kind of identity or residence paper.
 *
 * <p>Its list is {@code piece-identite}.
 *
 * @terme pièce d'identité ou de séjour
 */
@CodeSystem.Bundled("piece-identite")
public interface PaperKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<PaperKind> list() {
    return CodeList.of(PaperKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<PaperKind> of(String code) {
    return list().code(code);
  }
}
