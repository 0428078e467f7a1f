package org.allervers.core.consent;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What came of seeking a consent.
 *
 * <p>Its list is {@code consentement-etat}.
 *
 * @terme état du consentement
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), dossier de l'usager
 */
@CodeSystem.Bundled("consentement-etat")
public interface ConsentState extends CodeSystem {

  /** Given. */
  Code<ConsentState> CONSENTI = of("CONSENTI");

  /** Refused. */
  Code<ConsentState> REFUSE = of("REFUSE");

  /** Could not be sought. */
  Code<ConsentState> IMPOSSIBLE = of("IMPOSSIBLE");

  /** Withdrawn. */
  Code<ConsentState> RETIRE = of("RETIRE");

  /** Returns the list. */
  static CodeList<ConsentState> list() {
    return CodeList.of(ConsentState.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ConsentState> of(String code) {
    return list().code(code);
  }
}
