package org.allervers.core.episode;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Why an episode is suspended.
 *
 * <p>Its list is {@code motif-suspension}.
 *
 * @terme motif de suspension
 */
@CodeSystem.Bundled("motif-suspension")
public interface SuspensionMotive extends CodeSystem {

  /** Returns the list. */
  static CodeList<SuspensionMotive> list() {
    return CodeList.of(SuspensionMotive.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<SuspensionMotive> of(String code) {
    return list().code(code);
  }
}
