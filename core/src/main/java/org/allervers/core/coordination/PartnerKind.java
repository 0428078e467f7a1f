package org.allervers.core.coordination;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What a partner does for the person.
 *
 * <p>Its list is {@code type-partenaire}.
 *
 * @terme partenaire
 */
@CodeSystem.Bundled("type-partenaire")
public interface PartnerKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<PartnerKind> list() {
    return CodeList.of(PartnerKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<PartnerKind> of(String code) {
    return list().code(code);
  }
}
