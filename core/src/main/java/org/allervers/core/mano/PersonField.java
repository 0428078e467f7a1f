package org.allervers.core.mano;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;

/**
 * One key of a person's record: where it stands in a dossier, and how to read it and to say it again.
 *
 * @param key the key in Mano
 * @param compartment whose it is: its raw value is preserved there too
 * @param home the property of the dossier, in the names of its format; empty if the raw value is all that is kept
 * @param read reads it into the draft
 * @param write says it as Mano would, or nothing if the dossier does not know it
 */
record PersonField(
    String key,
    Compartment compartment,
    String home,
    Consumer<ImportDraft> read,
    Function<Dossier, Optional<Object>> write) {

  /** A key that is kept as it is. */
  static PersonField kept(String key, Compartment compartment) {
    return new PersonField(key, compartment, "", draft -> {}, dossier -> Optional.empty());
  }

  /** A key that another part converts: reading it says in which form it was written. */
  static PersonField said(String key, Compartment compartment, Consumer<ImportDraft> read) {
    return new PersonField(key, compartment, "", read, dossier -> Optional.empty());
  }

  boolean isConverted() {
    return !home.isEmpty();
  }
}
