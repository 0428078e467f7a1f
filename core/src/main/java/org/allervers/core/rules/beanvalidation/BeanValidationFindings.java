package org.allervers.core.rules.beanvalidation;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.Findings;
import org.allervers.core.rules.Severity;

/**
 * Checks the shape of any value of the model, such as the length of a text, with the Jakarta Validation provider that
 * the host put on the path.
 *
 * <p>A finding names the constraint and the place, in the names of the exchange format, with a French and an English message; it never holds the value. A
 * value of the wrong shape is still a value: nothing is refused here.
 *
 * <pre>{@code
 * try (ValidatorFactory factory = BeanValidationFindings.configure(Validation.byDefaultProvider().configure())
 *     .buildValidatorFactory()) {
 *   BeanValidationFindings shape = BeanValidationFindings.using(factory);
 *   Findings findings = shape.check(dossier);
 * }
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme contrôle de forme
 */
public final class BeanValidationFindings {

  private final Validator validator;

  private BeanValidationFindings(Validator validator) {
    this.validator = validator;
  }

  /**
   * Teaches a provider's configuration how the model wraps its values. Call it before building the factory; the host
   * may configure the rest as it likes.
   *
   * @return {@code configuration}
   */
  public static Configuration<?> configure(Configuration<?> configuration) {
    return configuration
        .messageInterpolator(new ShapeMessages())
        .addValueExtractor(new AnswerExtractor())
        .addValueExtractor(new HistoryExtractor());
  }

  /** Returns a checker that uses the validator of a factory configured with {@link #configure}. */
  public static BeanValidationFindings using(ValidatorFactory factory) {
    return new BeanValidationFindings(factory.getValidator());
  }

  /**
   * Returns what the shape constraints of {@code value} find, ordered by place.
   *
   * @throws ValidationException if the provider itself fails
   */
  public Findings check(Object value) {
    List<Finding> findings = new ArrayList<>();
    for (ConstraintViolation<Object> violation : validator.validate(value)) {
      findings.add(finding(value, violation));
    }
    findings.sort(Comparator.comparing(Finding::path).thenComparing(Finding::rule));
    return Findings.of(findings);
  }

  private static Finding finding(Object root, ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
    return new Finding(
        "SHAPE-" + constraint.toUpperCase(Locale.ROOT),
        Severity.WARNING,
        WirePath.of(root.getClass(), violation.getPropertyPath()),
        ShapeMessages.message(constraint, attributes, Locale.FRENCH),
        ShapeMessages.message(constraint, attributes, Locale.ENGLISH));
  }
}
