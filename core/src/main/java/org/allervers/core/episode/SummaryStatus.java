package org.allervers.core.episode;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What became of the summary document of an exit.
 *
 * <p>Its list is {@code document-synthese}.
 *
 * @terme statut du document de synthèse
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), document de synthèse
 */
@CodeSystem.Bundled("document-synthese")
public interface SummaryStatus extends CodeSystem {

  /** Returns the list. */
  static CodeList<SummaryStatus> list() {
    return CodeList.of(SummaryStatus.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<SummaryStatus> of(String code) {
    return list().code(code);
  }
}
