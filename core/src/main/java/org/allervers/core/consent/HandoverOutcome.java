package org.allervers.core.consent;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What came of handing a document over.
 *
 * <p>Its list is {@code issue-remise}.
 *
 * @terme issue de la remise
 */
@CodeSystem.Bundled("issue-remise")
public interface HandoverOutcome extends CodeSystem {

  /** Returns the list. */
  static CodeList<HandoverOutcome> list() {
    return CodeList.of(HandoverOutcome.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<HandoverOutcome> of(String code) {
    return list().code(code);
  }
}
