package org.allervers.examples.quickstart;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allervers.core.Dossier;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.Findings;
import org.allervers.core.rules.MissingAnswer;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.RuleSet;
import org.allervers.core.rules.beanvalidation.BeanValidationFindings;
import org.allervers.core.rules.catalogue.RuleSets;

/** Asks the rules, and looks for values of the wrong shape, with whatever Jakarta Validation provider is there. */
final class DossierCheck {

  // Held, so that the level stays: the provider announces itself on the error stream otherwise.
  private static final Logger PROVIDER = Logger.getLogger("org.hibernate.validator");

  static final RuleSet<Dossier> RULES = RuleSets.national2022();

  private DossierCheck() {}

  static Findings shape(List<Dossier> dossiers) {
    PROVIDER.setLevel(Level.WARNING);
    List<Finding> found = new ArrayList<>();
    try (ValidatorFactory factory = BeanValidationFindings.configure(
            Validation.byDefaultProvider().configure())
        .buildValidatorFactory()) {
      BeanValidationFindings shape = BeanValidationFindings.using(factory);
      dossiers.forEach(dossier -> shape.check(dossier).forEach(found::add));
    }
    return Findings.of(found);
  }

  /** What is not as it should be, or cannot be told, on a day. */
  static Findings rules(List<Dossier> dossiers, LocalDate asOf) {
    RuleEngine<Dossier> engine = RuleEngine.of(RULES);
    List<Finding> found = new ArrayList<>();
    List<MissingAnswer> missing = new ArrayList<>();
    for (Dossier dossier : dossiers) {
      Findings findings = engine.check(dossier, asOf);
      findings.forEach(found::add);
      missing.addAll(findings.undetermined());
    }
    return Findings.of(found, missing);
  }
}
