package org.allervers.core.identity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Who another person is to this one.
 *
 * <p>Its list is {@code lien-entourage}.
 *
 * @terme lien avec la personne
 */
@CodeSystem.Bundled("lien-entourage")
public interface Relationship extends CodeSystem {

  /** Returns the list. */
  static CodeList<Relationship> list() {
    return CodeList.of(Relationship.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Relationship> of(String code) {
    return list().code(code);
  }
}
