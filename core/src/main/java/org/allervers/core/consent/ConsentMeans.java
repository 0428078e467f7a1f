package org.allervers.core.consent;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The form in which somebody consented or opposed.
 *
 * <p>Its list is {@code moyen-consentement}.
 *
 * @terme forme du consentement
 * @source Code de la santé publique, art. D. 1110-3-1
 */
@CodeSystem.Bundled("moyen-consentement")
public interface ConsentMeans extends CodeSystem {

  /** Returns the list. */
  static CodeList<ConsentMeans> list() {
    return CodeList.of(ConsentMeans.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ConsentMeans> of(String code) {
    return list().code(code);
  }
}
