/**
 * Rules that concern the dossier as a whole, and the {@link org.allervers.core.rules.dossier.DossierParts} that all rules
 * on a dossier read.
 */
package org.allervers.core.rules.dossier;
