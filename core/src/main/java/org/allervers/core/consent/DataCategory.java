package org.allervers.core.consent;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A category of data to which a consent or a request applies.
 *
 * <p>Its list is {@code categorie-donnees}.
 *
 * @terme catégorie de données
 * @source Code de la santé publique, art. D. 1110-3-1
 */
@CodeSystem.Bundled("categorie-donnees")
public interface DataCategory extends CodeSystem {

  /** Returns the list. */
  static CodeList<DataCategory> list() {
    return CodeList.of(DataCategory.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<DataCategory> of(String code) {
    return list().code(code);
  }
}
