package org.allervers.core.minor;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What came of striving for the minor's agreement to consult the holders.
 *
 * <p>Its list is {@code issue-persuasion}.
 *
 * @terme issue de la démarche auprès du mineur
 * @source Code de la santé publique, art. L. 1111-5 et L. 1111-5-1
 */
@CodeSystem.Bundled("issue-persuasion")
public interface PersuasionOutcome extends CodeSystem {

  /** Returns the list. */
  static CodeList<PersuasionOutcome> list() {
    return CodeList.of(PersuasionOutcome.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<PersuasionOutcome> of(String code) {
    return list().code(code);
  }
}
