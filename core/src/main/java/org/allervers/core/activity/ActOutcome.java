package org.allervers.core.activity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * How an act ended.
 *
 * <p>Its list is {@code issue-acte}.
 *
 * @terme issue de l'acte
 */
@CodeSystem.Bundled("issue-acte")
public interface ActOutcome extends CodeSystem {

  /** Returns the list. */
  static CodeList<ActOutcome> list() {
    return CodeList.of(ActOutcome.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ActOutcome> of(String code) {
    return list().code(code);
  }
}
