package org.allervers.core.dispositif;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The kind of an agreement between a team and a partner.
 *
 * <p>Its list is {@code type-convention}.
 *
 * @terme type de convention
 */
@CodeSystem.Bundled("type-convention")
public interface AgreementKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<AgreementKind> list() {
    return CodeList.of(AgreementKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<AgreementKind> of(String code) {
    return list().code(code);
  }
}
