/**
 * Shape constraints as findings: the only package that calls Jakarta Validation.
 * {@link org.allervers.core.rules.beanvalidation.BeanValidationFindings} is the way in; the host chooses the provider.
 */
package org.allervers.core.rules.beanvalidation;
