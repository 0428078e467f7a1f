package org.allervers.core.consent;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What came of a request to exercise a right.
 *
 * <p>Its list is {@code issue-demande-droit}.
 *
 * @terme issue de la demande
 */
@CodeSystem.Bundled("issue-demande-droit")
public interface RequestOutcome extends CodeSystem {

  /** Returns the list. */
  static CodeList<RequestOutcome> list() {
    return CodeList.of(RequestOutcome.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<RequestOutcome> of(String code) {
    return list().code(code);
  }
}
