/** The dossier: its chapters, its rules, its JSON. */
@org.jspecify.annotations.NullMarked
module org.allervers.core {
  requires static org.jspecify;
  // A host that does not validate needs no Jakarta jar: the annotations then vanish at run time.
  requires static jakarta.validation;
  requires transitive com.fasterxml.jackson.databind;

  exports org.allervers.core;
  exports org.allervers.core.answer;
  exports org.allervers.core.assessment;
  exports org.allervers.core.code;
  exports org.allervers.core.identity;
  exports org.allervers.core.json;
  exports org.allervers.core.rules;
  exports org.allervers.core.time;
}
