package org.allervers.examples.quickstart;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allervers.core.Dossier;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.Findings;
import org.allervers.core.rules.beanvalidation.BeanValidationFindings;

/** Looks for values of the wrong shape, with whatever Jakarta Validation provider is there. */
final class ShapeCheck {

  // Held, so that the level stays: the provider announces itself on the error stream otherwise.
  private static final Logger PROVIDER = Logger.getLogger("org.hibernate.validator");

  private ShapeCheck() {}

  static Findings check(List<Dossier> dossiers) {
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
}
