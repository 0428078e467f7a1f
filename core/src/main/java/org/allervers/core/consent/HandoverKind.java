package org.allervers.core.consent;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A document that the law hands to the person.
 *
 * <p>Its list is {@code outil-loi-2002}.
 *
 * @terme document remis
 * @source Code de l'action sociale et des familles, art. L. 311-4
 */
@CodeSystem.Bundled("outil-loi-2002")
public interface HandoverKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<HandoverKind> list() {
    return CodeList.of(HandoverKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<HandoverKind> of(String code) {
    return list().code(code);
  }
}
