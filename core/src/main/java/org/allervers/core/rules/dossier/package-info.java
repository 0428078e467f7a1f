/**
 * Rules that concern the dossier as a whole, such as {@link org.allervers.core.rules.dossier.FileRules}, and the {@link
 * org.allervers.core.rules.dossier.DossierParts} that all rules on a dossier read.
 */
package org.allervers.core.rules.dossier;
