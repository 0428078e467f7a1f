/** The dossier: its chapters, its rules, its JSON. */
@org.jspecify.annotations.NullMarked
module org.allervers.core {
  requires static transitive org.jspecify;

  exports org.allervers.core;
}
