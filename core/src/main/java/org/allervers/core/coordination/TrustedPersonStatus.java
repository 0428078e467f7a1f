package org.allervers.core.coordination;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * How the naming of a trusted person stands.
 *
 * <p>Its list is {@code personne-confiance}.
 *
 * @terme désignation d'une personne de confiance
 * @source Code de l'action sociale et des familles, art. L. 311-5-1
 */
@CodeSystem.Bundled("personne-confiance")
public interface TrustedPersonStatus extends CodeSystem {

  /** Returns the list. */
  static CodeList<TrustedPersonStatus> list() {
    return CodeList.of(TrustedPersonStatus.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<TrustedPersonStatus> of(String code) {
    return list().code(code);
  }
}
