package org.allervers.core.mano;

import java.util.Optional;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.code.Concept;

/** The options of Mano as codes, and back: the lists name the word that Mano has for each of theirs. */
final class ManoCodes {

  private static final String NOMENCLATURE = "mano";

  private ManoCodes() {}

  /** Returns the code of an option; an option that the list does not know is a code of its own, unlisted. */
  static <S extends CodeSystem> Code<S> code(CodeList<S> list, String option) {
    return listed(list, option).orElseGet(() -> list.read(option));
  }

  /** Returns the code of an option by Mano's own word for it, or by a label of the list; empty if the list has none. */
  static <S extends CodeSystem> Optional<Code<S>> listed(CodeList<S> list, String option) {
    for (Concept concept : list.concepts()) {
      if (concept.mapping(NOMENCLATURE).contains(option)) {
        return Optional.of(list.code(concept.code()));
      }
    }
    return list.findByLabel(option);
  }

  /** Returns the option that says a code in Mano: its word for it, else the French label, else the code as it is. */
  static String option(Code<?> code) {
    return code.concept()
        .map(concept ->
            concept.mapping(NOMENCLATURE).stream().findFirst().orElseGet(concept::french))
        .orElseGet(code::value);
  }
}
