package org.allervers.core.consent;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Who spoke for the person.
 *
 * <p>Its list is {@code acteur-consentement}.
 *
 * @terme auteur du consentement
 * @source Code de l'action sociale et des familles, art. L. 311-3
 */
@CodeSystem.Bundled("acteur-consentement")
public interface ConsentActor extends CodeSystem {

  /** Returns the list. */
  static CodeList<ConsentActor> list() {
    return CodeList.of(ConsentActor.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ConsentActor> of(String code) {
    return list().code(code);
  }
}
