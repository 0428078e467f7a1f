/**
 * What checks say of a dossier. {@link org.allervers.core.rules.Findings} is the one report that reading, shape
 * constraints and rules write into; a {@link org.allervers.core.rules.Finding} names the place and the reason, and
 * never the value. This package knows no chapter of the dossier.
 */
package org.allervers.core.rules;
