package org.allervers.core.identity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The kind of proof behind a declared fact.
 *
 * <p>Its list is {@code mode-preuve}.
 *
 * @terme mode de preuve
 */
@CodeSystem.Bundled("mode-preuve")
public interface ProofKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<ProofKind> list() {
    return CodeList.of(ProofKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ProofKind> of(String code) {
    return list().code(code);
  }
}
