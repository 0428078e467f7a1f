/** The rules of the field as dated sets: {@link org.allervers.core.rules.catalogue.RuleSets}. */
package org.allervers.core.rules.catalogue;
