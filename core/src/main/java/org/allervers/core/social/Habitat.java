package org.allervers.core.social;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The kind of place where a person lives.
 *
 * <p>Its list is {@code habitat}.
 *
 * @terme situation d'habitat, lieu de vie
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données; LEO,
 *     rapport d'activité 2022
 */
@CodeSystem.Bundled("habitat")
public interface Habitat extends CodeSystem {

  /** On the street. */
  Code<Habitat> RUE = of("RUE");

  /** Returns the list. */
  static CodeList<Habitat> list() {
    return CodeList.of(Habitat.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Habitat> of(String code) {
    return list().code(code);
  }
}
