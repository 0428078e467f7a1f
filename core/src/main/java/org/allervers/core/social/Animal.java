package org.allervers.core.social;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A kind of animal that lives with a person. "No animal" excludes every other.
 *
 * <p>Its list is {@code animal}.
 *
 * @terme animaux
 * @source Mano 1.309, champs par défaut
 */
@CodeSystem.Bundled("animal")
public interface Animal extends CodeSystem {

  /** Returns the list. */
  static CodeList<Animal> list() {
    return CodeList.of(Animal.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Animal> of(String code) {
    return list().code(code);
  }
}
