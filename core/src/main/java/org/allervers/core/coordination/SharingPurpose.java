package org.allervers.core.coordination;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The purpose for which information is exchanged or shared.
 *
 * <p>Its list is {@code finalite-partage}.
 *
 * @terme finalité du partage
 * @source Code de la santé publique, art. L. 1110-4
 */
@CodeSystem.Bundled("finalite-partage")
public interface SharingPurpose extends CodeSystem {

  /** Returns the list. */
  static CodeList<SharingPurpose> list() {
    return CodeList.of(SharingPurpose.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<SharingPurpose> of(String code) {
    return list().code(code);
  }
}
