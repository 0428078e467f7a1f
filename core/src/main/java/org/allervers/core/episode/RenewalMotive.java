package org.allervers.core.episode;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Why an episode is renewed.
 *
 * <p>Its list is {@code motif-renouvellement}.
 *
 * @terme motif de renouvellement
 */
@CodeSystem.Bundled("motif-renouvellement")
public interface RenewalMotive extends CodeSystem {

  /** Returns the list. */
  static CodeList<RenewalMotive> list() {
    return CodeList.of(RenewalMotive.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<RenewalMotive> of(String code) {
    return list().code(code);
  }
}
