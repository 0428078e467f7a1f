package org.allervers.core.social;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Why a person came to live on the street.
 *
 * <p>Its list is {@code motif-rue}.
 *
 * @terme motif de la situation en rue
 * @source Mano 1.309, champs par défaut
 */
@CodeSystem.Bundled("motif-rue")
public interface StreetReason extends CodeSystem {

  /** Returns the list. */
  static CodeList<StreetReason> list() {
    return CodeList.of(StreetReason.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<StreetReason> of(String code) {
    return list().code(code);
  }
}
