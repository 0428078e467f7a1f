package org.allervers.core.consent;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * To what a consent is sought.
 *
 * <p>Its list is {@code consentement-objet}.
 *
 * @terme type de consentement
 * @source Code de la santé publique, art. L. 1111-4 et L. 1110-4; ARS Île-de-France, référentiel des équipes mobiles
 *     médico-sociales (mars 2022), dossier de l'usager
 */
@CodeSystem.Bundled("consentement-objet")
public interface ConsentType extends CodeSystem {

  /** The accompaniment. */
  Code<ConsentType> ACCOMPAGNEMENT = of("ACCOMPAGNEMENT");

  /** An act of care. */
  Code<ConsentType> SOIN = of("SOIN");

  /** The making of a file. */
  Code<ConsentType> DOSSIER = of("DOSSIER");

  /** Sharing outside the care team. */
  Code<ConsentType> PARTAGE = of("PARTAGE");

  /** Returns the list. */
  static CodeList<ConsentType> list() {
    return CodeList.of(ConsentType.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ConsentType> of(String code) {
    return list().code(code);
  }
}
