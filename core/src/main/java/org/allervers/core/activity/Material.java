package org.allervers.core.activity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What is given out.
 *
 * <p>Its list is {@code rdr-materiel}.
 *
 * @terme matériel distribué
 * @source LEO, rapport d'activité 2022
 */
@CodeSystem.Bundled("rdr-materiel")
public interface Material extends CodeSystem {

  /** Returns the list. */
  static CodeList<Material> list() {
    return CodeList.of(Material.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Material> of(String code) {
    return list().code(code);
  }
}
