package org.allervers.core.identity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The broad group of nationality.
 *
 * <p>Its list is {@code nationalite}.
 *
 * @terme nationalité
 * @source LEO, rapport d'activité 2022
 */
@CodeSystem.Bundled("nationalite")
public interface Nationality extends CodeSystem {

  /** Returns the list. */
  static CodeList<Nationality> list() {
    return CodeList.of(Nationality.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Nationality> of(String code) {
    return list().code(code);
  }
}
