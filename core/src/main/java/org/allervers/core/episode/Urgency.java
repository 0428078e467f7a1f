package org.allervers.core.episode;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * How fast a request must be answered.
 *
 * <p>Its list is {@code urgence}.
 *
 * @terme urgence
 */
@CodeSystem.Bundled("urgence")
public interface Urgency extends CodeSystem {

  /** Returns the list. */
  static CodeList<Urgency> list() {
    return CodeList.of(Urgency.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Urgency> of(String code) {
    return list().code(code);
  }
}
