package org.allervers.core.code;

/**
 * Yes or no, for forms that ask it as a code. The dossier itself holds an answer of true or false.
 *
 * <p>Its list is {@code oui-non}.
 *
 * @terme oui ou non
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 3
 */
@CodeSystem.Bundled("oui-non")
public interface YesNo extends CodeSystem {

  /** Returns the list. */
  static CodeList<YesNo> list() {
    return CodeList.of(YesNo.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<YesNo> of(String code) {
    return list().code(code);
  }
}
