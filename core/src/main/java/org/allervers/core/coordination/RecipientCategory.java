package org.allervers.core.coordination;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A category of those who may receive information.
 *
 * <p>Its list is {@code categorie-destinataire}.
 *
 * @terme catégorie de destinataires
 * @source Code de la santé publique, art. R. 1110-2
 */
@CodeSystem.Bundled("categorie-destinataire")
public interface RecipientCategory extends CodeSystem {

  /** Returns the list. */
  static CodeList<RecipientCategory> list() {
    return CodeList.of(RecipientCategory.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<RecipientCategory> of(String code) {
    return list().code(code);
  }
}
