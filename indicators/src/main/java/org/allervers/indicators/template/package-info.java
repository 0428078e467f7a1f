/**
 * Report forms as data: a {@link org.allervers.indicators.template.Template} says which tables a form has, and gives the
 * definitions that fill them.
 */
package org.allervers.indicators.template;
