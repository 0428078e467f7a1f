package org.allervers.core.rules.beanvalidation;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The messages of the shape constraints, in French and English. Those of the providers need an expression language, and
 * some repeat the value; these do neither.
 */
final class ShapeMessages implements MessageInterpolator {

  private static final String BUNDLE = "org.allervers.core.rules.beanvalidation.messages";
  private static final String OTHER = "Other";

  @Override
  public String interpolate(String template, Context context) {
    return interpolate(template, context, Locale.FRENCH);
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    return message(
        context.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName(),
        context.getConstraintDescriptor().getAttributes(),
        locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH);
  }

  /** Returns the message of a constraint; {@code {max}} and the like stand for its attributes. */
  static String message(String constraint, Map<String, Object> attributes, Locale locale) {
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale);
    String message = bundle.getString(bundle.containsKey(constraint) ? constraint : OTHER);
    for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
      message =
          message.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
    }
    return message;
  }
}
