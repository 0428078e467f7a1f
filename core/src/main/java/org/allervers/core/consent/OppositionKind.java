package org.allervers.core.consent;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What the person opposes.
 *
 * <p>Its list is {@code opposition}.
 *
 * @terme type d'opposition
 * @source Code de la santé publique, art. L. 1110-4; ARS Île-de-France, référentiel des équipes mobiles
 *     médico-sociales (mars 2022), dossier de l'usager
 */
@CodeSystem.Bundled("opposition")
public interface OppositionKind extends CodeSystem {

  /** Opposition to collection. */
  Code<OppositionKind> COLLECTE = of("COLLECTE");

  /** Opposition to exchange. */
  Code<OppositionKind> ECHANGE = of("ECHANGE");

  /** Opposition to sharing. */
  Code<OppositionKind> PARTAGE = of("PARTAGE");

  /** Opposition to statistical use. */
  Code<OppositionKind> STATISTIQUES = of("STATISTIQUES");

  /** Returns the list. */
  static CodeList<OppositionKind> list() {
    return CodeList.of(OppositionKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<OppositionKind> of(String code) {
    return list().code(code);
  }
}
