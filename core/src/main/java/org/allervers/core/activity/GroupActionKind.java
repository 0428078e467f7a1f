package org.allervers.core.activity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The kind of an action with a group.
 *
 * <p>Its list is {@code type-action-collective}.
 *
 * @terme type d'action collective
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2, LHSS et EMSP §1.2
 */
@CodeSystem.Bundled("type-action-collective")
public interface GroupActionKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<GroupActionKind> list() {
    return CodeList.of(GroupActionKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<GroupActionKind> of(String code) {
    return list().code(code);
  }
}
