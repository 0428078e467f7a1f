/** The dossier: its chapters, its rules, its JSON. */
@org.jspecify.annotations.NullMarked
module org.allervers.core {
  requires static org.jspecify;
  // A host that does not validate needs no Jakarta jar: the annotations then vanish at run time.
  requires static jakarta.validation;
  requires transitive com.fasterxml.jackson.databind;

  exports org.allervers.core;
  exports org.allervers.core.activity;
  exports org.allervers.core.answer;
  exports org.allervers.core.assessment;
  exports org.allervers.core.code;
  exports org.allervers.core.consent;
  exports org.allervers.core.coordination;
  exports org.allervers.core.directory;
  exports org.allervers.core.dispositif;
  exports org.allervers.core.document;
  exports org.allervers.core.episode;
  exports org.allervers.core.health;
  exports org.allervers.core.identity;
  exports org.allervers.core.json;
  exports org.allervers.core.mano;
  exports org.allervers.core.minor;
  exports org.allervers.core.referral;
  exports org.allervers.core.rules.activity;
  exports org.allervers.core.rules.beanvalidation;
  exports org.allervers.core.rules.catalogue;
  exports org.allervers.core.rules.consent;
  exports org.allervers.core.rules.dispositif;
  exports org.allervers.core.rules.dossier;
  exports org.allervers.core.rules.episode;
  exports org.allervers.core.rules.identity;
  exports org.allervers.core.rules.minor;
  exports org.allervers.core.rules.referral;
  exports org.allervers.core.rules;
  exports org.allervers.core.social;
  exports org.allervers.core.task;
  exports org.allervers.core.time;

  // Jackson creates one deserializer by itself, from an annotation; no value of a person lives in
  // that package.
  opens org.allervers.core.json to
      com.fasterxml.jackson.databind;

  // Only so that the validator can read private fields that carry constraints; JSON needs none of
  // it.
  opens org.allervers.core to
      org.hibernate.validator;
  opens org.allervers.core.activity to
      org.hibernate.validator;
  opens org.allervers.core.assessment to
      org.hibernate.validator;
  opens org.allervers.core.consent to
      org.hibernate.validator;
  opens org.allervers.core.coordination to
      org.hibernate.validator;
  opens org.allervers.core.directory to
      org.hibernate.validator;
  opens org.allervers.core.dispositif to
      org.hibernate.validator;
  opens org.allervers.core.episode to
      org.hibernate.validator;
  opens org.allervers.core.health to
      org.hibernate.validator;
  opens org.allervers.core.identity to
      org.hibernate.validator;
  opens org.allervers.core.minor to
      org.hibernate.validator;
  opens org.allervers.core.referral to
      org.hibernate.validator;
  opens org.allervers.core.social to
      org.hibernate.validator;
  opens org.allervers.core.task to
      org.hibernate.validator;
}
