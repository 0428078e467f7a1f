package org.allervers.core.dispositif;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The legal kind of a mobile or day team.
 *
 * <p>Its list is {@code dispositif}.
 *
 * @terme dispositif
 * @source Code de l'action sociale et des familles, art. D.312-176-1 et suivants; ARS Île-de-France, référentiel des
 *     équipes mobiles médico-sociales (mars 2022)
 */
@CodeSystem.Bundled("dispositif")
public interface Dispositif extends CodeSystem {

  /** Mobile health and precarity team. */
  Code<Dispositif> EMSP = of("EMSP");

  /** Mobile team of a "lits halte soins santé". */
  Code<Dispositif> LHSS_MOBILE = of("LHSS_MOBILE");

  /** Day place of a "lits halte soins santé". */
  Code<Dispositif> LHSS_JOUR = of("LHSS_JOUR");

  /** Nursing team for people in precarity, on prescription. */
  Code<Dispositif> ESSIP = of("ESSIP");

  /** "Appartements de coordination thérapeutique" outside their walls. */
  Code<Dispositif> ACT_HLM = of("ACT_HLM");

  /** Returns the list. */
  static CodeList<Dispositif> list() {
    return CodeList.of(Dispositif.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Dispositif> of(String code) {
    return list().code(code);
  }
}
