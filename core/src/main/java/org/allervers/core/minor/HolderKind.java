package org.allervers.core.minor;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * In what capacity somebody holds parental authority.
 *
 * <p>Its list is {@code titulaire-autorite}.
 *
 * @terme titulaire de l'autorité parentale
 * @source Code civil, art. 371-1 à 377 et 411
 */
@CodeSystem.Bundled("titulaire-autorite")
public interface HolderKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<HolderKind> list() {
    return CodeList.of(HolderKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<HolderKind> of(String code) {
    return list().code(code);
  }
}
