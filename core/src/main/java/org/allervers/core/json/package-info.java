/**
 * The dossier as JSON. {@link org.allervers.core.json.DossierModule} teaches a Jackson mapper the format. No other
 * package knows Jackson.
 */
package org.allervers.core.json;
